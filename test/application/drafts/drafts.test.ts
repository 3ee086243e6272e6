import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { requestCounterApproval } from '../../../src/application/deals/request-counter-approval.ts';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { loadDraftCard } from '../../../src/application/drafts/draft-card.ts';
import { editDraft } from '../../../src/application/drafts/edit-draft.ts';
import { markDraftSent } from '../../../src/application/drafts/mark-draft-sent.ts';
import { openDraft } from '../../../src/application/drafts/open-draft.ts';
import { regenerateDraft } from '../../../src/application/drafts/regenerate-draft.ts';
import { runDraft } from '../../../src/application/drafts/run-draft.ts';
import { closeDeal } from '../../../src/domain/deal.ts';
import { allPassed } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { approve } from '../approvals/waiting-requests.ts';
import {
  BORIS,
  DANA,
  eventsOf,
  GUEST,
  LENA,
  MALIKA,
  reel,
  refusalOf,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { draftUnderWay, seen, writtenOutreach, writtenReply } from './draft-under-way.ts';

/** The same, telling the name of everything that is called. */
function watched<T extends object>(what: T, tell: (name: string) => void): T {
  return new Proxy(what, {
    get(target, name) {
      tell(String(name));
      return Reflect.get(target, name);
    },
  });
}

describe('asking for outreach', () => {
  test('adds a draft that is being written and enqueues the writing', async () => {
    const { all, services, deal } = await draftUnderWay();
    const draft = valueOf(
      await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }),
    );
    expect(draft).toMatchObject({
      status: 'writing',
      channel: 'dm',
      language: 'en',
      version: 1,
      requestedBy: DANA,
    });
    expect(services.jobs).toEqual([
      { workspace: services.workspace, job: { kind: 'write-draft', draft: draft.id } },
    ]);
  });

  test('takes a channel and a language', async () => {
    const { all, services, deal } = await draftUnderWay();
    const input = { deal: deal.number, kind: 'outreach', channel: 'email', language: 'uz' } as const;
    expect(valueOf(await askForDraft(all, services.actor(DANA), input))).toMatchObject({
      channel: 'email',
      language: 'uz',
    });
  });

  test('is refused without a stored piece of the creator’s content, saying where to add one', async () => {
    const { all, services, deal } = await draftUnderWay();
    await services.store.transaction(services.workspace, async (tx) => {
      const creator = await tx.creators.lock(deal.creator);
      if (creator)
        await tx.creators.save({ ...creator, profile: { ...creator.profile, contentReferences: [] } });
    });
    const refusal = refusalOf(
      await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }),
    );
    expect(refusal).toMatchObject({
      kind: 'incomplete',
      reference: 'K-1',
      missing: [{ item: 'Content reference', why: expect.stringContaining('/deal creator show K-1') }],
    });
    expect(services.jobs).toEqual([]);
  });

  test.each([
    [GUEST, 'not-allowed'],
    [LENA, 'not-allowed'],
  ])('is refused to %s', async (user, kind) => {
    const { all, services, deal } = await draftUnderWay();
    const asked = await askForDraft(all, services.actor(user), { deal: deal.number, kind: 'outreach' });
    expect(refusalOf(asked)).toMatchObject({ kind });
  });

  test('is refused for an unknown deal, another stage and an ended deal', async () => {
    const { all, services, deal, current } = await draftUnderWay();
    const ask = () => askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' });
    const unknown = await askForDraft(all, services.actor(DANA), { deal: 99, kind: 'outreach' });
    expect(refusalOf(unknown)).toMatchObject({ kind: 'not-found', reference: 'D-99' });
    const offer = { deal: deal.number, side: 'theirs', terms: reel(usd(1_500)), via: 'modal' } as const;
    valueOf(await logOffer(services, services.actor(DANA), offer));
    expect(refusalOf(await ask())).toMatchObject({ kind: 'wrong-status', status: 'Negotiating' });
    const open = await current();
    await services.store.transaction(services.workspace, async (tx) => {
      await tx.deals.record(open, valueOf(closeDeal(open, 'ghosted')), DANA, services.clock.now());
    });
    expect(refusalOf(await ask())).toMatchObject({ kind: 'deal-closed' });
  });

  test('takes an earlier unsent draft out of use', async () => {
    const { all, services, deal, written, draft } = await writtenOutreach();
    valueOf(await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }));
    expect(await draft(written.id)).toMatchObject({ status: 'superseded' });
    const approved = await approveDraft(all, services.actor(DANA), seen(written));
    expect(refusalOf(approved)).toMatchObject({ kind: 'stale', what: 'draft' });
  });

  test.each(['outreach', 'counter_reply'] as const)(
    'looks at the deal only once it is locked, so that no other request and no closing comes between: %s',
    async (kind) => {
      const { all, services, deal } = await draftUnderWay();
      const looks: string[] = [];
      const store: typeof all.store = {
        ...all.store,
        transaction: (workspace, work) =>
          all.store.transaction(workspace, (tx) =>
            work({ ...tx, deals: watched(tx.deals, (name) => looks.push(name)) }),
          ),
      };
      await askForDraft({ ...all, store }, services.actor(DANA), { deal: deal.number, kind });
      expect(looks[0]).toBe('lock');
    },
  );

  test('does one thing when Slack delivers it twice', async () => {
    const { all, services, deal, drafts } = await draftUnderWay();
    const actor = services.actor(DANA, 'command-1');
    valueOf(await askForDraft(all, actor, { deal: deal.number, kind: 'outreach' }));
    expect(refusalOf(await askForDraft(all, actor, { deal: deal.number, kind: 'outreach' }))).toEqual({
      kind: 'duplicate',
    });
    expect(await drafts()).toHaveLength(1);
  });
});

