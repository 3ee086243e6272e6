import { describe, expect, test } from 'vitest';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import type { Drafting } from '../../../src/application/drafts/drafting.ts';
import { editDraft } from '../../../src/application/drafts/edit-draft.ts';
import { regenerateDraft } from '../../../src/application/drafts/regenerate-draft.ts';
import { runDraft } from '../../../src/application/drafts/run-draft.ts';
import { DANA, refusalOf, valueOf } from '../offers/deal-under-way.ts';
import { draftUnderWay, seen } from './draft-under-way.ts';

const QUESTION = 'Would you like to hear more?';

/** Drafting that names the day to answer by, as a model may. */
function namingTheDay(drafting: Drafting): Drafting {
  return {
    ...drafting,
    write: async (facts, secrets, how) => {
      const drafted = await drafting.write(facts, secrets, how);
      const day = facts.replyBy?.toLocaleString('en-US', { dateStyle: 'long' });
      const answer = day ? `${QUESTION} An answer by ${day} would help us to plan.` : QUESTION;
      const text = drafted.text.replace(QUESTION, answer);
      return { ...drafted, text, verdicts: drafting.check(text, facts, secrets) };
    },
  };
}

/** A first message of 25 November that asks for an answer by 18 January: the campaign starts on 1 February. */
async function withReplyBy() {
  const the = await draftUnderWay();
  const { services, deal } = the;
  const all = { ...the.all, drafting: namingTheDay(the.all.drafting) };
  await services.store.transaction(services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(deal.campaign);
    const dates = {
      startsOn: Temporal.PlainDate.from('2027-02-01'),
      endsOn: Temporal.PlainDate.from('2027-03-01'),
    };
    if (campaign) await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, ...dates } });
  });
  const { id } = valueOf(
    await askForDraft(all, services.actor(DANA), { deal: deal.number, kind: 'outreach', channel: 'email' }),
  );
  const write = async () => {
    await runDraft(all, services.workspace, id);
    return the.draft(id);
  };
  const written = await write();
  expect(written.text).toContain('January 18, 2027');
  return { ...the, all, write, written };
}

describe('the day by which a text asks for an answer', () => {
  test('may be today or later when the text is approved', async () => {
    const { all, services, written } = await withReplyBy();
    services.clock.advance({ hours: 24 * 54 });
    expect(services.clock.now().toString()).toContain('2027-01-18');
    valueOf(await approveDraft(all, services.actor(DANA), seen(written)));
  });

  test('that is over keeps the text from being approved, and the refusal says what to do', async () => {
    const { all, services, written } = await withReplyBy();
    const dana = services.actor(DANA);
    services.clock.advance({ hours: 24 * 55 });
    expect(refusalOf(await approveDraft(all, dana, seen(written)))).toEqual({
      kind: 'nothing-to-do',
      why: 'The text asks for an answer by January 18, 2027, and that day is over. Write it anew, or take the day out with Edit.',
    });
    const text = written.text.replace(' by January 18, 2027', '');
    const edited = valueOf(await editDraft(all, dana, { ...seen(written), text }));
    valueOf(await approveDraft(all, dana, seen(edited)));
  });

  test('is counted from when a text is written anew, not from when it was first asked for', async () => {
    const { all, services, written, write } = await withReplyBy();
    const dana = services.actor(DANA);
    services.clock.advance({ hours: 24 * 53 });
    valueOf(await regenerateDraft(all, dana, seen(written)));
    const again = await write();
    expect(again.text).not.toMatch(/January|2027/u);
    expect(again.verdicts.filter(({ passed }) => !passed)).toEqual([]);
    valueOf(await approveDraft(all, dana, seen(again)));
  });

  test('is still that of the writing after an edit of later', async () => {
    const { all, services, written } = await withReplyBy();
    const dana = services.actor(DANA);
    services.clock.advance({ hours: 24 * 53 });
    const text = written.text.replace('Hello', 'Dear');
    const edited = valueOf(await editDraft(all, dana, { ...seen(written), text }));
    expect(edited.text).toContain('January 18, 2027');
    valueOf(await approveDraft(all, dana, seen(edited)));
  });
});
