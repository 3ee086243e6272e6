import { describe, expect, it } from 'vitest';
import { createImports } from '../../../../src/adapters/imports/imports.ts';
import { resultsAction } from '../../../../src/adapters/slack/actions/results.ts';
import { importCommand } from '../../../../src/adapters/slack/commands/import.ts';
import { resultsCommand } from '../../../../src/adapters/slack/commands/results.ts';
import { importForm } from '../../../../src/adapters/slack/modals/import-results.ts';
import { postResultsForm } from '../../../../src/adapters/slack/modals/post-results.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import type { ModalView, SubmitAsk } from '../../../../src/adapters/slack/surface.ts';
import type { Services } from '../../../../src/application/services.ts';
import { contractedDeal } from '../../../application/contracts/agreed-deal.ts';
import { DANA, type UnderWay, usd } from '../../../application/offers/deal-under-way.ts';
import { memberOf, messageOf, opened, text, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const date = (selected_date: string) => ({ type: 'datepicker', selected_date });
const stored = ({ services, deal }: UnderWay) =>
  services.store.read(services.workspace, (tx) => tx.results.list({ deal: deal.number }));

const POST = {
  post: text('https://www.instagram.com/reel/Cx1?igsh=abc'),
  publishedOn: date('2026-11-20'),
  capturedOn: date('2026-11-24'),
};

async function form({ services, deal }: UnderWay): Promise<ModalView> {
  return viewOf(await resultsCommand.run(memberOf(services, DANA).types(`D-${deal.number}`)));
}

describe('/deal results', () => {
  it('saves what was entered and keeps what is missing missing', async () => {
    const underWay = await contractedDeal();
    const entered = { ...POST, views: text('48.2k'), likes: text('2,310'), revenue: text('$1,250.50') };
    const answer = await postResultsForm.submit(
      memberOf(underWay.services, DANA).submits(opened(await form(underWay), entered)),
    );
    expect(messageOf(answer).text).toContain('Saved the figures of instagram.com/reel/Cx1');
    expect(await stored(underWay)).toMatchObject([
      {
        post: 'instagram.com/reel/Cx1',
        platform: 'instagram',
        format: 'reel',
        figures: { views: 48_200, likes: 2_310, revenue: usd(1_250.5) },
      },
    ]);
    expect((await stored(underWay))[0]?.figures).not.toHaveProperty('clicks');
  });

  it('opens from the button of the deal, filled with the post that is known', async () => {
    const underWay = await contractedDeal();
    const member = memberOf(underWay.services, DANA);
    await postResultsForm.submit(
      member.submits(opened(await form(underWay), { ...POST, views: text('10') })),
    );
    const value = sealValue('deal', { deal: underWay.deal.number, version: 1 });
    expect(wordsOf(viewOf(await resultsAction.run(member.clicks(value))))).toContain(
      'Recorded so far: instagram.com/reel/Cx1',
    );
    expect(await resultsAction.run(member.clicks('x'))).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it.each([
    ['views', { views: text('many') }, 'whole number'],
    ['revenue', { revenue: text('a lot') }, 'Enter an amount'],
    ['revenue', { revenue: text('12 EUR') }, 'Enter the revenue in USD'],
    ['post', { post: text('') }, 'link or a name'],
    ['publishedOn', { publishedOn: date('2027-11-20'), capturedOn: date('2027-11-24') }, 'in the future'],
    ['capturedOn', { capturedOn: date('2026-11-19') }, 'came out on'],
  ])('tells a wrong %s at its field', async (block, entered, words) => {
    const underWay = await contractedDeal();
    const all = { ...POST, views: text('10'), ...entered };
    const answer = await postResultsForm.submit(
      memberOf(underWay.services, DANA).submits(opened(await form(underWay), all)),
    );
    expect(answer).toMatchObject({ kind: 'errors', errors: { [block]: expect.stringContaining(words) } });
    expect(await stored(underWay)).toEqual([]);
  });
});

describe('/deal import', () => {
  const csv = (deal: number, views = '1000') =>
    `deal,post,platform,format,published_on,captured_on,views\nD-${deal},one,instagram,reel,2026-11-20,2026-11-24,${views}`;

  async function submits({ services }: UnderWay, view: ModalView, typed: string): Promise<SubmitAsk> {
    const ask = memberOf(services, DANA).submits(opened(view, { csv: text(typed) }));
    return { ...ask, services: { ...ask.services, imports: createImports() } };
  }

  const asked = (services: UnderWay['services'], mayRead = true) =>
    memberOf(services, DANA, {
      sharedFiles: { mayRead: async () => mayRead } as unknown as Services['sharedFiles'],
    }).types('');

  it('asks for an export or pasted rows; without the permission to read files, for rows alone', async () => {
    const { services } = await contractedDeal();
    const blocks = async (mayRead: boolean) =>
      viewOf(await importCommand.run(asked(services, mayRead))).blocks.map(({ block_id }) => block_id);
    expect(await blocks(true)).toEqual(expect.arrayContaining(['file', 'deal', 'as_of', 'csv']));
    expect(await blocks(false)).not.toContain('file');
  });

  it('previews, then imports exactly what was previewed', async () => {
    const underWay = await contractedDeal();
    const { deal, services } = underWay;
    const empty = viewOf(await importCommand.run(asked(services)));
    const preview = viewOf(await importForm.submit(await submits(underWay, empty, csv(deal.number))));
    expect(wordsOf(preview)).toContain('1 new, 0 replacing');
    expect(preview.submit?.text).toBe('Import 1 row');
    expect(await stored(underWay)).toEqual([]);
    const changed = viewOf(
      await importForm.submit(await submits(underWay, preview, csv(deal.number, '2000'))),
    );
    expect(await stored(underWay)).toEqual([]);
    const done = await importForm.submit(await submits(underWay, changed, csv(deal.number, '2000')));
    expect(messageOf(done).text).toContain('Imported 1 row');
    expect(await stored(underWay)).toMatchObject([{ figures: { views: 2_000 } }]);
  });

  it('lists problems by line and imports nothing', async () => {
    const underWay = await contractedDeal();
    const empty = viewOf(await importCommand.run(asked(underWay.services)));
    const preview = viewOf(
      await importForm.submit(await submits(underWay, empty, csv(underWay.deal.number, '1,<!channel>'))),
    );
    expect(wordsOf(preview)).toContain('Line 2');
    expect(preview.submit?.text).toBe('Preview');
    expect(wordsOf(preview.blocks.filter(({ type }) => type === 'section'))).not.toContain('<!channel>');
    expect(await stored(underWay)).toEqual([]);
  });

  it('counts problems beyond those it lists', async () => {
    const underWay = await contractedDeal();
    const empty = viewOf(await importCommand.run(asked(underWay.services)));
    const wrong = `${csv(underWay.deal.number)}\n${'x,y\n'.repeat(40)}`;
    expect(wordsOf(viewOf(await importForm.submit(await submits(underWay, empty, wrong))))).toMatch(
      /And \d+ more problems/,
    );
  });
});
