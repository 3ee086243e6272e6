import { expect } from 'vitest';
import type { Example } from '../../simulator/examples.ts';
import type { LocalWorkspace } from '../../simulator/local-workspace.ts';
import type { FieldValue, Person, ShownMessage } from '../../simulator/person.ts';
import { addCreator, openDeal, saveSettings, writeBrief } from '../../simulator/seed.ts';
import { lumenTeam } from '../../simulator/seed-team.ts';

export const DEALS = '#influencer-deals';
export const APPROVALS = '#approvals';
export const DIGEST = '#kpi-digest';

/** The people of the local workspace, each acting as themselves. */
export function team(workspace: LocalWorkspace) {
  const as = (name: string) => {
    const user = lumenTeam.users.find((each) => each.name === name);
    if (!user) throw new Error(`The team has no ${name}`);
    return workspace.as(user.id);
  };
  return {
    maya: as('maya'),
    jonas: as('jonas'),
    priya: as('priya'),
    lena: as('lena'),
    sam: as('sam'),
    robin: as('robin'),
  };
}
export type Team = ReturnType<typeof team>;

/** What a story knows of its deal as it goes on. */
export interface Plot {
  readonly people: Team;
  readonly example: Example;
  readonly manager: Person;
  readonly other: Person;
  campaign: string;
  deal: string;
  /** The price of our approved counter in words, `$6,100`. */
  counter: string;
}

export function plotOf(workspace: LocalWorkspace, example: Example): Plot {
  const people = team(workspace);
  const [manager, other] =
    example.manager === 'maya' ? [people.maya, people.jonas] : [people.jonas, people.maya];
  return { people, example, manager, other, campaign: '', deal: '', counter: '' };
}

/** One chapter: what people do, and what the workspace must show afterwards. Each may be told again after a restart. */
export interface Chapter {
  readonly name: string;
  tell(plot: Plot): Promise<void>;
}

export async function dealCard({ manager, deal }: Plot): Promise<ShownMessage> {
  return manager.waitForMessage(
    DEALS,
    ({ plain, threadTs, ephemeral }) =>
      !threadTs && !ephemeral && plain.startsWith(`${deal} `) && plain.includes('Status:'),
  );
}

export async function inThread(plot: Plot, match: RegExp): Promise<ShownMessage> {
  return plot.manager.waitForMessage({ thread: await dealCard(plot) }, match, { timeoutMs: 20_000 });
}

async function status(plot: Plot, words: RegExp): Promise<ShownMessage> {
  return plot.manager.waitForMessage(
    DEALS,
    ({ plain, ephemeral }) =>
      !ephemeral && plain.startsWith(`${plot.deal} `) && words.test(/Status:.*/.exec(plain)?.[0] ?? ''),
    { timeoutMs: 20_000 },
  );
}

/** Submits the form on top and expects it to close. */
async function submit(person: Person, values: Record<string, FieldValue> = {}): Promise<void> {
  const form = await person.waitForModal();
  if (Object.keys(values).length > 0) await form.fill(values);
  expect(await form.submit()).toEqual({ closed: true });
}

const settings: Chapter = {
  name: 'the owner saves the settings',
  tell: ({ people }) => saveSettings(people.sam),
};

const brief: Chapter = {
  name: 'a manager writes the brief and adds the creator',
  async tell(plot) {
    plot.campaign = await writeBrief(plot.manager, plot.example);
    await addCreator(plot.manager, plot.example);
  },
};

const opening: Chapter = {
  name: 'the deal is opened in a thread of its own',
  async tell(plot) {
    plot.deal = await openDeal(plot.manager, plot.campaign, plot.example.handle);
    await status(plot, /Draft/);
  },
};

const outreach: Chapter = {
  name: 'outreach is drafted, approved and marked as sent',
  async tell(plot) {
    await plot.manager.click(await dealCard(plot), 'Draft outreach');
    const draft = await inThread(plot, /\[Approve\]/);
    expect(draft.plain).toContain(String(plot.example.campaign.Brand));
    await sendDraft(plot, draft);
    await status(plot, /Outreach/);
  },
};

