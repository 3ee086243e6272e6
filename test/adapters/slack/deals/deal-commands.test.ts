import { describe, expect, test } from 'vitest';
import { DEAL_ACTIONS } from '../../../../src/adapters/slack/actions/deal.ts';
import { DEAL_LIST_ACTIONS } from '../../../../src/adapters/slack/actions/deal-list.ts';
import { parseDealFilter } from '../../../../src/adapters/slack/arguments/deal-filter.ts';
import { closeCommand } from '../../../../src/adapters/slack/commands/close.ts';
import { listCommand } from '../../../../src/adapters/slack/commands/list.ts';
import { showCommand } from '../../../../src/adapters/slack/commands/show.ts';
import { checkedMessage } from '../../../../src/adapters/slack/limits.ts';
import { closeDealAnswer } from '../../../../src/adapters/slack/modals/close-deal.ts';
import { publishedPost } from '../../../../src/adapters/slack/modals/published-post.ts';
import { dealOptions } from '../../../../src/adapters/slack/options/deal-options.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import type { Answer, Message } from '../../../../src/adapters/slack/surface.ts';
import { OPEN_STATUSES } from '../../../../src/domain/deal.ts';
import { askedFor } from '../../../application/approvals/waiting-requests.ts';
import { date, stage } from '../../../application/deals/example-briefs.ts';
import { DANA, dealNow, GUEST } from '../../../application/offers/deal-under-way.ts';
import { ask, click, command, modalOf, submit, textsOf } from './fill-form.ts';

