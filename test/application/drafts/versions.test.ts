import { describe, expect, test } from 'vitest';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { compareDraft } from '../../../src/application/drafts/compare-draft.ts';
import { editDraft } from '../../../src/application/drafts/edit-draft.ts';
import { explainDraft } from '../../../src/application/drafts/explain-draft.ts';
import { markDraftSent } from '../../../src/application/drafts/mark-draft-sent.ts';
import { openDraft } from '../../../src/application/drafts/open-draft.ts';
import { regenerateDraft } from '../../../src/application/drafts/regenerate-draft.ts';
import { reviewDraft } from '../../../src/application/drafts/review-draft.ts';
import type { DraftVersion } from '../../../src/domain/drafting/draft.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { DANA, eventsOf, GUEST, LENA, MALIKA, refusalOf, valueOf } from '../offers/deal-under-way.ts';
import { type DraftUnderWay, seen, writtenOutreach } from './draft-under-way.ts';
import { writtenByModel } from './model-draft.ts';

const versionsOf = ({ services }: DraftUnderWay, draft: string): Promise<DraftVersion[]> =>
  services.store.read(services.workspace, (tx) => tx.drafts.versions(draft));

const AT = '2026-11-25T09:00:00Z';

describe('G18: an approval is bound to the exact words', () => {
  test('of an old version is refused, naming who changed it and when', async () => {
    const { all, services, written } = await writtenOutreach();
    services.clock.advance({ minutes: 5 });
    const text = written.text.replace('Hello', 'Dear');
    valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    const refusal = { kind: 'stale', what: 'draft', reference: written.id, changedBy: MALIKA };
    for (const use of [approveDraft, markDraftSent, openDraft, regenerateDraft, reviewDraft]) {
      expect(refusalOf(await use(all, services.actor(DANA), seen(written)))).toEqual({
        ...refusal,
        changedAt: '2026-11-25T09:05:00Z',
      });
    }
  });

  test('of a text that was replaced is refused, naming who asked for the newer one and when', async () => {
    const { all, services, deal, written } = await writtenOutreach();
    services.clock.advance({ minutes: 7 });
    valueOf(await askForDraft(all, services.actor(MALIKA), { deal: deal.number, kind: 'outreach' }));
    expect(refusalOf(await approveDraft(all, services.actor(DANA), seen(written)))).toMatchObject({
      kind: 'stale',
      changedBy: MALIKA,
      changedAt: '2026-11-25T09:07:00Z',
    });
  });

  test('is taken back by an edit and by writing anew, and a text is only sent with the approval it has now', async () => {
    const { all, services, written, draft, work } = await writtenOutreach();
    const dana = services.actor(DANA);
    valueOf(await approveDraft(all, dana, seen(written)));
    const text = written.text.replace('Hello', 'Dear');
    const edited = valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    expect(refusalOf(await markDraftSent(all, dana, seen(edited)))).toMatchObject({ kind: 'not-approved' });
    valueOf(await approveDraft(all, dana, seen(edited)));
    valueOf(await regenerateDraft(all, dana, seen(edited)));
    await work();
    const again = await draft(written.id);
    expect(refusalOf(await markDraftSent(all, dana, seen(again)))).toMatchObject({ kind: 'not-approved' });
    valueOf(await approveDraft(all, dana, seen(again)));
    expect(valueOf(await markDraftSent(all, dana, seen(again)))).toMatchObject({ status: 'sent' });
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });
});