describe('asking for a counter reply', () => {
  test('is refused without an approved price', async () => {
    const { all, services, deal } = await draftUnderWay();
    const ask = () => askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'counter_reply' });
    expect(refusalOf(await ask())).toMatchObject({ kind: 'wrong-status' });
    const offer = { deal: deal.number, side: 'theirs', terms: reel(usd(1_500)), via: 'modal' } as const;
    valueOf(await logOffer(services, services.actor(DANA), offer));
    expect(refusalOf(await ask())).toMatchObject({ kind: 'not-approved', what: 'offer', reference: 'D-1' });
  });

  test('names the newest approved price, until an offer overtakes it', async () => {
    const { all, services, deal } = await writtenReply(900);
    const ask = () =>
      askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'counter_reply', channel: 'email' });
    expect(valueOf(await ask())).toMatchObject({ price: usd(900), channel: 'email' });
    const offer = { deal: deal.number, side: 'theirs', terms: reel(usd(1_300)), via: 'modal' } as const;
    valueOf(await logOffer(services, services.actor(DANA), offer));
    expect(refusalOf(await ask())).toMatchObject({ kind: 'not-approved' });
  });
});

describe('writing', () => {
  test('saves a text that passed every check and shows it in the deal’s thread', async () => {
    const { services, deal, written } = await writtenOutreach();
    expect(written).toMatchObject({
      status: 'ready',
      version: 1,
      attempts: 0,
      authorship: { by: 'template' },
    });
    expect(written.text).toContain('your video on night routines');
    expect(written.text).not.toMatch(/2,?000|2,?600|10,?000/u);
    expect(allPassed(written.verdicts)).toBe(true);
    expect(await services.announced()).toContainEqual({
      announcement: { kind: 'draft-card', draft: written.id },
      to: { to: 'deal-thread', deal: deal.number },
    });
    expect(await eventsOf(services, services.workspace, deal.number)).toContainEqual({
      kind: 'draft-written',
      draft: written.id,
      about: 'outreach',
      writtenBy: 'built-in template',
    });
  });

  test('names the approved price and their ask in a counter reply', async () => {
    const { written } = await writtenReply(900);
    expect(written.text).toContain('We would like to offer $900 for 1 Instagram Reel');
    expect(allPassed(written.verdicts)).toBe(true);
  });

  test('offers the packages of the approved suggestion as equal choices, and none that needs another approval', async () => {
    const { services, deal, drafts, work } = await draftUnderWay();
    const dana = services.actor(DANA);
    const terms = reel(usd(1_500), { usage: { kind: 'paid', duration: 60, exclusiveLicence: false } });
    valueOf(await logOffer(services, dana, { deal: deal.number, side: 'theirs', terms, via: 'modal' }));
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const choice = { kind: 'suggested' } as const;
    const request = valueOf(
      await requestCounterApproval(services, dana, { deal: deal.number, event: card.event, choice }),
    );
    valueOf(await decideApproval(services, services.actor(MALIKA), approve(request)));
    await work();
    const [draft] = await drafts();
    const options = draft?.text.split('\n').filter((line) => line.startsWith('- Option')) ?? [];
    expect(options.length).toBeGreaterThanOrEqual(2);
    expect(draft?.verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('runs again harmlessly', async () => {
    const { all, services, written, kinds, draft } = await writtenOutreach();
    await runDraft(all, services.workspace, written.id);
    await runDraft(all, services.workspace, 'no-such-draft');
    expect(await draft(written.id)).toEqual(written);
    expect((await kinds()).filter((kind) => kind === 'draft-written')).toHaveLength(1);
  });

  test('leaves a draft alone that was asked for anew while it wrote', async () => {
    const { all, services, deal, draft } = await draftUnderWay();
    const { id } = valueOf(
      await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }),
    );
    const slow = {
      ...all,
      drafting: {
        ...all.drafting,
        write: async (...args: Parameters<typeof all.drafting.write>) => {
          valueOf(await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }));
          return all.drafting.write(...args);
        },
      },
    };
    await runDraft(slow, services.workspace, id);
    expect(await draft(id)).toMatchObject({ status: 'superseded', text: '' });
  });

  test('drops the text when the deal ended meanwhile', async () => {
    const { all, services, deal, current, draft, work } = await draftUnderWay();
    const { id } = valueOf(
      await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }),
    );
    await services.store.transaction(services.workspace, async (tx) => {
      await tx.deals.record(deal, valueOf(closeDeal(deal, 'cancelled')), DANA, services.clock.now());
    });
    await work();
    expect(await draft(id)).toMatchObject({ status: 'superseded' });
    expect((await current()).status).toBe('cancelled');
  });

  test('leaves the brief’s message out where it holds something internal', async () => {
    const { all, services, deal, draft, work } = await draftUnderWay();
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      if (campaign)
        await tx.campaigns.save({
          ...campaign,
          brief: { ...campaign.brief, messages: 'We can go up to $2,600.' },
        });
    });
    const { id } = valueOf(
      await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach' }),
    );
    await work();
    expect((await draft(id)).text).not.toContain('2,600');
    expect(allPassed((await draft(id)).verdicts)).toBe(true);
  });
});

