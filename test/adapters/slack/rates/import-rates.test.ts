import { describe, expect, test } from 'vitest';
import { rateActions } from '../../../../src/adapters/slack/actions/rates.ts';
import { rateTableCommands } from '../../../../src/adapters/slack/commands/rate-tables.ts';
import { ratesCommand } from '../../../../src/adapters/slack/commands/rates.ts';
import { importRatesForms } from '../../../../src/adapters/slack/modals/import-rates.ts';
import { ratesPreviewModal } from '../../../../src/adapters/slack/modals/rates-preview.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import type { Answer, Ask, FormAnswer, ModalView } from '../../../../src/adapters/slack/surface.ts';
import type { RatesPreview } from '../../../../src/application/rates/import-rates.ts';
import { ADA, BORIS, DANA, dealUnderWay, MALIKA } from '../../../application/offers/deal-under-way.ts';
import { bringing, brought, HEADER, reels } from '../../../application/rates/bringing-rates.ts';
import type { TestServices } from '../../../support/services.ts';
import {
  buttonValue,
  type Entered,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const file = (id: string) => ({ type: 'file_input', files: [{ id }] });

/** A member who can bring files, at the forms and buttons of rates. */
function desk(
  services: TestServices,
  user: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  mayRead = true,
) {
  const member = memberOf(services, user);
  const { imports, sharedFiles } = bringing(services, files, mayRead);
  const able = <A extends Ask>(ask: A): A => ({
    ...ask,
    services: { ...ask.services, imports, sharedFiles },
  });
  const command = (name: string, typed = '') => {
    const found = rateTableCommands.find(({ path }) => path[1] === name);
    if (!found) throw new Error(`no command ${name}`);
    return found.run(able(member.types(typed)));
  };
  return {
    command,
    form: async (typed = '') => viewOf(await command('import', typed)),
    submits: (view: ModalView, entered: Entered = {}): Promise<FormAnswer> => {
      const form = importRatesForms.find(({ callbackId }) => callbackId === view.callback_id);
      if (!form) throw new Error(`no form ${view.callback_id}`);
      return form.submit(able(member.submits(opened(view, entered))));
    },
    clicks: (actionId: string, value: string, view?: ModalView, entered: Entered = {}): Promise<Answer> => {
      const action = rateActions.find((each) => each.actionId === actionId);
      if (!action) throw new Error(`no action ${actionId}`);
      return action.run(able(member.clicks(value, view && opened(view, entered))));
    },
  };
}

async function team() {
  const { services } = await dealUnderWay();
  return services;
}

/** The value of a button in a form, by its words. */
function buttonIn(view: ModalView, words: string): { actionId: string; value: string } {
  for (const block of view.blocks) {
    if (block.type !== 'actions' || !('elements' in block)) continue;
    for (const each of block.elements) {
      if (each.type === 'button' && each.text.text === words)
        return { actionId: each.action_id ?? '', value: each.value ?? '' };
    }
  }
  throw new Error(`no button "${words}" in ${wordsOf(view)}`);
}

describe('the form of an import', () => {
  test('asks for a name, a file or rows, and shows an example that it would read', async () => {
    const services = await team();
    const form = await desk(services, DANA).form('Our rates 2026');
    const blocks = form.blocks.map(
      (block) => ('block_id' in block ? block.block_id : undefined) ?? block.type,
    );
    expect(blocks).toEqual(['section', 'name', 'file', 'csv', 'currency', 'source', 'context']);
    expect(form.blocks[2]).toEqual({
      type: 'input',
      block_id: 'file',
      label: { type: 'plain_text', text: 'CSV file' },
      hint: {
        type: 'plain_text',
        text: 'As a spreadsheet saves it: commas, semicolons or tabs. At most 2,000 rows.',
      },
      optional: true,
      element: {
        type: 'file_input',
        action_id: 'value',
        filetypes: ['csv', 'txt', 'tsv', 'text'],
        max_files: 1,
      },
    });
    const example = /```([\s\S]*?)```/.exec(JSON.parse(wordsOf(form.blocks[0])).text.text)?.[1] ?? '';
    const { items, problems } = bringing(services).imports.rates(example, {});
    expect([items.length, problems]).toEqual([2, []]);
  });

  test('offers a new version of each table that the team brought', async () => {
    const services = await team();
    await brought(services, DANA, { name: 'Our rates', text: reels() });
    const form = await desk(services, MALIKA).form('our-rates');
    expect(wordsOf(form.blocks[1])).toContain('New version of Our rates');
    expect(form.blocks[1]).toMatchObject({ element: { initial_option: { value: 'our-rates' } } });
  });

  test('has no field for files where Slack would refuse it, and says what an admin can do', async () => {
    const services = await team();
    const form = await desk(services, DANA, {}, false).form();
    expect(wordsOf(form)).not.toContain('file_input');
    expect(wordsOf(form)).toContain('an admin gives Parley the permission `files:read`');
  });

  test('does not open for people who cannot finish it', async () => {
    const services = await team();
    expect(await desk(services, BORIS).command('import')).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });

  test('says under the field what is the matter, and keeps what was typed', async () => {
    const services = await team();
    const dana = desk(services, DANA);
    const form = await dana.form();
    expect(await dana.submits(form, { name: text('Mine') })).toEqual({
      kind: 'errors',
      errors: { file: 'Choose a CSV file, or paste the rows below.' },
    });
    expect(await dana.submits(form, { name: text('Reel'), csv: text(reels()) })).toMatchObject({
      errors: { name: expect.stringContaining('means something else') },
    });
    expect(await dana.submits(form, { name: text('Mine'), file: file('F9') })).toEqual({
      kind: 'errors',
      errors: { file: 'The file is not there any more. Upload it again, or paste the text.' },
    });
    expect(
      await dana.submits(form, { name: text('Mine'), csv: text(reels()), currency: text('eurs') }),
    ).toMatchObject({ errors: { currency: expect.stringContaining('Did you mean EUR?') } });
  });

  test('lists problems twenty at a time, with what was typed kept from page to page', async () => {
    const services = await team();
    const dana = desk(services, DANA);
    const wrong = [HEADER, ...Array.from({ length: 45 }, () => '<!channel>,reel,1,2,USD,1,2,3,x,2026')].join(
      '\n',
    );
    const entered = { name: text('Mine'), csv: text(wrong) };
    const first = viewOf(await dana.submits(await dana.form(), entered));
    expect(wordsOf(first)).toContain('*45 problems; nothing is imported yet.* Here are 1 to 20.');
    expect(wordsOf(first)).toContain('Line 2, platform: ');
    expect(wordsOf(first.blocks.filter(({ type }) => type === 'section'))).not.toContain('<!channel>');
    const next = buttonIn(first, 'Next problems');
    const second = viewOf(await dana.clicks(next.actionId, next.value, first, entered));
    expect(wordsOf(second)).toContain('Here are 21 to 40.');
    expect(wordsOf(second)).toContain('"initial_value":"Mine"');
    const last = buttonIn(second, 'Next problems');
    const third = viewOf(await dana.clicks(last.actionId, last.value, second, entered));
    expect(wordsOf(third)).toContain('Here are 41 to 45.');
    expect(() => buttonIn(third, 'Next problems')).toThrow();
    const malika = desk(services, MALIKA);
    expect(await malika.clicks(next.actionId, next.value, first)).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

describe('the preview', () => {
  test('imports by its own button, once, and offers the table to whoever may choose it', async () => {
    const services = await team();
    const ada = desk(services, ADA, { F1: reels() });
    const preview = viewOf(
      await ada.submits(await ada.form(), { name: text('Our rates'), file: file('F1') }),
    );
    expect(preview.submit?.text).toBe('Import 3 rows');
    const done = messageOf(await ada.submits(preview));
    expect(done.text).toBe('Imported Our rates, version 1: 3 rows in USD. It is not in use yet.');
    expect(messageOf(await ada.submits(preview)).text).toContain('was imported already; it is there once.');
    const used = await ada.clicks('rates.use', buttonValue(done, 'Use this table'));
    expect(messageOf(used).text).toBe(
      'Our rates, version 1 (USD) is in use now. New suggestions rest on it; those of the past keep their table.',
    );
  });

  test('leads back to the form with everything but the file', async () => {
    const services = await team();
    const dana = desk(services, DANA);
    const entered = { name: text('Our rates'), csv: text(reels()), source: text('a survey') };
    const preview = viewOf(await dana.submits(await dana.form(), entered));
    const back = buttonIn(preview, 'Change something');
    const form = viewOf(await dana.clicks(back.actionId, back.value, preview));
    for (const kept of ['Our rates', 'a survey', 'our bookings']) expect(wordsOf(form)).toContain(kept);
  });

  test.each([
    ['rates.use', 'x'],
    ['rates.use', sealValue('deal', { deal: 1 })],
    ['rates.change', ''],
    ['rates.problems.next', sealValue('problems', { id: 'none', page: 0 })],
    ['fx.problems.next', ''],
  ])('a forged or old "%s" does nothing', async (actionId, value) => {
    const services = await team();
    expect(await desk(services, ADA).clicks(actionId, value)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale' },
    });
  });

  const PREVIEW: RatesPreview = {
    id: 'p1',
    hash: 'h1',
    table: { id: 'our-rates', name: 'Our <b> rates', version: 2 },
    tables: [],
    currency: 'EUR',
    entries: [
      {
        per: 'piece',
        platform: 'instagram',
        format: 'reel',
        followersMin: 10_000,
        low: 300,
        typical: 450,
        high: 700,
        source: 'a',
      },
      {
        per: '1000 views',
        platform: 'tiktok',
        format: 'video',
        low: 10,
        typical: 15,
        high: 20.5,
        source: 'a',
      },
    ],
    changes: {
      added: [
        {
          per: '1000 views',
          platform: 'tiktok',
          format: 'video',
          low: 10,
          typical: 15,
          high: 20.5,
          source: 'a',
        },
      ],
      removed: [
        {
          per: 'piece',
          platform: 'x',
          format: 'post',
          followersMin: 0,
          followersMax: 100,
          low: 1,
          typical: 2,
          high: 3,
          source: 'a',
        },
      ],
      changed: [
        {
          before: {
            per: 'piece',
            platform: 'instagram',
            format: 'reel',
            followersMin: 10_000,
            low: 200,
            typical: 450,
            high: 700,
            source: 'b',
            year: 2025,
          },
          after: {
            per: 'piece',
            platform: 'instagram',
            format: 'reel',
            followersMin: 10_000,
            low: 300,
            typical: 450,
            high: 700,
            source: 'a',
          },
        },
      ],
      same: 0,
    },
    inUse: true,
    notes: ['Commas were read as decimal marks.'],
    warnings: ['Every row rests on one source: a.'],
    problems: [],
  };
  const section = (words: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: words, verbatim: true },
  });

  test('is, block by block', () => {
    expect(ratesPreviewModal(PREVIEW)).toEqual({
      type: 'modal',
      callback_id: 'import-rates-preview',
      title: { type: 'plain_text', text: 'Preview of rates' },
      close: { type: 'plain_text', text: 'Cancel' },
      submit: { type: 'plain_text', text: 'Import 2 rows' },
      private_metadata: sealValue('import-rates-preview', { id: 'p1', hash: 'h1' }),
      blocks: [
        section('*Our &lt;b&gt; rates, version 2*\n2 rows in EUR. Nothing is imported yet.'),
        section(
          'This table is in use: from the import on, suggestions rest on the new version. Suggestions of the past keep theirs.',
        ),
        section(
          '*What it prices*\n• Instagram Reel: 1 row, 10,000 and more followers, 300 to 700\n• TikTok video, 1,000 views: 1 row, 10 to 20.5',
        ),
        section(
          '*Against version 1:* 1 added, 1 removed, 1 changed, 0 the same\n' +
            '• Instagram Reel, 10,000 and more: 200 / 450 / 700 → 300 / 450 / 700, another source, 2025 → no year\n' +
            '• TikTok video, 1,000 views: new, 10 / 15 / 20.5\n' +
            '• X post, 0 to 100: left out',
        ),
        section('*How I read it*\n• Commas were read as decimal marks.'),
        section(':warning: *Please check*\n• Every row rests on one source: a.'),
        {
          type: 'actions',
          block_id: 'rates-preview',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Change something' },
              action_id: 'rates.change',
              value: sealValue('import-rates-preview', { id: 'p1', hash: 'h1' }),
            },
          ],
        },
      ],
    });
  });

  test('of what stands already has nothing to import', () => {
    const same = { ...PREVIEW, changes: { added: [], removed: [], changed: [], same: 2 } };
    const view = ratesPreviewModal(same);
    expect(view.submit).toBeUndefined();
    expect(wordsOf(view)).toContain(
      'They are the same as in the present version, so there is nothing to import.',
    );
  });

  test('of the largest table stays within the limits of Slack', async () => {
    const services = await team();
    const dana = desk(services, DANA, { F1: largest() });
    viewOf(await dana.submits(await dana.form(), { name: text('Large'), file: file('F1') }));
    const preview = viewOf(await dana.submits(await dana.form(), { name: text('Large'), file: file('F1') }));
    expect(preview.submit?.text).toBe('Import 2000 rows');
    expect(wordsOf(preview)).toContain('and 1,9');
  });

  /** 2,000 bands with a gap after each, all of them warned about, with sources as long as they may be. */
  function largest(): string {
    const rows = Array.from({ length: 2_000 }, (_, index) => {
      const from = index * 1_000;
      return `newsletter,mention,${from},${from + 500},USD,10,20,900,"${'long & <wide> '.repeat(28)}${index}",2026`;
    });
    return [HEADER, ...rows].join('\n');
  }
});

