/** A Slack workspace (team) id, for example `T024BE7LD`. Every row and every query carries it. */
export type WorkspaceId = string;
/** A Slack member id, for example `U024BE7LH`. */
export type UserId = string;
/** A Slack channel id, for example `C024BE91L`. */
export type ChannelId = string;

/** Who does something, and where. `system` is the clock or a job. */
export interface Actor {
  readonly workspace: WorkspaceId;
  readonly user: UserId;
  /** Key of the delivery that asked (a click, a command, a form): what it did once it does not do again. */
  readonly delivery?: string;
}

/** The user id under which the clock and jobs act. */
export const SYSTEM_USER: UserId = 'system';

const PREFIXES = { campaign: 'C', creator: 'K', deal: 'D' } as const;
export type Numbered = keyof typeof PREFIXES;

/** `D-12` for deal 12, `C-3` for campaign 3, `K-5` for creator 5. Numbers count up within a workspace. */
export function reference(noun: Numbered, number: number): string {
  return `${PREFIXES[noun]}-${number}`;
}

/** Reads `D-12`, `d12`, `#12` or `12` as a deal's number (likewise `C-` and `K-`), full-width ones too; undefined when it is none of these. */
export function parseReference(noun: Numbered, text: string): number | undefined {
  const match = /^(?:#|([a-z])[-\u2010-\u2015]?)?(\d{1,9})$/i.exec(text.normalize('NFKC').trim());
  if (!match?.[2]) return undefined;
  if (match[1] && match[1].toUpperCase() !== PREFIXES[noun]) return undefined;
  const number = Number(match[2]);
  return number > 0 ? number : undefined;
}