describe('editing', () => {
  test('saves checked words as a new version with a new hash, by name', async () => {
    const { all, services, written } = await writtenOutreach();
    const text = written.text.replace('Hello', 'Dear');
    const edited = valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    expect(edited).toMatchObject({
      text,
      version: 2,
      status: 'ready',
      authorship: { by: 'template', editedBy: MALIKA },
    });
    expect(edited.textHash).not.toBe(written.textHash);
  });

  test.each([
    ['a wrong price', (text: string) => text.replace('$900', '$950'), 'not an amount of this deal'],
    [
      'a limit',
      (text: string) => text.replace('Would that', 'This is the most we can offer. Would that'),
      'limit',
    ],
    [
      'the ceiling',
      (text: string) => text.replace('Would that', 'We could see $2,000. Would that'),
      'internal',
    ],
    [
      'an acceptance',
      (text: string) => text.replace('Would that', 'We accept your terms. Would that'),
      'acceptance',
    ],
  ])('refuses %s as a problem of the field, and keeps the old words', async (_, change, problem) => {
    const { all, services, written, draft } = await writtenReply(900);
    const edited = await editDraft(all, services.actor(DANA), {
      ...seen(written),
      text: change(written.text),
    });
    expect(refusalOf(edited)).toEqual({
      kind: 'invalid',
      problems: [{ field: 'text', problem: expect.stringContaining(problem) }],
    });
    expect((await draft(written.id)).text).toBe(written.text);
  });

  test('voids an approval, and the old hash approves and sends nothing any more', async () => {
    const { all, services, written, draft } = await writtenOutreach();
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
    const text = written.text.replace('Hello', 'Dear');
    valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    const now = await draft(written.id);
    expect(now.status).toBe('ready');
    expect(now.approvedBy).toBeUndefined();
    for (const old of [approveDraft, markDraftSent]) {
      expect(refusalOf(await old(all, services.actor(DANA), seen(written)))).toMatchObject({ kind: 'stale' });
    }
    expect(refusalOf(await markDraftSent(all, services.actor(DANA), seen(now)))).toMatchObject({
      kind: 'not-approved',
    });
  });

  test('answers words that did not change, and words somebody else changed first', async () => {
    const { all, services, written } = await writtenOutreach();
    const same = await editDraft(all, services.actor(DANA), { ...seen(written), text: `${written.text}\n` });
    expect(refusalOf(same)).toMatchObject({ kind: 'nothing-to-do' });
    const first = written.text.replace('Hello', 'Dear');
    valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text: first }));
    const second = await editDraft(all, services.actor(DANA), {
      ...seen(written),
      text: written.text.replace('Hello', 'Hi'),
    });
    expect(refusalOf(second)).toMatchObject({ kind: 'stale', what: 'draft' });
  });
});

