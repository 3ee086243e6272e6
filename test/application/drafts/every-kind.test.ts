import { describe, expect, test } from 'vitest';
import { buildPrompt } from '../../../src/adapters/llm/build-prompt.ts';
import { loadPrompts } from '../../../src/adapters/llm/prompt-files.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { type AskForDraftInput, askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { gatherFacts } from '../../../src/application/drafts/gather-facts.ts';
import { markDraftSent } from '../../../src/application/drafts/mark-draft-sent.ts';
import { runDraft } from '../../../src/application/drafts/run-draft.ts';
import { startDraft } from '../../../src/application/drafts/start-draft.ts';
import type { Deal, DealStatus } from '../../../src/domain/deal.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { DRAFT_KINDS, type Draft, type DraftKind } from '../../../src/domain/drafting/draft.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { DANA, eventsOf, MALIKA, reel, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';
import { type DraftUnderWay, dealAt, draftUnderWay, seen, writtenReply } from './draft-under-way.ts';

const ask = ({ all, services, deal }: DraftUnderWay, input: Omit<AskForDraftInput, 'deal'>) =>
  askForDraft(all, services.actor(DANA), { deal: deal.number, ...input });

/** A text of that kind, written by the built-in templates. */
async function written(the: DraftUnderWay, input: Omit<AskForDraftInput, 'deal'>): Promise<Draft> {
  const { id } = valueOf(await ask(the, input));
  await the.work();
  return the.draft(id);
}

const FEEDBACK = {
  content: 'draft of the first Reel',
  mustFix: ['Show the label from the first second', 'Name the serum once'],
  niceToHave: ['A warmer light in the last scene'],
};

/** A stage in which each kind is usual, and what has to be said for it. */
const USUAL: Readonly<Record<Exclude<DraftKind, 'counter_reply'>, readonly [DealStatus, object]>> = {
  outreach: ['draft', {}],
  follow_up: ['outreach', {}],
  recap: ['agreed', {}],
  revision_feedback: ['in_production', { material: FEEDBACK }],
  thanks: ['completed', {}],
  renewal: ['completed', {}],
  ambassador: ['live', { material: { months: 6 } }],
  feedback_request: ['live', {}],
};
const EVERY = Object.entries(USUAL) as [keyof typeof USUAL, readonly [DealStatus, object]][];

describe('every kind of text', () => {
  test.each(EVERY)('%s is written, approved and sent', async (kind, [status, input]) => {
    const the = await dealAt(status);
    const { services, deal, all } = the;
    const before = await the.current();
    for (const channel of ['email', 'dm'] as const) {
      const draft = await written(the, { kind, channel, ...input });
      expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
      expect(draft).toMatchObject({ kind, channel, status: 'ready', ...input });
      expect(draft.text).toContain('Söl');
      valueOf(await approveDraft(all, services.actor(DANA), seen(draft)));
      valueOf(await markDraftSent(all, services.actor(DANA), seen(draft)));
      expect(await eventsOf(services, services.workspace, deal.number)).toContainEqual({
        kind: 'draft-sent',
        draft: draft.id,
        hash: draft.textHash,
      });
    }
    const after = await the.current();
    expect(after.offers).toEqual(before.offers);
    expect(after.status).toBe(kind === 'outreach' ? 'outreach' : before.status);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test.each<[DraftKind, DealStatus, string]>([
    ['outreach', 'negotiating', 'wrong-status'],
    ['follow_up', 'draft', 'nothing-to-do'],
    ['follow_up', 'negotiating', 'wrong-status'],
    ['counter_reply', 'agreed', 'wrong-status'],
    ['counter_reply', 'negotiating', 'not-approved'],
    ['recap', 'outreach', 'wrong-status'],
    ['recap', 'completed', 'deal-closed'],
    ['revision_feedback', 'negotiating', 'wrong-status'],
    ['thanks', 'in_production', 'wrong-status'],
    ['renewal', 'agreed', 'wrong-status'],
    ['ambassador', 'agreed', 'wrong-status'],
    ['feedback_request', 'draft', 'wrong-status'],
  ])('%s is refused while a deal is %s', async (kind, status, refusal) => {
    const the = await dealAt(status);
    expect(refusalOf(await ask(the, { kind, material: { ...FEEDBACK, months: 6 } }))).toMatchObject({
      kind: refusal,
    });
    expect(await the.drafts()).toEqual([]);
  });

  test('a closed deal takes none of them, and no form opens for it', async () => {
    const the = await dealAt('declined');
    for (const kind of Object.keys(DRAFT_KINDS) as DraftKind[]) {
      expect(refusalOf(await ask(the, { kind, material: { ...FEEDBACK, months: 6 } }))).toMatchObject({
        kind: 'deal-closed',
      });
    }
    const form = await startDraft(the.services, the.services.actor(DANA), { deal: the.deal.number });
    expect(refusalOf(form)).toMatchObject({ kind: 'deal-closed', status: 'Declined by the creator' });
  });

  test('a public comment is refused for words between two, and written for the others', async () => {
    const the = await dealAt('live');
    for (const kind of ['renewal', 'ambassador', 'feedback_request', 'revision_feedback'] as const) {
      const asked = await ask(the, { kind, channel: 'comment', material: { ...FEEDBACK, months: 6 } });
      expect(refusalOf(asked)).toMatchObject({ kind: 'invalid', problems: [{ field: 'channel' }] });
    }
    const thanks = await written(the, { kind: 'thanks', channel: 'comment' });
    expect(thanks.verdicts.filter(({ passed }) => !passed)).toEqual([]);
    expect(thanks.text).not.toMatch(/\d|\$/u);
  });

  test('a language without built-in texts gets the English one, which says so', async () => {
    const the = await dealAt('completed');
    const draft = await written(the, { kind: 'thanks', language: 'sw' });
    expect(draft).toMatchObject({
      language: 'en',
      authorship: { because: expect.stringContaining('there is no built-in text in Swahili') },
    });
  });

  test('a form starts from the kinds that the stage takes', async () => {
    const the = await dealAt('live');
    const start = await startDraft(the.services, the.services.actor(MALIKA), { deal: the.deal.number });
    expect(valueOf(start)).toEqual({
      deal: 1,
      creatorName: 'Nodira <!channel> Karimova',
      campaignName: 'Spring skincare',
      kinds: ['revision_feedback', 'thanks', 'renewal', 'ambassador', 'feedback_request'],
      channel: 'dm',
      language: 'en',
    });
  });
});

describe('feedback on content', () => {
  test('holds the points word for word, the figures in them too', async () => {
    const the = await dealAt('in_production');
    const material = {
      content: 'cut 2 of the Reel',
      mustFix: ['Cut the first 3 seconds', 'The serum has 30 ml, not 50 ml'],
      niceToHave: ['Export in 1080p'],
    };
    const draft = await written(the, { kind: 'revision_feedback', material });
    for (const point of [...material.mustFix, ...material.niceToHave])
      expect(draft.text).toContain(`- ${point}`);
    expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
    expect(draft.material).toEqual(material);
  });

  test.each([
    ['the ceiling', 'We only budgeted $2,000 for this'],
    ['a note', 'as she said, she needs the money before Christmas badly'],
    ['another creator’s price', 'Lola does the same for $777'],
    ['an address', 'Send it to boss@example.com'],
    ['words of acceptance', 'We accept your terms'],
  ])('refuses %s under its field and keeps the rest', async (_, point) => {
    const the = await dealAt('in_production');
    await withNote(the, 'She needs the money before Christmas badly.');
    await anotherDeal(the, 777);
    const asked = await ask(the, {
      kind: 'revision_feedback',
      material: { mustFix: ['Name the serum once', point], niceToHave: ['fine'] },
    });
    expect(refusalOf(asked)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'mustFix', problem: expect.stringContaining('Point 2 cannot go into the text') }],
    });
    expect(JSON.stringify(asked)).not.toContain(point);
    expect(await the.drafts()).toEqual([]);
  });

  test('refuses no point at all', async () => {
    const the = await dealAt('in_production');
    const asked = await ask(the, { kind: 'revision_feedback', material: { content: 'first Reel' } });
    expect(refusalOf(asked)).toMatchObject({ kind: 'invalid', problems: [{ field: 'mustFix' }] });
  });

  test('leaves out a point that has become internal since', async () => {
    const the = await dealAt('in_production');
    const material = { mustFix: ['Name the serum once', 'Say that 1,200 people tried it'] };
    const { id } = valueOf(await ask(the, { kind: 'revision_feedback', material }));
    await the.services.store.transaction(the.services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(the.deal.campaign);
      if (campaign)
        await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, dealCeiling: usd(1_200) } });
    });
    await the.work();
    expect((await the.draft(id)).text).not.toContain('1,200');
  });
});

