import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import type { Modal, Person, ShownMessage } from '../../simulator/person.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { CHAPTERS, DEALS, inThread, type Plot, plotOf, type Team } from './deal-story.ts';

/** Settings, brief, deal, outreach and the ask. */
const UNTIL_THE_ASK = 5;

const HEADER = 'platform;format;followers_min;followers_max;currency;low;typical;high;source;year';
const rows = (factor: number) => [
  `TikTok;Video;10.000;100.000;USD;${300 * factor},00;;${900 * factor},00;Lumen bookings;2026`,
  `TikTok;Video;100.000;500.000;USD;${1_000 * factor},00;;${2_600 * factor},00;Lumen bookings;2026`,
];
const table = (factor: number) => [HEADER, ...rows(factor)].join('\r\n');

describe('a team brings its own rates', { timeout: 120_000 }, () => {
  let parley: RunningParley;
  let plot: Plot;
  let people: Team;
  let first: ShownMessage;
  let why = '';

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    plot = plotOf(parley.workspace, examples(Temporal.Now.plainDateISO()).skincare);
    people = plot.people;
    for (const chapter of CHAPTERS.slice(0, UNTIL_THE_ASK)) await chapter.tell(plot);
  }, 150_000);
  afterAll(async () => {
    await parley?.stop();
  });

  const opened = async (person: Person, command: string): Promise<Modal> => {
    await person.command(DEALS, command);
    return person.waitForModal(/Import rates|Set exchange rates/);
  };
  const told = (person: Person, words: RegExp) =>
    person.waitForEphemeral(DEALS, words, { timeoutMs: 10_000 });
  /** The card of the suggestion that this command makes: the one in the thread that is open. */
  const suggest = async (person: Person) => {
    await person.command(DEALS, `/deal counter ${plot.deal}`);
    return inThread(plot, /Suggested price[\s\S]*\[Change price\]/);
  };

  const reasonsOf = async (card: ShownMessage) => {
    await people.maya.click(card, 'Why this number');
    const modal = await people.maya.waitForModal(/Why this number/);
    await modal.close();
    return modal.text;
  };

  it('a file with mistakes lists them by line and column, and imports nothing', async () => {
    const form = await opened(people.maya, '/deal rates import Lumen rates');
    expect(form.value('Name of the new table')).toBe('Lumen rates');
    const wrong = [
      HEADER,
      rows(1)[0]?.replace('TikTok', 'TikTik'),
      rows(1)[1]?.replace('1000,00', '=1+1'),
    ].join('\n');
    await form.fill({ 'CSV file': { file: { name: 'rates.csv', content: wrong } } });
    await form.submit();
    const again = await people.maya.waitForModal(/2 problems; nothing is imported yet/);
    expect(again.text).toContain('Line 2, platform: "TikTik" is not a platform. Did you mean tiktok?');
    expect(again.text).toContain('Line 3, low: "=1+1" starts like a formula');
    expect(again.value('Name of the new table')).toBe('Lumen rates');
    await people.maya.command(DEALS, '/deal rates use lumen-rates');
    await told(people.maya, /needs the role Parley admin/);
  });

  it('what is no CSV is told as what it is', async () => {
    let form = await people.maya.waitForModal(/Import rates/);
    await form.fill({
      'CSV file': { file: { name: 'rates.csv', content: Buffer.from('PK\x03\x04workbook') } },
    });
    await form.submit();
    form = await people.maya.waitForModal(/This is an Excel workbook or an archive, not CSV/);
    await form.fill({ 'CSV file': null });
    expect(await form.submit()).toEqual({
      closed: false,
      errors: { 'CSV file': 'Choose a CSV file, or paste the rows below.' },
    });
  });

  it('the corrected file is previewed and imported by a click', async () => {
    const form = await people.maya.waitForModal(/Import rates/);
    const content = Buffer.from(`\uFEFF${table(1)}`, 'utf16le');
    await form.fill({ 'CSV file': { file: { name: 'rates.csv', content } } });
    await form.submit();
    const preview = await people.maya.waitForModal(/Lumen rates, version 1/);
    expect(preview.text).toContain('2 rows in USD. Nothing is imported yet.');
    expect(preview.text).toContain('TikTok video: 2 rows, 10,000 to 500,000 followers, 300 to 2,600');
    expect(preview.text).toContain('2 rows had no typical price');
    expect(preview.text).toContain('Commas were read as decimal marks.');
    expect(preview.text).toContain('Every row rests on one source: Lumen bookings.');
    expect(await preview.submit()).toEqual({ closed: true });
    await told(people.maya, /Imported Lumen rates, version 1: 2 rows in USD\..*an admin chooses it/);
  });

  it('an admin puts the table into use, and the counter rests on it', async () => {
    await people.sam.command(DEALS, '/deal rates use lumen rates');
    await told(people.sam, /Lumen rates, version 1 \(USD\) is in use now/);
    await people.sam.command(DEALS, '/deal settings');
    const settings = await people.sam.waitForModal(/Rate table/);
    expect(settings.value('Rate table')).toBe('Lumen rates');
    await settings.close();
    first = await suggest(people.maya);
    expect(first.plain).toContain('Lumen rates');
    expect(first.plain).toContain('[Use published rates]');
    const reasons = await reasonsOf(first);
    expect(reasons).toContain('Lumen rates, version 1');
    expect(reasons).toContain('Lumen bookings');
    why = reasons;
  });

  it('a new version by an admin, pasted, shows what changes before it takes effect', async () => {
    const form = await opened(people.sam, '/deal rates import lumen-rates');
    expect(form.value('Rate table')).toBe('New version of Lumen rates');
    await form.fill({ 'Or paste the rows': table(1.5) });
    await form.submit();
    const preview = await people.sam.waitForModal(/Lumen rates, version 2/);
    expect(preview.text).toContain('This table is in use');
    expect(preview.text).toContain('Against version 1: 0 added, 0 removed, 2 changed, 0 the same');
    expect(preview.text).toMatch(
      /TikTok video, 100,000 to 500,000: 1,000 \/ 1,610 \/ 2,600 → 1,500 \/ 2,420 \/ 3,900/,
    );
    expect(await preview.submit()).toEqual({ closed: true });
    await told(people.sam, /Imported Lumen rates, version 2.*It is in use: new suggestions rest on it\./);
    await people.maya.command(DEALS, `/deal counter ${plot.deal}`);
    await people.maya.waitForUpdate(first, /This suggestion no longer holds/);
    const second = await inThread(plot, /Suggested price[\s\S]*\[Change price\]/);
    expect(await reasonsOf(second)).toContain('Lumen rates, version 2');
  });

  it('the suggestion from before still shows the rows of its version', async () => {
    const now = await people.maya.waitForUpdate(first, /This suggestion no longer holds/);
    const priceOf = ({ plain }: ShownMessage) => /Suggested price\n(\S+)/.exec(plain)?.[1];
    expect(priceOf(now)).toBe(priceOf(first));
    expect(now.plain).toMatch(/Fair range \(estimate\)/);
    expect(await reasonsOf(now)).toBe(why);
  });

  it('tables and versions are listed with who brought them', async () => {
    await people.maya.command(DEALS, '/deal rates tables');
    const list = await told(people.maya, /Rate tables[\s\S]*in use[\s\S]*built in/);
    expect(list.plain).toMatch(
      /Lumen rates lumen-rates · in use\s+version 2 · USD · 2 rows · imported by @Sam Okafor/,
    );
    await people.maya.command(DEALS, '/deal rates history lumen');
    const versions = await told(people.maya, /Versions of Lumen rates/);
    expect(versions.plain).toMatch(/version 2 .*Sam Okafor[\s\S]*version 1 .*Maya Torres/);
  });

  it('an export comes as a file that imports to the same rows', async () => {
    await people.maya.command(DEALS, '/deal rates export');
    await told(people.maya, /comes as a CSV file in your direct message/);
    const message = await people.maya.waitForMessage('app', ({ files }) => files.length > 0, {
      timeoutMs: 20_000,
    });
    const [file] = message.files;
    if (!file) throw new Error('no file');
    expect(file.name).toBe('rates-lumen-rates-v2.csv');
    const bytes = await people.maya.openFile(file);
    const form = await opened(people.sam, '/deal rates import lumen-rates');
    await form.fill({ 'CSV file': { file: { name: file.name, content: bytes } } });
    await form.submit();
    const preview = await people.sam.waitForModal(/there is nothing to import/);
    expect(preview.submitLabel).toBeNull();
    await preview.close();
  });

  it('a Slack that takes its time gets its acknowledgement first, and the preview later', async () => {
    const form = await opened(people.maya, '/deal rates import Slow rates');
    await form.fill({ 'CSV file': { file: { name: 'rates.csv', content: table(1) } } });
    parley.workspace.faults.delayAnswers(2_700);
    await form.submit();
    const waiting = await people.maya.waitForModal(/Still working on it|Slow rates, version 1/);
    parley.workspace.faults.delayAnswers(0);
    expect(waiting.text).toContain('Still working on it');
    const preview = await people.maya.waitForModal(/Slow rates, version 1/, { timeoutMs: 15_000 });
    expect(await preview.submit()).toEqual({ closed: true });
    await told(people.maya, /Imported Slow rates, version 1/);
  });

  it('every delivery three times is one import', async () => {
    const form = await opened(people.maya, '/deal rates import Often told');
    await form.fill({ 'Or paste the rows': table(1) });
    await form.submit();
    const preview = await people.maya.waitForModal(/Often told, version 1/);
    parley.workspace.faults.redeliver({ times: 2, afterMs: 20, of: 'interactions' });
    await preview.submit();
    await told(people.maya, /Imported Often told, version 1/);
    parley.workspace.faults.redeliver(null);
    await people.maya.command(DEALS, '/deal rates history often-told');
    const versions = await told(people.maya, /Versions of Often told/);
    expect(versions.plain.match(/version \d/g)).toEqual(['version 1']);
  });

  it('an exchange rate is entered by hand, warned about when upside down, and shown with its day', async () => {
    const form = await opened(people.maya, '/deal rates fx import EUR USD');
    expect([form.value('From'), form.value('To')]).toEqual(['EUR', 'USD']);
    await form.fill({ Rate: 0.2, Source: 'European Central Bank' });
    await form.submit();
    let preview = await people.maya.waitForModal(/Nothing is imported yet/);
    expect(preview.text).toContain('Is it upside down?');
    await preview.close();
    const again = await opened(people.maya, '/deal rates fx import EUR USD');
    await again.fill({ Rate: 1.1361, Source: 'European Central Bank' });
    await again.submit();
    preview = await people.maya.waitForModal(/Nothing is imported yet/);
    expect(preview.text).not.toContain('upside down');
    expect(await preview.submit()).toEqual({ closed: true });
    await told(people.maya, /Imported 1 EUR = 1\.1361 USD/);
    await people.maya.command(DEALS, '/deal rates fx eur/usd');
    const shown = await told(people.maya, /1 EUR = 1\.1361 USD\n1 USD = 0\.880204 EUR/);
    expect(shown.plain).toContain('European Central Bank');
    expect(shown.plain).toContain('Maya Torres');
  });

  it('a guest can neither bring rates nor see them', async () => {
    for (const command of [
      '/deal rates import',
      '/deal rates tables',
      '/deal rates export',
      '/deal rates fx',
    ]) {
      await people.robin.command('#general', command);
      await people.robin.waitForEphemeral('#general', /You cannot/);
    }
  });
});