describe('approving and sending', () => {
  test('is bound to the words that were seen; a second approval is told of the first', async () => {
    const { all, services, written, deal } = await writtenOutreach();
    expect(valueOf(await approveDraft(all, services.actor(DANA), seen(written)))).toMatchObject({
      status: 'approved',
      approvedBy: DANA,
    });
    expect(refusalOf(await approveDraft(all, services.actor(MALIKA), seen(written)))).toMatchObject({
      kind: 'already-decided',
      by: DANA,
    });
    expect(await eventsOf(services, services.workspace, deal.number)).toContainEqual({
      kind: 'draft-approved',
      draft: written.id,
      hash: written.textHash,
    });
  });

  test.each([GUEST, LENA, BORIS])('is refused to %s', async (user) => {
    const { all, services, written } = await writtenOutreach();
    for (const use of [approveDraft, markDraftSent, regenerateDraft]) {
      expect(refusalOf(await use(all, services.actor(user), seen(written)))).toMatchObject({
        kind: 'not-allowed',
      });
    }
  });

  test('refuses words whose figures no longer fit the deal', async () => {
    const { all, services, deal, written } = await writtenOutreach();
    await services.store.transaction(services.workspace, async (tx) => {
      const creator = await tx.creators.lock(deal.creator);
      if (creator)
        await tx.creators.save({ ...creator, profile: { ...creator.profile, name: 'Somebody Else' } });
    });
    expect(refusalOf(await approveDraft(all, services.actor(DANA), seen(written)))).toMatchObject({
      kind: 'nothing-to-do',
      why: expect.stringContaining('does not name the creator'),
    });
  });

  test('sent outreach moves the deal on, once', async () => {
    const { all, services, written, current, kinds } = await writtenOutreach();
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
    expect(valueOf(await markDraftSent(all, services.actor(MALIKA), seen(written)))).toMatchObject({
      status: 'sent',
      sentBy: MALIKA,
    });
    expect((await current()).status).toBe('outreach');
    expect(await kinds()).toEqual([
      'deal-opened',
      'draft-written',
      'draft-approved',
      'draft-sent',
      'outreach-sent',
    ]);
    expect(refusalOf(await markDraftSent(all, services.actor(DANA), seen(written)))).toMatchObject({
      kind: 'already-decided',
      decision: 'sent',
      by: MALIKA,
    });
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('a sent counter reply becomes our offer with exactly the approved terms', async () => {
    const { all, services, written, request, current, deal } = await writtenReply(900);
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
    valueOf(await markDraftSent(all, services.actor(DANA), seen(written)));
    const last = (await current()).offers.at(-1);
    expect(last).toMatchObject({ round: 2, side: 'ours' });
    expect(request.content).toMatchObject({ kind: 'counter', terms: last?.terms });
    expect(await services.announced()).toContainEqual({
      announcement: { kind: 'offer-card', deal: deal.number, round: 2 },
      to: { to: 'deal-thread', deal: deal.number },
    });
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('a reply that an offer has overtaken is neither approved nor sent', async () => {
    const { all, services, deal, written } = await writtenReply(900);
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
    const offer = { deal: deal.number, side: 'theirs', terms: reel(usd(1_300)), via: 'modal' } as const;
    valueOf(await logOffer(services, services.actor(MALIKA), offer));
    expect(refusalOf(await markDraftSent(all, services.actor(DANA), seen(written)))).toMatchObject({
      kind: 'stale',
      what: 'draft',
      changedBy: MALIKA,
    });
  });
});

describe('writing anew', () => {
  test('gives the same draft a new version, without its approval', async () => {
    const { all, services, written, draft, work } = await writtenOutreach();
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
    valueOf(await regenerateDraft(all, services.actor(DANA), seen(written)));
    expect(await draft(written.id)).toMatchObject({ status: 'writing', version: 2 });
    expect(refusalOf(await openDraft(all, services.actor(DANA), seen(written)))).toMatchObject({
      kind: 'nothing-to-do',
    });
    await work();
    const again = await draft(written.id);
    expect(again).toMatchObject({ status: 'ready', version: 2 });
    expect(again.approvedBy).toBeUndefined();
  });

  test('tries the creator’s language again where the text before had to be in English', async () => {
    const { all, services, deal, draft, work } = await draftUnderWay();
    const dana = services.actor(DANA);
    const input = { deal: deal.number, kind: 'outreach', language: 'sw' } as const;
    const { id } = valueOf(await askForDraft(all, dana, input));
    await work();
    const inEnglish = await draft(id);
    expect(inEnglish).toMatchObject({ language: 'en', askedLanguage: 'sw' });
    valueOf(await regenerateDraft(all, dana, seen(inEnglish)));
    const asked: string[] = [];
    const write: typeof all.drafting.write = async (facts, ...more) => {
      asked.push(facts.language);
      return { ...(await all.drafting.write(facts, ...more)), language: 'sw' };
    };
    await runDraft({ ...all, drafting: { ...all.drafting, write } }, services.workspace, id);
    expect(asked).toEqual(['sw']);
    const again = await draft(id);
    expect(again.language).toBe('sw');
    expect(again.askedLanguage).toBeUndefined();
  });

  test('ends after a few times', async () => {
    const { all, services, written, draft, work } = await writtenOutreach();
    for (let time = 1; time < 4; time += 1) {
      valueOf(await regenerateDraft(all, services.actor(DANA), seen(await draft(written.id))));
      await work();
    }
    expect(
      refusalOf(await regenerateDraft(all, services.actor(DANA), seen(await draft(written.id)))),
    ).toEqual({
      kind: 'nothing-to-do',
      why: 'This text was written 4 times. Edit it instead.',
    });
  });
});

describe('the card', () => {
  test('says what each figure rests on', async () => {
    const { services, written } = await writtenReply(900);
    const card = await services.store.read(services.workspace, (tx) =>
      loadDraftCard(tx, { kind: 'draft-card', draft: written.id }),
    );
    expect(card).toMatchObject({ languageName: 'English', canRegenerate: true, zone: 'Europe/Berlin' });
    expect(card?.figures).toContainEqual({
      label: 'Fee',
      value: '$900',
      source: 'the approved counter',
      by: MALIKA,
    });
    expect(card?.figures).toContainEqual({
      label: 'Their ask',
      value: expect.stringContaining('$'),
      source: 'their offer in round 1',
    });
    expect(card?.checks.every(({ problem }) => problem === undefined)).toBe(true);
  });
});