describe('a recap', () => {
  const offer = (the: DraftUnderWay, side: 'ours' | 'theirs', terms: Terms) =>
    logOffer(the.services, the.services.actor(MALIKA), { deal: 1, side, terms, via: 'modal' });

  test('keeps what is not firm apart, and names who proposed what', async () => {
    const the = await draftUnderWay();
    const usage = { kind: 'paid', duration: 30, exclusiveLicence: false } as const;
    valueOf(await offer(the, 'theirs', reel(usd(1_500), { usage, tentative: ['usage'] })));
    valueOf(await offer(the, 'ours', reel(usd(900), { usage })));
    const draft = await written(the, { kind: 'recap' });
    expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
    expect(linesOf(draft)).toEqual([
      '- 1 Instagram Reel',
      '- your proposal: a fee of $1,500; our proposal: a fee of $900',
      "- 30 days of paid use in the brand's ads",
      '- the publication dates',
      '- exclusivity',
      '- the terms of payment',
      '- the rounds of changes',
      '- how content is approved before it goes live',
      '- which figures you share with us afterwards',
    ]);
  });

  test('of an agreed deal holds the agreed terms, and what the contract adds once it is signed', async () => {
    const the = await dealAt('agreed');
    await the.services.store.transaction(the.services.workspace, (tx) =>
      tx.contracts.saveDetails(the.deal.number, {
        disclosureLabel: '#sponsored',
        publishUntil: Temporal.PlainDate.from('2026-12-20'),
      }),
    );
    const open = linesOf(await written(the, { kind: 'recap' }));
    expect(open.slice(0, 6)).toEqual([
      '- a fee of $950',
      '- 1 Instagram Reel',
      "- 30 days of paid use in the brand's ads",
      '- no exclusivity',
      '- payment within 30 days of the invoice',
      '- 1 round of changes',
    ]);
    expect(open.slice(6)).toEqual([
      '- publication by December 20, 2026',
      '- how the posts are marked as advertising',
      '- how content is approved before it goes live',
      '- which figures you share with us afterwards',
    ]);
    await the.services.store.transaction(the.services.workspace, async (tx) => {
      const signed: DealEvent = {
        kind: 'contract-signed',
        version: 1,
        on: Temporal.PlainDate.from('2026-11-25'),
      };
      await tx.deals.record((await tx.deals.lock(1)) as Deal, [signed], DANA, the.services.clock.now());
    });
    const closed = await written(the, { kind: 'recap' });
    expect(linesOf(closed)).toContain('- posts marked with #sponsored');
    expect(closed.verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('is neither approved nor sent once the deal went on', async () => {
    const the = await draftUnderWay();
    valueOf(await offer(the, 'theirs', reel(usd(1_500))));
    const draft = await written(the, { kind: 'recap' });
    valueOf(await offer(the, 'theirs', reel(usd(1_300), { tentative: ['fee'] })));
    expect(refusalOf(await approveDraft(the.all, the.services.actor(DANA), seen(draft)))).toMatchObject({
      kind: 'stale',
      what: 'draft',
      changedBy: MALIKA,
    });
  });

  test('that was written while the deal went on is written anew', async () => {
    const the = await draftUnderWay();
    const { services, all, deal } = the;
    valueOf(await offer(the, 'theirs', reel(usd(1_500))));
    const { id } = valueOf(await ask(the, { kind: 'recap' }));
    const slow = {
      ...all,
      drafting: {
        ...all.drafting,
        write: async (...facts: Parameters<typeof all.drafting.write>) => {
          valueOf(await offer(the, 'theirs', reel(usd(1_300))));
          return all.drafting.write(...facts);
        },
      },
    };
    await runDraft(slow, services.workspace, id);
    expect(await the.draft(id)).toMatchObject({ status: 'writing', text: '' });
    await runDraft(all, services.workspace, id);
    expect((await the.draft(id)).text).toContain('$1,300');
    expect(
      (await eventsOf(services, services.workspace, deal.number)).filter(
        ({ kind }) => kind === 'draft-written',
      ),
    ).toHaveLength(1);
  });
});

function linesOf({ text }: Draft): string[] {
  return text.split('\n').filter((line) => line.startsWith('- '));
}

describe('proposals for afterwards', () => {
  test('an ambassador proposal names the months and no price', async () => {
    const the = await dealAt('completed');
    const draft = await written(the, { kind: 'ambassador', material: { months: 6 } });
    expect(draft.text).toContain('6 months');
    expect(draft.text).not.toMatch(/\$|950/u);
    expect(refusalOf(await ask(the, { kind: 'ambassador' }))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'months' }],
    });
  });
});