test('a lookup by a table of the team says that the prices are its own', async () => {
  const services = await team();
  await brought(services, DANA, { name: 'Our rates', text: reels() });
  const answer = messageOf(await ratesCommand.run(memberOf(services, DANA).types('our-rates reel 100k')));
  expect(answer.text).toBe('Instagram Reel, 100,000 followers: $800 to $1,900, typical $1,200 (estimate)');
  expect(wordsOf(answer.blocks)).toContain("Our rates, version 1 · your team's own prices, before rights");
});

describe('the list of tables', () => {
  test('says of each what it holds, where from, who brought it, and which is in use', async () => {
    const services = await team();
    await brought(services, DANA, { name: 'Our rates', text: reels() });
    const dana = desk(services, DANA);
    const list = messageOf(await dana.command('tables'));
    expect(list.text).toBe('Rate tables; in use: Published rates 2026');
    const [words] = list.blocks ?? [];
    expect(words).toEqual({
      type: 'section',
      text: {
        type: 'mrkdwn',
        verbatim: true,
        text: expect.stringContaining(
          '*Rate tables*\n\n• *Our rates* `our-rates`\nversion 1 · USD · 3 rows · imported by <@UDANA> on 25 Nov 2026\nfrom our bookings\n\n• *Published rates 2026* `default` · *in use*\nversion 2 · USD · ',
        ),
      },
    });
    const history = messageOf(await dana.command('history', 'our rates'));
    expect(wordsOf(history.blocks)).toContain('• *version 1* · USD · 3 rows · <@UDANA> on 25 Nov 2026');
    expect(messageOf(await dana.command('history', 'guide')).text).toContain('is built in');
    expect(await dana.command('history', '')).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  test('with fifty tables is one message', async () => {
    const services = await team();
    for (let index = 0; index < 48; index++) {
      await brought(services, DANA, {
        name: `Rates of country number ${index}`,
        text: reels().replaceAll('our bookings', 'a long source '.repeat(20)),
      });
    }
    const dana = desk(services, DANA);
    messageOf(await dana.command('tables'));
    const full = await dana.submits(await dana.form(), { name: text('One more'), csv: text(reels()) });
    expect(full).toMatchObject({
      errors: { name: expect.stringContaining('There are 50 rate tables already.') },
    });
  });
});