const button = (id: string) => {
  const found = [...DEAL_ACTIONS, ...DEAL_LIST_ACTIONS].find(({ actionId }) => actionId === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
};

const value = (deal: number, version = 1) => sealValue('deal', { deal, version });

function messageOf(answer: Answer): Message {
  if (answer.kind !== 'reply') throw new Error(`no reply but ${JSON.stringify(answer)}`);
  return checkedMessage(answer.message);
}

describe('/deal list', () => {
  test.each([
    ['', {}],
    ['mine', { mine: true }],
    ['my negotiating', { mine: true, statuses: ['negotiating'] }],
    ['in production', { statuses: ['in_production'] }],
    ['walked away C-3', { statuses: ['walked_away'], campaign: 3 }],
    ['open campaign c4', { statuses: OPEN_STATUSES, campaign: 4 }],
    ['@glow.with.ana live', { statuses: ['live'], creator: 'glow.with.ana' }],
    ['creator K-2', { creator: 2 }],
    ['Glow Week', { search: 'Glow Week' }],
    ['mine D-12', { mine: true, search: 'D-12' }],
    ['  LIVE  ', { statuses: ['live'] }],
    ['olive', { search: 'olive' }],
  ])('reads “%s”', (text, filter) => {
    expect(parseDealFilter(text)).toEqual(filter);
  });

  test('has one compact line a deal, twenty a page, and buttons to the others', async () => {
    const { services, opened } = await stage();
    for (let count = 0; count < 21; count += 1) await opened({ evenIfOneIsOpen: true });
    services.clock.advance({ minutes: 1 });
    await askedFor(services, services.workspace, 5, 1_200);
    const first = messageOf(await listCommand.run(command(services, DANA, 'mine')));
    expect(first.text).toBe('Deals 1 to 20 of 21');
    expect(textsOf(first)).toContain(
      '*D-5* Ana Silva · Glow Week · Negotiating · ask $1,200 · <@UDANA>\n*D-21* Ana Silva · Glow Week · Draft · <@UDANA>',
    );
    expect(first.blocks?.at(-1)).toEqual({
      type: 'actions',
      block_id: 'deal-list',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Next page' },
          action_id: 'deal.list.next',
          value: 'p1.deal-list.{"mine":true,"page":1}',
        },
      ],
    });
    const next = 'p1.deal-list.{"mine":true,"page":1}';
    const second = messageOf(await button('deal.list.next').run(click(services, DANA, next)));
    expect(second.text).toBe('Deals 21 to 21 of 21');
    expect(textsOf(second)).toContain('Previous page');
    const beyond = 'p1.deal-list.{"mine":true,"page":7}';
    expect(textsOf(await button('deal.list.next').run(click(services, DANA, beyond)))).toContain(
      'There is no page 8 any more.',
    );
    expect(await button('deal.list.next').run(click(services, DANA, 'page 2'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  test('says what to do when there is nothing, and refuses guests', async () => {
    const { services } = await stage();
    expect(textsOf(await listCommand.run(command(services, DANA, '')))).toContain('There is no deal yet.');
    expect(textsOf(await listCommand.run(command(services, DANA, 'live <!here>')))).toContain(
      'No deal fits: Live · “&lt;!here&gt;”.',
    );
    expect(await listCommand.run(command(services, GUEST, ''))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});

describe('/deal show', () => {
  test('tells rounds, what changed, the story and the way, within limits', async () => {
    const { services, opened } = await stage();
    await opened();
    await askedFor(services, services.workspace, 1, 1_800);
    await askedFor(services, services.workspace, 1, 1_500);
    const text = textsOf(messageOf(await showCommand.run(command(services, DANA, 'd-1'))));
    expect(text).toContain('2. their ask: *$1,500* (was $1,800) · <@UDANA>, 25 Nov 2026\n');
    expect(text).toContain('*Story* (times in Europe/Berlin)\n_25 Nov 2026_\n10:00 <@UDANA> opened the deal');
    expect(text).toContain('*Changed since round 1 (their ask)*\n• Fee: $1,800 → $1,500 (down $300)');
    expect(text).toContain('<@UDANA> logged round 1, their ask: $1,800 for 1 Instagram Reel');
    expect(text).toContain('▸ *Negotiation (now)*');
    expect(text).toContain('*Next:* Answer their ask of $1,500: get a suggested counter.');
  });

  test('stays within limits after many rounds', async () => {
    const { services, opened } = await stage();
    await opened();
    for (let round = 0; round < 40; round += 1) {
      await askedFor(services, services.workspace, 1, 3_000 - round);
    }
    const text = textsOf(messageOf(await showCommand.run(command(services, DANA, '1'))));
    expect(text).toContain('32 older rounds not shown');
    expect(text).toContain("16 older events are in the deal's thread.");
  });

  test('unknown deals, no deal and guests are refused', async () => {
    const { services, opened } = await stage();
    await opened();
    expect(await showCommand.run(command(services, DANA, 'D-9'))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-found', what: 'deal', reference: 'D-9' },
    });
    expect(JSON.stringify(await showCommand.run(command(services, DANA, 'ana')))).toContain('/deal list ana');
    expect(await showCommand.run(command(services, GUEST, 'D-1'))).toMatchObject({ kind: 'refused' });
    expect(await button('deal.show').run(click(services, DANA, 'D-1'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    messageOf(await button('deal.show').run(click(services, DANA, value(1))));
  });
});

describe('/deal close', () => {
  test('asks how it ended, closes, and says so', async () => {
    const { services, opened } = await stage();
    await opened();
    const view = modalOf(await closeCommand.run(command(services, DANA, 'D-1')));
    expect(await submit(closeDealAnswer, services, DANA, view, { outcome: null })).toEqual({
      kind: 'errors',
      errors: { outcome: 'Choose how the deal ended.' },
    });
    const entries = { outcome: 'ghosted', reason: 'Three mails, no answer' };
    expect(await submit(closeDealAnswer, services, DANA, view, entries)).toMatchObject({
      kind: 'close',
      message: { text: 'Closed D-1: No answer (ghosted)' },
    });
    expect(await submit(closeDealAnswer, services, DANA, view, entries)).toMatchObject({
      refusal: { kind: 'deal-closed' },
    });
    expect(await closeCommand.run(command(services, DANA, 'D-1'))).toMatchObject({
      refusal: { kind: 'deal-closed' },
    });
  });

  test('a deal that changed meanwhile stays open, and the form says so', async () => {
    const { services, opened } = await stage();
    await opened();
    const more = await button('deal.more').run(click(services, DANA, `close ${value(1)}`));
    const view = modalOf(more);
    await askedFor(services, services.workspace, 1, 1_500);
    expect(await submit(closeDealAnswer, services, DANA, view, { outcome: 'declined' })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale', reference: 'D-1' },
    });
    expect((await dealNow(services, services.workspace, 1)).status).toBe('negotiating');
  });

  test('guests get no form', async () => {
    const { services, opened } = await stage();
    await opened();
    expect(await closeCommand.run(command(services, GUEST, 'D-1'))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await button('deal.more').run(click(services, DANA, 'burn D-1'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

test('stage buttons: production, a published post, completion; each only in its stage', async () => {
  const { services, opened } = await stage();
  await opened();
  const { store, workspace, clock } = services;
  expect(await button('deal.production').run(click(services, DANA, value(1)))).toMatchObject({
    refusal: { kind: 'wrong-status' },
  });
  await store.transaction(workspace, async (tx) => {
    const deal = await tx.deals.lock(1);
    if (!deal) throw new Error('no deal');
    const signed = { kind: 'contract-signed', version: 1, on: date('2026-11-25') } as const;
    await tx.deals.record(deal, [signed], DANA, clock.now());
  });
  expect(textsOf(await button('deal.production').run(click(services, DANA, value(1))))).toContain(
    'D-1 is now: In production',
  );
  const view = modalOf(await button('deal.publish').run(click(services, DANA, value(1))));
  expect(
    await submit(publishedPost, services, DANA, view, { url: 'soon', publishedOn: '2026-12-24' }),
  ).toEqual({
    kind: 'errors',
    errors: {
      url: 'Paste the link of the post, beginning with https://',
      publishedOn: 'This date is in the future. Record the post when it is out.',
    },
  });
  const link = 'https://www.tiktok.com/@glow.with.ana/video/1';
  expect(textsOf(await submit(publishedPost, services, DANA, view, { url: link }))).toContain(
    'D-1 is now: Live',
  );
  expect(await button('deal.complete').run(click(services, GUEST, value(1)))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  });
  expect(textsOf(await button('deal.complete').run(click(services, DANA, value(1))))).toContain(
    'D-1 is now: Completed',
  );
  expect(await button('deal.complete').run(click(services, DANA, value(1)))).toMatchObject({
    refusal: { kind: 'deal-closed' },
  });
});

test('typeahead of deals leaves ended ones out', async () => {
  const { services, opened } = await stage();
  await opened();
  await opened({ evenIfOneIsOpen: true });
  const view = modalOf(await closeCommand.run(command(services, DANA, 'D-1')));
  await submit(closeDealAnswer, services, DANA, view, { outcome: 'declined' });
  const found = await dealOptions.suggest({ ...ask(services, DANA), typed: 'ana' });
  expect(found.map(({ text, value: number }) => [number, text.text])).toEqual([
    ['2', 'D-2 Ana Silva · Glow Week · Draft'],
  ]);
});
