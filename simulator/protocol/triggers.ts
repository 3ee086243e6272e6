import { randomBytes } from 'node:crypto';
import { SlackError } from './slack-error.ts';

/** A trigger opens one modal, once, within three seconds of what the person did. */
const TRIGGER_LIFE_MS = 3_000;

export interface Trigger {
  id: string;
  teamId: string;
  userId: string;
  createdAt: number;
  exchanged: boolean;
  /** The modal the person acted in, if any. */
  viewId?: string;
  channelId?: string;
}

export class Triggers {
  private readonly issued = new Map<string, Trigger>();

  issue(trigger: { teamId: string; userId: string; viewId?: string; channelId?: string }): string {
    const id = `${Date.now()}.${Math.floor(Math.random() * 1e10)}.${randomBytes(16).toString('hex')}`;
    this.issued.set(id, { id, createdAt: Date.now(), exchanged: false, ...trigger });
    this.forgetOld();
    return id;
  }

  /** Uses the trigger up. Refuses unknown, foreign, used and old ones. */
  exchange(id: string, teamId: string): Trigger {
    const trigger = this.issued.get(id);
    if (!trigger || trigger.teamId !== teamId) throw new SlackError('invalid_trigger_id');
    if (trigger.exchanged) throw new SlackError('exchanged_trigger_id');
    if (Date.now() - trigger.createdAt > TRIGGER_LIFE_MS) throw new SlackError('expired_trigger_id');
    trigger.exchanged = true;
    return trigger;
  }

  private forgetOld(): void {
    if (this.issued.size < 5_000) return;
    for (const [id, trigger] of this.issued) {
      if (Date.now() - trigger.createdAt > 600_000) this.issued.delete(id);
    }
  }
}
