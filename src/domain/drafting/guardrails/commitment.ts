import type { Recap, RecapPoint } from '../facts.ts';
import type { Figure } from '../figures/figures.ts';
import { firstMatch } from '../figures/patterns.ts';
import { Searched } from '../figures/searched.ts';
import type { About, Language } from '../languages/language.ts';
import type { Checked, Rule } from './rule.ts';

/** G8: no acceptance or signing language unless the deal is agreed, and never what was said with "probably" as a yes. */
export const COMMITMENT: Rule = {
  id: 'G8',
  name: 'No commitment',
  find(checked) {
    const accepted = checked.facts.agreed ? undefined : acceptance(checked);
    const firm = checked.facts.recap ? firmTentative(checked, checked.facts.recap) : [];
    const found = [
      ...(accepted === undefined ? [] : [`"${accepted.trim()}" reads like an acceptance or a signature`]),
      ...(firm.length > 0 ? [`says that something tentative is agreed: ${firm.join(', ')}`] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

function acceptance({ where, languages }: Checked): string | undefined {
  return languages
    .map(({ lexicon }) => firstMatch(where, lexicon.commitments))
    .find((match) => match !== undefined);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The tentative points of a recap that its text puts among the agreed ones. */
function firmTentative(checked: Checked, { agreed, tentative }: Recap): RecapPoint[] {
  const loose = tentative.filter((point) => !agreed.includes(point));
  if (loose.length === 0) return [];
  const parts = firmParts(checked.worded, checked.languages);
  return loose.filter((point) => parts.some((part) => speaksOf(point, part, checked)));
}

/** Sentences that say a point is settled, and the lines of a list whose heading does. */
function firmParts(text: string, languages: readonly Language[]): Part[] {
  const parts: Part[] = [];
  let listed = false;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) {
      if (listed) parts.push({ start, end: start + line.length });
    } else if (line.trim() !== '') {
      const sentences = sentencesOf(line, start);
      const firm = sentences.filter(({ start: from, end }) => isFirm(text.slice(from, end), languages));
      parts.push(...firm);
      listed = /[:：]\s*$/u.test(line) && firm.includes(sentences.at(-1) as Part);
    }
    start += line.length + 1;
  }
  return parts;
}

function sentencesOf(line: string, offset: number): Part[] {
  return [...line.matchAll(/[^.!?。！？]+(?:[.!?。！？]+(?=\s|$)|[.](?=\S)[^.!?。！？]*|[。！？])*/gu)].map(
    ({ 0: sentence, index }) => ({ start: offset + index, end: offset + index + sentence.length }),
  );
}

function isFirm(sentence: string, languages: readonly Language[]): boolean {
  const where = new Searched(sentence);
  const says = (list: 'firm' | 'open') =>
    languages.some(({ lexicon }) => firstMatch(where, lexicon.agreement[list]) !== undefined);
  return says('firm') && !says('open') && !/[?？]\s*$/u.test(sentence);
}

const ABOUT: Partial<Readonly<Record<RecapPoint, readonly About[]>>> = {
  usage: ['usage'],
  whitelisting: ['whitelisting'],
  exclusivity: ['exclusivity'],
  payment: ['payment', 'upfront'],
  bonus: ['bonus'],
  product: ['product'],
};

/** By a figure of that point, or by its name. */
function speaksOf(point: RecapPoint, part: Part, { worded, figures, languages }: Checked): boolean {
  const inside = figures.filter(({ start }) => start >= part.start && start < part.end);
  if (inside.some((figure) => isOf(point, figure))) return true;
  const where = new Searched(worded.slice(part.start, part.end));
  return languages.some(({ lexicon }) => {
    const stems =
      point === 'fee'
        ? lexicon.agreement.fee
        : (ABOUT[point] ?? []).filter((each) => each !== 'upfront').flatMap((about) => lexicon.cues[about]);
    return firstMatch(where, stems) !== undefined;
  });
}

function isOf(point: RecapPoint, figure: Figure): boolean {
  switch (point) {
    case 'fee':
      return figure.kind === 'money' && ['ours', 'theirs', undefined].includes(figure.about);
    case 'dates':
      return figure.kind === 'date' || figure.kind === 'day';
    case 'deliverables':
      return figure.kind === 'quantity' && figure.format !== 'revision';
    case 'revisions':
      return figure.kind === 'quantity' && figure.format === 'revision';
    case 'payment':
      return (
        figure.kind === 'percent' ||
        (figure.about !== undefined && ABOUT.payment?.includes(figure.about)) === true
      );
    default:
      return figure.about !== undefined && (ABOUT[point] ?? []).includes(figure.about);
  }
}
