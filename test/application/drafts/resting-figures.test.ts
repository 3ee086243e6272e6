import { describe, expect, test } from 'vitest';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { loadDraftCard } from '../../../src/application/drafts/draft-card.ts';
import { editDraft } from '../../../src/application/drafts/edit-draft.ts';
import type { DealStatus } from '../../../src/domain/deal.ts';
import type { DraftKind } from '../../../src/domain/drafting/draft.ts';
import { DANA, valueOf } from '../offers/deal-under-way.ts';
import { type DraftUnderWay, dealAt, seen } from './draft-under-way.ts';

const figuresOn = async ({ services: { store, workspace } }: DraftUnderWay, draft: string) => {
  const card = await store.read(workspace, (tx) => loadDraftCard(tx, { kind: 'draft-card', draft }));
  return card?.figures;
};

async function figuresOf(status: DealStatus, kind: DraftKind, more: object = {}) {
  const the = await dealAt(status);
  const input = { deal: the.deal.number, kind, channel: 'email', ...more } as const;
  const { id } = valueOf(await askForDraft(the.all, the.services.actor(DANA), input));
  await the.work();
  return figuresOn(the, id);
}

const AGREED = 'the agreed terms, round 1';

describe('what the figures of a text rest on', () => {
  test('is what the deal asks for while nothing is agreed', async () => {
    expect(await figuresOf('draft', 'outreach')).toEqual([
      { label: 'Work', value: '1 Instagram Reel', source: 'what the deal asks for' },
    ]);
  });

  test.each(['thanks', 'renewal'] as const)('is the agreed work in a %s', async (kind) => {
    expect(await figuresOf('completed', kind)).toEqual([
      { label: 'Work', value: '1 Instagram Reel', source: AGREED },
    ]);
  });

  test('is the request, by name, for the months of an ambassador proposal', async () => {
    const figures = await figuresOf('completed', 'ambassador', { material: { months: 6 } });
    expect(figures).toContainEqual({
      label: 'Runs over',
      value: '6 months',
      source: 'entered for this text',
      by: DANA,
    });
    expect(figures).toContainEqual({ label: 'Work', value: '1 Instagram Reel', source: AGREED });
  });

  test('is said of the days to pay too, where the text names them', async () => {
    expect(await figuresOf('agreed', 'recap')).toEqual([
      { label: 'Fee', value: '$950', source: AGREED },
      { label: 'Work', value: '1 Instagram Reel', source: AGREED },
      { label: 'Usage', value: '30 days of paid use', source: AGREED },
      { label: 'Payment', value: 'net 30 days', source: AGREED },
    ]);
  });

  test('is the campaign’s start for the day to answer by', async () => {
    const the = await dealAt('draft');
    const { all, services, deal } = the;
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      const startsOn = Temporal.PlainDate.from('2027-02-01');
      const endsOn = Temporal.PlainDate.from('2027-03-01');
      if (campaign) await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, startsOn, endsOn } });
    });
    const input = { deal: deal.number, kind: 'outreach', channel: 'email' } as const;
    const { id } = valueOf(await askForDraft(all, services.actor(DANA), input));
    await the.work();
    const written = await the.draft(id);
    expect(await figuresOn(the, id)).toHaveLength(1);
    const text = written.text.replace('hear more?', 'hear more? Please answer by January 18, 2027.');
    valueOf(await editDraft(all, services.actor(DANA), { ...seen(written), text }));
    expect(await figuresOn(the, id)).toContainEqual({
      label: 'Answer by',
      value: '18 Jan 2027',
      source: 'counted back from the start of the campaign',
    });
  });
});