describe('what the market and the brief add', () => {
  test('the day to answer by, the manner, the label and the claims', async () => {
    const the = await writtenReply(900);
    const { services } = the;
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(the.deal.campaign);
      const creator = await tx.creators.lock(the.deal.creator);
      if (!campaign || !creator) return;
      await tx.creators.save({ ...creator, profile: { ...creator.profile, country: 'DE' } });
      await tx.campaigns.save({
        ...campaign,
        brief: {
          ...campaign.brief,
          startsOn: Temporal.PlainDate.from('2027-02-01'),
          endsOn: Temporal.PlainDate.from('2027-03-01'),
          audience: { ...campaign.brief.audience, countries: ['US', 'DE'] },
          allowedClaims: ['Tested by dermatologists', 'We can go up to $2,600'],
        },
      });
    });
    const facts = await services.store.read(services.workspace, async (tx) => gatherFacts(tx, the.written));
    expect(facts?.facts).toMatchObject({
      replyBy: Temporal.PlainDate.from('2027-01-18'),
      manner: { formality: 'formal' },
      agreed: false,
      allowedClaims: ['Tested by dermatologists'],
    });
    const recap = { ...the.written, kind: 'recap' } as const;
    const { disclosure } =
      (await services.store.read(services.workspace, (tx) => gatherFacts(tx, recap)))?.facts ?? {};
    expect(disclosure?.label.split(' / ').sort()).toEqual(['#ad', 'Werbung']);
    expect(disclosure?.accepted).toEqual(expect.arrayContaining(['#ad', 'Werbung', 'Anzeige']));
    expect(disclosure?.notEnough).toContain('#partner');
  });
});