async function sendDraft({ manager }: Plot, draft: ShownMessage): Promise<void> {
  await manager.click(draft, 'Approve');
  await manager.click(await manager.waitForUpdate(draft, /\[Mark as sent\]/), 'Mark as sent');
  const sent = await manager.waitForUpdate(draft, (now) => !now.plain.includes('[Mark as sent]'));
  expect(sent.plain).not.toContain('[Approve]');
}

const ask: Chapter = {
  name: 'the creator asks and the offer is logged',
  async tell(plot) {
    await plot.manager.command(DEALS, `/deal offer ${plot.deal} ${plot.example.ask}`);
    await inThread(plot, /round 1/i);
    await status(plot, /Negotiating/);
  },
};

const counter: Chapter = {
  name: 'a counter is suggested, requested and approved by somebody else',
  async tell(plot) {
    await plot.manager.command(DEALS, `/deal counter ${plot.deal}`);
    const card = await inThread(plot, /Suggested price/);
    expect(card.plain).toMatch(/Fair range \(estimate\)/);
    expect(card.plain).toMatch(/\b20\d\d\)/);
    expect(JSON.stringify(card.blocks)).toMatch(
      new RegExp(`"alt_text":"Fair range of ${plot.deal} with [^"]+Their ask is [^"]+Offers so far: they `),
    );
    plot.counter = /Suggested price\n(\S+)/.exec(card.plain)?.[1] ?? '';
    await plot.manager.click(card, 'Request approval');
    const request = await waitForRequest(plot);
    await plot.people.priya.click(request, 'Approve');
    const decided = await plot.people.priya.waitForUpdate(request, /Approved/);
    expect(decided.plain).toContain('Priya Shah');
    expect(decided.plain).not.toContain('[Approve]');
  },
};

async function waitForRequest({ people, deal }: Plot): Promise<ShownMessage> {
  return people.priya.waitForMessage(
    APPROVALS,
    ({ plain }) => plain.includes(deal) && plain.includes('[Approve]'),
    { timeoutMs: 20_000 },
  );
}

const reply: Chapter = {
  name: 'the reply names the approved price and is sent',
  async tell(plot) {
    const draft = await inThread(plot, /\[Approve\][\s\S]*/);
    await sendDraft(plot, draft);
    await inThread(plot, /round 2/i);
  },
};

const agreement: Chapter = {
  name: 'the creator comes to our price and it is accepted',
  async tell(plot) {
    await plot.manager.command(DEALS, `/deal offer ${plot.deal} ${plot.counter}`);
    await inThread(plot, /round 3/i);
    await plot.manager.command(DEALS, `/deal accept ${plot.deal}`);
    const request = await waitForRequest(plot);
    await plot.people.priya.click(request, 'Approve');
    await status(plot, /Agreed/);
  },
};

/** What the first step of the term sheet still asks for: parties, dates and payment. */
export const TERM_PARTIES: Record<string, FieldValue> = {
  "Brand's legal name": 'Lumen & Co Brands GmbH',
  "Brand's country": 'DE',
  "Brand's address": 'Torstraße 1, 10119 Berlin',
  'Who signs for the brand': 'Maya Torres, head of partnerships',
  "Brand's e-mail for notices": 'legal@lumen.example',
  "Creator's legal name": 'The creator, by their legal name',
  "Creator's country": 'US',
  "Creator's address": '48 Grove Street, New York',
  "Creator's tax status": 'self-employed',
  "Creator's e-mail for notices": 'creator@studio.example',
  'Contract starts on': Temporal.Now.plainDateISO().toString(),
  'Contract ends on': Temporal.Now.plainDateISO().add({ days: 120 }).toString(),
  'Drafts are due on': Temporal.Now.plainDateISO().add({ days: 10 }).toString(),
  'Publish from': Temporal.Now.plainDateISO().add({ days: 14 }).toString(),
  'Publish until': Temporal.Now.plainDateISO().add({ days: 28 }).toString(),
  'Posts stay up at least until': Temporal.Now.plainDateISO().add({ days: 110 }).toString(),
  'Payment method': 'Bank transfer',
  'Payment schedule': 'All after publication',
};

