import { describe, expect, test } from 'vitest';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { loadDraftCard } from '../../../src/application/drafts/draft-card.ts';
import { editDraft } from '../../../src/application/drafts/edit-draft.ts';
import type { DealStatus } from '../../../src/domain/deal.ts';
import type { DraftKind } from '../../../src/domain/drafting/draft.ts';
import { DANA, refusalOf, valueOf } from '../offers/deal-under-way.ts';
import { type DraftUnderWay, dealAt, seen } from './draft-under-way.ts';

/** The example deal's ceiling is 2,000 US$, its campaign's budget 10,000. */
const INTERNAL = 'Spring push, 10k budget max';

async function renamed(status: DealStatus, name: string): Promise<DraftUnderWay> {
  const the = await dealAt(status);
  await rename(the, name);
  return the;
}

async function rename({ services, deal }: DraftUnderWay, name: string): Promise<void> {
  await services.store.transaction(services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(deal.campaign);
    if (campaign) await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, name } });
  });
}

/** The example creator with these pieces of content on file. */
async function withContent(...descriptions: string[]): Promise<DraftUnderWay> {
  const the = await dealAt('draft');
  const { services, deal } = the;
  const contentReferences = descriptions.map((description) => ({ description }));
  await services.store.transaction(services.workspace, async (tx) => {
    const creator = await tx.creators.lock(deal.creator);
    if (creator) await tx.creators.save({ ...creator, profile: { ...creator.profile, contentReferences } });
  });
  return the;
}

const ask = ({ all, services, deal }: DraftUnderWay, kind: DraftKind, more: object = {}) =>
  askForDraft(all, services.actor(DANA), { deal: deal.number, kind, channel: 'email', ...more });

async function written(the: DraftUnderWay, kind: DraftKind, more: object = {}) {
  const { id } = valueOf(await ask(the, kind, more));
  await the.work();
  return the.draft(id);
}

describe('a campaign whose name holds something internal', () => {
  test.each(['thanks', 'renewal', 'feedback_request'] as const)(
    'gets no %s, which names it, and the refusal says where to rename it',
    async (kind) => {
      const the = await renamed('completed', INTERNAL);
      expect(refusalOf(await ask(the, kind))).toEqual({
        kind: 'nothing-to-do',
        why: expect.stringMatching(/campaign's name .*something internal.*Rename it .*campaign show C-1/u),
      });
      expect(await the.drafts()).toEqual([]);
      await rename(the, 'Spring push 2027');
      expect((await written(the, kind)).text).toContain('Spring push 2027');
    },
  );

  test.each([
    ['outreach', 'draft', {}],
    ['follow_up', 'outreach', {}],
    ['recap', 'agreed', {}],
    ['revision_feedback', 'in_production', { material: { mustFix: ['Show the label at once'] } }],
    ['ambassador', 'live', { material: { months: 6 } }],
  ] as const)('is left out of a text that can do without: %s', async (kind, status, more) => {
    const the = await renamed(status, INTERNAL);
    const draft = await written(the, kind, more);
    expect(draft.text).not.toMatch(/Spring push|10k/u);
    expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('is no quotation: a person cannot write it into a text, nor approve one that holds it', async () => {
    const the = await renamed('completed', 'Spring push');
    const draft = await written(the, 'thanks');
    await rename(the, INTERNAL);
    const { all, services } = the;
    const text = draft.text.replace('Spring push', INTERNAL);
    expect(refusalOf(await editDraft(all, services.actor(DANA), { ...seen(draft), text }))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'text', problem: expect.stringContaining('(G2)') }],
    });
    valueOf(await approveDraft(all, services.actor(DANA), seen(draft)));
  });

  test('still stands on the card, which only the team sees', async () => {
    const the = await renamed('draft', INTERNAL);
    const { id } = await written(the, 'outreach');
    const { store, workspace } = the.services;
    const card = await store.read(workspace, (tx) => loadDraftCard(tx, { kind: 'draft-card', draft: id }));
    expect(card?.campaignName).toBe(INTERNAL);
  });
});

describe('a piece of content whose words hold something internal', () => {
  test('keeps a first message from being written, saying where to word it differently', async () => {
    const the = await withContent('your video on a $2,000 kitchen');
    expect(refusalOf(await ask(the, 'outreach'))).toMatchObject({
      kind: 'nothing-to-do',
      why: expect.stringMatching(/content reference .*something internal.*creator show K-1/u),
    });
  });

  test('gives way to another one on file', async () => {
    const the = await withContent('your video on a $2,000 kitchen', 'your walk through Samarkand');
    const { text } = await written(the, 'outreach');
    expect(text).toContain('your walk through Samarkand');
    expect(text).not.toContain('2,000');
  });
});