describe('what is internal', () => {
  const INTERNAL = /2,?000|2,?600|10,?000|777|200000|260000|1000000|77700|Christmas|grandmother/u;

  test.each([...EVERY, ['counter_reply', ['negotiating', {}]]] as [
    DraftKind,
    readonly [DealStatus, object],
  ][])('has no place in the facts, the values and the prompt of a %s', async (kind, [status, input]) => {
    const the = kind === 'counter_reply' ? await writtenReply(900) : await dealAt(status);
    await withNote(the, 'Her grandmother pays before Christmas.');
    await anotherDeal(the, 777);
    const [reply] = await the.drafts();
    const asked = kind === 'counter_reply' ? (reply as Draft) : valueOf(await ask(the, { kind, ...input }));
    for (const language of ['en', 'uz', 'ja']) {
      const draft: Draft = { ...asked, language };
      const gathered = await the.services.store.read(the.services.workspace, (tx) => gatherFacts(tx, draft));
      if (!gathered) throw new Error('no facts');
      const { facts, secrets } = gathered;
      const values = placeholderValues(facts);
      const signal = new AbortController().signal;
      const prompt = buildPrompt(loadPrompts()[kind], { facts, values, feedback: [], signal });
      expect(JSON.stringify([facts, values, prompt])).not.toMatch(INTERNAL);
      expect(JSON.stringify(secrets)).toMatch(/77700.*grandmother/u);
    }
  });

  test('is not what this deal itself has on the table', async () => {
    const the = await dealAt('agreed');
    await anotherDeal(the, 950);
    const draft = valueOf(await ask(the, { kind: 'recap' }));
    const gathered = await the.services.store.read(the.services.workspace, (tx) => gatherFacts(tx, draft));
    expect(gathered?.secrets.amounts).not.toContainEqual(usd(950));
  });
});

/** An internal note on the creator. */
async function withNote({ services, deal }: DraftUnderWay, notes: string): Promise<void> {
  await services.store.transaction(services.workspace, async (tx) => {
    const creator = await tx.creators.lock(deal.creator);
    if (creator) await tx.creators.save({ ...creator, profile: { ...creator.profile, notes } });
  });
}

/** Another deal of the campaign in which the creator asks for a price. */
async function anotherDeal({ services, deal }: DraftUnderWay, price: number): Promise<void> {
  const { workspace, store, clock } = services;
  await store.transaction(workspace, async (tx) => {
    const { campaign, creator, owner, ceiling, walkAway } = deal;
    await tx.deals.open(
      { kind: 'deal-opened', campaign, creator, owner, wanted: [...deal.wanted], ceiling, walkAway },
      DANA,
      clock.now(),
    );
  });
  const offer = { deal: deal.number + 1, side: 'theirs', terms: reel(usd(price)), via: 'modal' } as const;
  valueOf(await logOffer(services, services.actor(DANA), offer));
}
