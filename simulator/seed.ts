import { type Example, examples, SETTINGS_VALUES } from './examples.ts';
import type { LocalWorkspace } from './local-workspace.ts';
import type { Person } from './person.ts';
import { lumenTeam } from './seed-team.ts';

const DEALS = '#influencer-deals';

/**
 * Fills a fresh workspace by using the product as its members would: the owner saves the settings, the two campaign managers
 * write the guide's four briefs, add a creator each, open the deals and log what the creators ask.
 */
export async function seed(workspace: LocalWorkspace): Promise<void> {
  const member = (name: string) => workspace.as(idOf(name));
  await saveSettings(member('sam'));
  const all = examples(Temporal.Now.plainDateISO());
  for (const example of [all.skincare, all.fashion, all.ads, all.japan]) {
    await runExample(member(example.manager), example);
  }
}

function idOf(name: string): string {
  const user = lumenTeam.users.find((each) => each.name === name);
  if (!user) throw new Error(`The team has no ${name}`);
  return user.id;
}

export async function saveSettings(owner: Person): Promise<void> {
  await owner.command(DEALS, '/deal settings');
  const form = await owner.waitForModal(/settings/i);
  await form.fill({
    ...SETTINGS_VALUES,
    'Channel for deals': { channel: 'influencer-deals' },
    'Channel for approvals': { channel: 'approvals' },
    'Channel for the digest': { channel: 'kpi-digest' },
  });
  await submitted(owner);
}

async function runExample(manager: Person, example: Example): Promise<void> {
  const campaign = await writeBrief(manager, example);
  await addCreator(manager, example);
  const deal = await openDeal(manager, campaign, example.handle);
  await manager.command(DEALS, `/deal offer ${deal} ${example.ask}`);
  await manager.waitForMessage(DEALS, new RegExp(`${deal}[\\s\\S]*Negotiating`));
}

/** Writes the brief and returns the campaign's number, `C-1`. */
export async function writeBrief(manager: Person, example: Example): Promise<string> {
  await manager.command(DEALS, '/deal campaign new');
  const form = await manager.waitForModal(/campaign/i);
  await form.fill(example.campaign);
  await submitted(manager);
  const name = String(example.campaign.Name);
  const card = await manager.waitForMessage(
    DEALS,
    ({ plain }) => plain.includes(name) && /C-\d+/.test(plain),
  );
  return /C-\d+/.exec(card.plain)?.[0] ?? '';
}

export async function addCreator(manager: Person, example: Example): Promise<void> {
  await manager.command(DEALS, '/deal creator add');
  const form = await manager.waitForModal(/creator/i);
  await form.fill(example.creator);
  await submitted(manager);
}

/** Opens a deal by the form that the command prefills, and returns its number, `D-1`. */
export async function openDeal(manager: Person, campaign: string, handle: string): Promise<string> {
  const before = new Set((await manager.messages(DEALS)).map(({ ts }) => ts));
  await manager.command(DEALS, `/deal new ${campaign} @${handle}`);
  await manager.waitForModal(/deal/i);
  await submitted(manager);
  const card = await manager.waitForMessage(
    DEALS,
    ({ ts, plain, ephemeral }) => !before.has(ts) && !ephemeral && /D-\d+/.test(plain),
  );
  return /D-\d+/.exec(card.plain)?.[0] ?? '';
}

/** Submits the form on top; a field error is a fault of the example, so it is thrown with its words. */
async function submitted(person: Person): Promise<void> {
  const form = await person.modal();
  if (!form) throw new Error('No form is open.');
  const answer = await form.submit();
  if (!answer.closed) throw new Error(`The form did not close: ${JSON.stringify(answer)}`);
}