describe('G20: what is kept of every text', () => {
  test('that a model wrote: its words, prompt, model, questions with cost, and every rule’s verdict', async () => {
    const the = await writtenByModel();
    const [version, ...more] = await versionsOf(the, the.written.id);
    expect(more).toEqual([]);
    const asked = {
      model: 'gpt-5-mini',
      inputTokens: 900,
      outputTokens: 300,
      milliseconds: expect.any(Number),
      cost: { microDollars: 825, source: 'the list', year: 2026 },
    };
    expect(version).toEqual({
      draft: the.written.id,
      version: 1,
      language: 'es',
      text: expect.stringContaining('Hola, Nodira'),
      english: expect.stringContaining('Hello Nodira'),
      textHash: the.written.textHash,
      authorship: {
        by: 'model',
        model: 'gpt-5-mini',
        prompt: 'outreach',
        promptVersion: 4,
        requestId: 'req_2',
        inputTokens: 900,
        outputTokens: 300,
      },
      verdicts: expect.arrayContaining([
        { rule: 'placeholders', passed: true },
        { rule: 'no typed figures', passed: true },
        { rule: 'translation', passed: true },
        { rule: 'G1', passed: true },
        { rule: 'G2', passed: true },
        { rule: 'G15', passed: true },
      ]),
      tries: [
        { outcome: 'did not pass the checks', failed: ['G2'], requestId: 'req_1', ...asked },
        { outcome: 'passed', failed: [], requestId: 'req_2', ...asked },
      ],
      by: DANA,
      at: Temporal.Instant.from(AT),
    });
  });

  test('that was edited, written anew with a wish, and by whom; a comparison of any two', async () => {
    const the = await writtenByModel();
    const { all, services, written, write } = the;
    const text = written.text.replace('Hola', 'Buenos días');
    const edited = valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    services.clock.advance({ minutes: 3 });
    const wish = 'more formal';
    valueOf(await regenerateDraft(all, services.actor(MALIKA), { ...seen(edited), wish }));
    await write();
    const versions = await versionsOf(the, written.id);
    expect(versions.map(({ version, by, wish: wished }) => [version, by, wished])).toEqual([
      [1, DANA, undefined],
      [2, MALIKA, undefined],
      [3, MALIKA, wish],
    ]);
    expect(versions.map(({ authorship, tries }) => [authorship.editedBy, tries.length])).toEqual([
      [undefined, 2],
      [MALIKA, 0],
      [undefined, 1],
    ]);
    const dana = services.actor(DANA);
    const first = valueOf(await compareDraft(all, dana, { draft: written.id, before: 1, after: 2 }));
    expect(first.changes).toEqual([
      {
        kind: 'changed',
        parts: expect.arrayContaining([
          { kind: 'was', text: 'Hola,' },
          { kind: 'now', text: 'Buenos días,' },
        ]),
      },
    ]);
    const same = valueOf(await compareDraft(all, dana, { draft: written.id, before: 1, after: 3 }));
    expect(same.changes).toEqual([]);
  });

  test('of a wish that only the version has which was written for it, not an edit of that', async () => {
    const the = await writtenByModel();
    const { all, services, written, write, draft } = the;
    valueOf(await regenerateDraft(all, services.actor(DANA), { ...seen(written), wish: 'more formal' }));
    const again = await write();
    const text = again.text.replace('Hola', 'Buenos días');
    valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(again), text }));
    const versions = await versionsOf(the, written.id);
    expect(versions.map(({ wish }) => wish)).toEqual([undefined, 'more formal', undefined]);
    expect((await draft(written.id)).material).toBeUndefined();
  });

  test('is compared only where there are two versions, and the refusal says what is missing', async () => {
    const { all, services, deal, written } = await writtenOutreach();
    const dana = services.actor(DANA);
    const why = async (input: Parameters<typeof compareDraft>[2]) =>
      refusalOf(await compareDraft(all, dana, input));
    const refusal = (words: string) => ({ kind: 'nothing-to-do', why: words });
    expect(await why({ draft: written.id })).toEqual(refusal('This text has one version so far.'));
    const text = written.text.replace('Hello', 'Dear');
    valueOf(await editDraft(all, dana, { ...seen(written), text }));
    expect(await why({ draft: written.id, before: 2, after: 2 })).toEqual(
      refusal('Choose two different versions.'),
    );
    for (const choice of [{ after: 1 }, { before: 1, after: 1 }]) {
      expect(await why({ draft: written.id, ...choice })).toEqual(
        refusal('Version 1 is the first one. Choose a later one to compare it with.'),
      );
    }
    const input = { deal: deal.number, kind: 'outreach' } as const;
    const { id } = valueOf(await askForDraft(all, dana, input));
    expect(await why({ draft: id })).toEqual(refusal('This text is being written. It arrives in a moment.'));
  });

  test('is explained with every question behind all versions and their cost', async () => {
    const { all, services, written, write } = await writtenByModel();
    valueOf(await regenerateDraft(all, services.actor(DANA), seen(written)));
    await write();
    const explained = valueOf(await explainDraft(all, services.actor(MALIKA), written.id));
    expect(explained.questions.map(({ version, outcome, failed }) => [version, outcome, failed])).toEqual([
      [1, 'did not pass the checks', [{ rule: 'G2', name: 'Nothing internal' }]],
      [1, 'passed', []],
      [2, 'passed', []],
    ]);
    expect(explained.cost).toEqual({ microDollars: 2_475, source: 'the list', year: 2026, whole: true });
    expect(explained.rules.every(({ problem }) => problem === undefined)).toBe(true);
    expect(explained.figures).toContainEqual(expect.objectContaining({ label: 'Work' }));
    expect(refusalOf(await explainDraft(all, services.actor(GUEST), written.id)).kind).toBe('not-allowed');
    expect(refusalOf(await explainDraft(all, services.actor(DANA), 'no-such-draft')).kind).toBe('not-found');
  });

  test('cannot be changed or removed in the database', async () => {
    const { services, written } = await writtenOutreach();
    const { db } = services.database;
    const update = db.updateTable('draft_versions').set({ body: 'x' }).where('draft', '=', written.id);
    await expect(update.execute()).rejects.toThrow('only ever added');
    const remove = db.deleteFrom('draft_versions').where('draft', '=', written.id);
    await expect(remove.execute()).rejects.toThrow('only ever added');
  });

  test('the deal’s log says who wrote, edited, reviewed, approved and sent which words', async () => {
    const { all, services, deal, written, draft } = await writtenByModel();
    const text = written.text.replace('Hola', 'Buenos días');
    const edited = valueOf(await editDraft(all, services.actor(MALIKA), { ...seen(written), text }));
    valueOf(await reviewDraft(all, services.actor(LENA), seen(edited)));
    valueOf(await approveDraft(all, services.actor(DANA), seen(edited)));
    valueOf(await markDraftSent(all, services.actor(MALIKA), seen(edited)));
    const { id, textHash: hash } = await draft(written.id);
    expect(await eventsOf(services, services.workspace, deal.number)).toEqual([
      expect.objectContaining({ kind: 'deal-opened' }),
      { kind: 'draft-written', draft: id, about: 'outreach', writtenBy: 'gpt-5-mini' },
      { kind: 'draft-edited', draft: id, version: 2, hash },
      { kind: 'draft-reviewed', draft: id, hash, language: 'es' },
      { kind: 'draft-approved', draft: id, hash },
      { kind: 'draft-sent', draft: id, hash },
      { kind: 'outreach-sent', draft: id },
    ]);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });
});

describe('a language review', () => {
  test('is anybody’s of the team, whatever their role, and nobody else’s; an edit takes it back', async () => {
    const { all, services, written, draft } = await writtenByModel();
    expect(refusalOf(await reviewDraft(all, services.actor(GUEST), seen(written))).kind).toBe('not-allowed');
    valueOf(await reviewDraft(all, services.actor(LENA), seen(written)));
    expect(await draft(written.id)).toMatchObject({ reviewedBy: LENA, reviewedAt: services.clock.now() });
    const text = written.text.replace('Hola', 'Buenos días');
    valueOf(await editDraft(all, services.actor(DANA), { ...seen(written), text }));
    expect((await draft(written.id)).reviewedBy).toBeUndefined();
  });
});