/** What the second step asks for; our defaults stand in the other clauses. */
export const TERM_CLAUSES: Record<string, FieldValue> = {
  'Who owns the content': 'The creator; the brand gets a licence',
  'Territory of use': 'worldwide',
  'Exclusivity towards competitors': 'None',
  'Days the brand has to review a draft': 5,
  'When the brand does not answer in time': 'The draft is not approved',
  'Countries for the content': 'worldwide',
  'Days in which the creator sends the figures': 14,
  'Notice to end the contract, in days': 14,
  'Governing law': 'Germany',
  'Confidentiality after the end, in years': 2,
  KPIs: 'Views and engagement rate',
};

const contract: Chapter = {
  name: 'the term sheet is completed, reviewed, sent and signed',
  async tell(plot) {
    await plot.manager.command(DEALS, `/deal terms ${plot.deal}`);
    const form = await plot.manager.waitForModal();
    await form.fill(TERM_PARTIES);
    expect(await form.submit()).toMatchObject({ closed: false, title: `Term sheet ${plot.deal}` });
    await plot.manager.waitForModal(/Step 2 of 2/);
    await submit(plot.manager, TERM_CLAUSES);
    let sheet = await inThread(plot, /not legal advice/i);
    const file = await plot.manager.waitForMessage(
      { thread: await dealCard(plot) },
      ({ files }) => files.some(({ name }) => name.endsWith('.docx')),
      { timeoutMs: 20_000 },
    );
    expect(file.files.length).toBeGreaterThan(0);
    if (sheet.plain.includes('[Request legal review]') && !sheet.plain.includes('[Mark as sent]')) {
      await plot.manager.click(sheet, 'Request legal review');
      const review = await plot.people.lena.waitForMessage(
        APPROVALS,
        ({ plain }) => plain.includes(plot.deal) && /term sheet/i.test(plain) && plain.includes('[Approve]'),
      );
      await plot.people.lena.click(review, 'Approve');
      sheet = await plot.manager.waitForUpdate(sheet, /\[Mark as sent\]/);
    }
    await plot.manager.click(sheet, 'Mark as sent');
    sheet = await plot.manager.waitForUpdate(sheet, /\[Mark as signed\]/);
    await plot.manager.click(sheet, 'Mark as signed');
    await submit(plot.manager);
    await status(plot, /Contracted/);
  },
};

const results: Chapter = {
  name: 'posts go live and their figures are entered',
  async tell(plot) {
    await plot.manager.click(await dealCard(plot), 'Start production');
    await plot.manager.click(await status(plot, /In production/), 'Record published post');
    await submit(plot.manager, { 'Link of the post': `https://example.com/${plot.example.handle}/1` });
    await status(plot, /Live/);
    await plot.manager.command(DEALS, `/deal results ${plot.deal}`);
    await submit(plot.manager, {
      Views: 210_000,
      Reach: 150_000,
      Likes: 15_200,
      Comments: 640,
      Shares: 900,
      Clicks: 1_900,
    });
    await inThread(plot, /recorded results/);
  },
};

const digest: Chapter = {
  name: 'the digest is posted with a picture of the trend',
  async tell(plot) {
    await plot.manager.command(DEALS, '/deal digest now');
    const post = await plot.manager.waitForMessage(
      DIGEST,
      ({ plain }) => plain.includes(String(plot.example.campaign.Name)),
      {
        timeoutMs: 30_000,
      },
    );
    expect(post.plain).toMatch(/210,000/);
    expect(JSON.stringify(post.blocks)).toMatch(/"alt_text":"[^"]{20,}/);
  },
};

/** A deal from the brief to the digest. */
export const CHAPTERS: readonly Chapter[] = [
  settings,
  brief,
  opening,
  outreach,
  ask,
  counter,
  reply,
  agreement,
  contract,
  results,
  digest,
];
