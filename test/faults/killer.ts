import type { LogEntry } from '../../simulator/log.ts';
import type { FakeOpenAi } from '../support/fake-openai/fake-openai.ts';
import type { RunningParley } from '../support/running-parley.ts';
import type { KillAt } from './kill-plan.ts';

/** Kills the bot at a planned moment and starts it again at once. */
export class Killer {
  /** Restarts so far; a person compares it to see that the bot was away meanwhile. */
  restarts = 0;
  private readonly parley: RunningParley;
  private readonly model: FakeOpenAi;
  private armed: KillAt | undefined;
  private left = 0;
  private restarting: Promise<void> = Promise.resolve();

  constructor(parley: RunningParley, model: FakeOpenAi) {
    this.parley = parley;
    this.model = model;
    this.listen();
  }

  /** Hears every call and delivery as the workspace writes it down: a call is carried out by then, and its answer not yet on its way. */
  private listen(): void {
    const { log } = this.parley.workspace;
    const add = log.add.bind(log);
    log.add = (entry) => {
      this.heard(entry);
      return add(entry);
    };
  }

  arm(at: KillAt): void {
    this.armed = at;
    this.left = 'nth' in at ? at.nth : 1;
    if (at.when === 'between chapters') this.strike();
    if (at.when === 'during a draft job') this.model.script('hang');
  }

  /** Whether the moment that was armed is still to come. */
  get isArmed(): boolean {
    return this.armed !== undefined;
  }

  /** A person's command, click or form is on its way to the bot. */
  sent(): void {
    const at = this.armed;
    if (at?.when !== 'after sending') return;
    this.left -= 1;
    if (this.left > 0) return;
    this.armed = undefined;
    setTimeout(() => this.kill(), at.ms);
  }

  private heard({ kind, name, outcome }: Pick<LogEntry, 'kind' | 'name' | 'outcome'>): void {
    const at = this.armed;
    const fits =
      at?.when === 'after the acknowledgement'
        ? kind === 'delivery' && outcome === 'acknowledged' && !name.startsWith('events_api')
        : at?.when === 'call carried out' && kind === 'api' && name === at.method && outcome === 'ok';
    if (!fits) return;
    this.left -= 1;
    if (this.left <= 0) this.strike();
  }

  /** The model has a request of the bot in its hands and does not answer. */
  async whileModelIsAsked(): Promise<void> {
    const asked = this.model.requests.length;
    while (this.model.requests.length === asked) await new Promise((resolve) => setTimeout(resolve, 5));
    this.model.script('401');
    this.strike();
  }

  private strike(): void {
    this.armed = undefined;
    this.kill();
  }

  private kill(): void {
    this.restarts += 1;
    const killed = this.parley.kill();
    this.restarting = killed.then(() => this.parley.start());
    this.restarting.catch(() => {});
  }

  /** Throws when the bot did not come back. */
  async isBack(): Promise<void> {
    await this.restarting;
  }
}
