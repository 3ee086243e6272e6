import type { FoldedText } from './folded-text.ts';
import type { Line } from './threads.ts';

/** One sentence or line of a mail, as it is read and as it came. */
export interface Statement {
  /** Its words in lower case, as the rules read them. Places of what is found are counted from its beginning. */
  readonly text: string;
  readonly cased: string;
  /** Where it stands in the folded mail. */
  readonly start: number;
  readonly end: number;
  /** What a list stands under: `usage rights:`. Empty without one. */
  readonly heading: string;
  /** Counts paragraphs: statements of one number have no blank line between them. */
  readonly paragraph: number;
  /** An item of a list, or a line of its own that ends no sentence. */
  readonly isItem: boolean;
}

const BULLET = /^\s*(?:[-•*·–—▪◦●○■□➡→✅✔☑👉🔹🔸💰📌⭐✨➤»+]\ufe0f?\s*|\(?\d{1,2}[.)]\s+|\(?[a-h][.)]\s+)/u;
/** What ends a sentence: a mark before a space, or a Japanese one anywhere. */
const SENTENCE_END = /[.!?]+["')\]]*(?=\s|$)|[。！？]+[」』）)]*/gu;
/** Dots behind these end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:inkl|exkl|zzgl|ca|bzw|evtl|ggf|usw|etc|z\.? ?b|u\.? ?a|d\.? ?h|max|min|mind|approx|est|incl|excl|vs|no|nr|st|mr|mrs|ms|dr|тыс|млн|руб|долл|мес|дн|шт|сек|т\.? ?е|т\.? ?д|т\.? ?к|т\.? ?п|г|р|sr|sra|srta|aprox|env|p\.? ?ex|mln|tel|rs|usd|eur|i\.e|e\.g|p\.s|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|янв|фев|мар|апр|авг|сент|окт|нояб|дек)\.$/u;
/** A line that had no room for the next word was broken by the mail program, and one this long perhaps. */
const FULL = 68;
const WRAPPED = 48;

/** Splits the lines of a mail into sentences, joining lines that a mail program broke. */
export function statementsOf(folded: FoldedText, lines: readonly Line[]): Statement[] {
  const statements: Statement[] = [];
  let paragraph = 0;
  let heading = '';
  let blank = true;
  for (const block of joined(folded, lines)) {
    const words = folded.text.slice(block.start, block.end);
    if (words.trim() === '') {
      paragraph += 1;
      blank = true;
      continue;
    }
    const isItem = BULLET.test(words);
    // A list may stand apart from its heading; other words begin anew.
    if (blank && !isItem) heading = '';
    blank = false;
    if (isHeading(words)) heading = words.trim();
    for (const { start, end } of sentencesOf(folded, block.start, block.end)) {
      const text = folded.text.slice(start, end).replaceAll('\n', ' ');
      const cased = folded.cased.slice(start, end).replaceAll('\n', ' ');
      const own = heading !== '' && words.includes(heading) ? '' : heading;
      statements.push({
        text,
        cased,
        start,
        end,
        heading: own,
        paragraph,
        isItem: isItem || !/[.!?。]$/u.test(text),
      });
    }
  }
  return statements;
}

/** `Usage rights:`, `*Deliverables*`, `— Payment —`: few words that end in a colon, or stand in bold. */
function isHeading(words: string): boolean {
  const text = words.trim();
  return text.length < 70 && /[:：]\W{0,4}$/u.test(text) && !/\d\s?(?:[$€£¥%円])|[$€£¥]\s?\d/u.test(text);
}

/** Lines with those joined that belong to one sentence. */
function joined({ cased }: FoldedText, lines: readonly Line[]): Line[] {
  const blocks: Line[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (
      last &&
      line.start === last.end + 1 &&
      goesOn(last.text, line.text, cased[line.start + line.text.search(/\S/u)] ?? '')
    ) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end, text: line.text };
    } else blocks.push(line);
  }
  return blocks;
}

function goesOn(line: string, next: string, opening: string): boolean {
  const above = line.trim();
  const below = next.trim();
  if (above === '' || below === '' || BULLET.test(below) || /[:：;。！？]$|[.!?]["')]*$/u.test(above))
    return false;
  if (/^[\p{L} /-]{1,30}[:：]/u.test(below)) return false;
  const [first = ''] = below.split(/\s/u, 1);
  if (above.length + 1 + first.length >= FULL || (above.length >= WRAPPED && /^[\p{Ll}\d$€£]/u.test(opening)))
    return true;
  // `... and three` / `stories for a total of`: a short line that breaks off in the middle of its sentence.
  return (
    /(?:(?<=.{24}),|[&+]|(?<!\p{L})(?:and|or|for|of|the|a|an|with|to|plus|is|und|oder|für|von|mit|y|o|de|por|con|para|et|ou|pour|avec|e|com|и|или|за|на|с|для|va|uchun|bilan))$/u.test(
      above,
    ) && /^[\p{Ll}\d$€£]/u.test(opening)
  );
}

/** No sentence that people write is longer: what goes on is read in pieces. */
const LONGEST = 800;

function sentencesOf({ text, cased }: FoldedText, start: number, end: number): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) {
    const until = start + match.index + match[0].length;
    if (until <= from) continue;
    const before = text.slice(Math.max(from, until - 40), until);
    if (match[0].startsWith('.') && endsNone(before, cased.slice(until, until + 12))) continue;
    found.push({ start: from, end: until });
    from = until;
  }
  found.push({ start: from, end });
  return found
    .flatMap((each) => pieces(text, each))
    .map((each) => trimmed(text, each))
    .filter((each) => each.end > each.start);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const until = space > from + LONGEST / 2 ? space : from + LONGEST;
    found.push({ start: from, end: until });
    from = until;
  }
  return [...found, { start: from, end }];
}

/** Units that end a sentence before a capital letter all the same: `за 45 000 руб. Правки ...`. */
const UNIT = /(?:руб|тыс|млн|долл|мес|дн|шт|сек|р|г|tel|usd|eur|mln|etc|usw|тг)\.$/u;

function endsNone(before: string, after: string): boolean {
  if (ABBREVIATION.test(before)) return !(UNIT.test(before) && /^\s\p{Lu}/u.test(after));
  // `1.` of a list, `3. Dezember`, `am 3. und 10. Dezember`.
  if (/(?:^|\s|\()\d{1,2}\.$/u.test(before))
    return /^\s(?:und|bis|\p{L}{3,}|-|–|oder)/u.test(after) || before.trim().length < 4;
  return /\.\.$/u.test(before) && /^\s\p{Ll}/u.test(after);
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, until] = [start, end];
  while (from < until && /\s/u.test(text[from] ?? '')) from += 1;
  while (until > from && /\s/u.test(text[until - 1] ?? '')) until -= 1;
  return { start: from, end: until };
}
