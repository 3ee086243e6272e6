import type { Example } from '../../simulator/examples.ts';
import { examples } from '../../simulator/examples.ts';
import type { LocalWorkspace } from '../../simulator/local-workspace.ts';
import type { Modal, Person, ShownMessage, ShownView } from '../../simulator/person.ts';
import { addCreator, openDeal, saveSettings, writeBrief } from '../../simulator/seed.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { RunningParley } from '../support/running-parley.ts';
import { DEALS, type Team, team } from './deal-story.ts';

/** Mixed markup, mentions, links, invisible characters and turned writing, as one value of a field. */
export const HOSTILE =
  '<!channel> <@U0SAM00001> <#C0GENERAL1> <http://evil.example|x> &amp; *b* _i_ `c` @here https://evil.example/a\u200B\u202Eabc';

/** The skincare example as it is seeded, with a campaign, a creator and an open deal. */
export interface Stage extends Team {
  readonly example: Example;
  /** `C-1` and `D-1`. */
  readonly campaign: string;
  readonly deal: string;
}

/** Settings, a brief of 20,000 USD (ceiling 6,000, walk-away 7,000), a creator and a deal, all by Maya. */
export async function setStage(workspace: LocalWorkspace): Promise<Stage> {
  const people = team(workspace);
  const example = examples(Temporal.Now.plainDateISO()).skincare;
  await saveSettings(people.sam);
  const campaign = await writeBrief(people.maya, example);
  await addCreator(people.maya, example);
  const deal = await openDeal(people.maya, campaign, example.handle);
  return { ...people, example, campaign, deal };
}

/** Another open deal in the same campaign, with a creator of its own. */
export async function freshDeal(stage: Stage, handle: string): Promise<string> {
  const { maya, example, campaign } = stage;
  const creator = {
    ...example.creator,
    Name: handle,
    Accounts: `tiktok @${handle} 184000 followers, 11500 engagements`,
  };
  await addCreator(maya, { ...example, handle, creator });
  return openDeal(maya, campaign, handle);
}

/** What Parley says to this person alone because of what they do now. */
export async function told(
  person: Person,
  act: () => Promise<unknown>,
  match: RegExp,
  where: string = DEALS,
): Promise<ShownMessage> {
  const before = new Set((await person.messages(where)).map(({ ts }) => ts));
  await act();
  return person.waitForMessage(
    where,
    ({ ts, ephemeral, plain }) => ephemeral && !before.has(ts) && match.test(plain),
  );
}

/** The answer to a slash command that is a sentence. */
export function answer(person: Person, command: string, match: RegExp): Promise<ShownMessage> {
  return told(person, () => person.command(DEALS, `/deal ${command}`), match);
}

/** The form that a slash command opens. */
export async function form(person: Person, command: string, title: RegExp = /./): Promise<Modal> {
  await person.command(DEALS, `/deal ${command}`);
  return person.waitForModal(title);
}

export async function cardOf(person: Person, deal: string): Promise<ShownMessage> {
  return person.waitForMessage(
    DEALS,
    ({ plain, threadTs, ephemeral }) =>
      !threadTs && !ephemeral && plain.startsWith(`${deal} `) && plain.includes('Status:'),
  );
}

/** How many rounds stand in the deal's thread. */
export async function roundsOf(person: Person, deal: string): Promise<number> {
  const thread = await person.thread(await cardOf(person, deal));
  return thread.filter(({ plain, ephemeral }) => !ephemeral && plain.startsWith(`${deal} · Round `)).length;
}

/** Everything that is live in a message or a view: a mention of somebody, a link. */
export function live(shown: ShownMessage | ShownView): string[] {
  return [...shown.mentions, ...shown.links];
}

/** Nothing that anybody was told is an unexpected failure, and the bot's log has none either. */
export function failuresIn(parley: RunningParley): string[] {
  return parley
    .output()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line));
}

/** What must hold in the database whatever people did; only a server lets somebody else look. */
export async function brokenRules({ databaseUrl }: RunningParley): Promise<string[]> {
  if (!databaseUrl) return [];
  const log = { info() {}, warn() {}, error() {} };
  const database = await openDatabase({ url: databaseUrl, dataDir: '', log, poolSize: 1 });
  try {
    return await checkInvariants(database.db);
  } finally {
    await database.close();
  }
}
