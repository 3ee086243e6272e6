import { isTentativeAt } from './certainty.ts';
import type { Extracted, ExtractedWork } from './extracted-offer.ts';
import type { MailReading, StatementReading } from './mail-reading.ts';
import type { Ask } from './money/asks.ts';
import type { ChosenFee } from './money/choose-fee.ts';
import { asWork, type FoundWork } from './work.ts';

/** Prices in several sentences that count the same kind of work: packages to choose from. */
function isSet(asks: readonly Ask[]): boolean {
  const kinds = asks.map(
    ({ own }) =>
      new Set(
        own
          .filter(({ quantity }) => quantity !== undefined)
          .map(({ platform, format }) => `${platform} ${format}`),
      ),
  );
  return kinds.some((own, at) =>
    kinds.some(
      (other, index) =>
        index > at &&
        asks[index]?.statement !== asks[at]?.statement &&
        [...own].some((kind) => other.has(kind)),
    ),
  );
}

interface Line {
  readonly reading: StatementReading;
  readonly found: FoundWork;
}

/** The lines of work that a mail offers: those it counts, and single pieces that stand beside the price. Of options to choose from, none. */
export function chooseWork(
  { mail, statements, preferred }: MailReading,
  fee: ChosenFee,
): Extracted<ExtractedWork>[] {
  if (fee.kind === 'several' && (fee.isChoice || isSet(fee.asks))) return [];
  const options = new Set(statements.flatMap(({ option, asks }) => (asks.length > 0 ? (option ?? []) : [])));
  const spoken = statements.filter(
    ({ isApart, option }) => !isApart && (options.size < 2 || option === undefined || option === preferred),
  );
  const lines = spoken.flatMap((reading) =>
    reading.work.filter((found) => isOffered(reading, found)).map((found) => ({ reading, found })),
  );
  const priced = new Set(fee.kind === 'one' ? fee.asks.map(({ statement }) => statement) : []);
  const counted = lines.filter(({ found }) => found.quantity !== undefined);
  const single = lines.filter((line) => isSinglePiece(line, priced, fee, counted));
  const byKind = new Map<string, Line[]>();
  for (const line of [...counted, ...single]) {
    const key = `${line.found.platform} ${line.found.format}`;
    byKind.set(key, [...(byKind.get(key) ?? []), line]);
  }
  return [...byKind.values()]
    .map((same) => chosenOf(same, priced))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ reading, found }) => ({
      value: asWork(found),
      quote: mail.quoteOf(reading.statement),
      certainty: isTentativeAt(reading.statement.text, found) ? ('tentative' as const) : ('firm' as const),
    }));
}

function placeOf({ reading, found }: Line): number {
  return reading.statement.start + found.start;
}

/** Not `per Reel`, `each extra Story`, nor what they say they do not make. */
function isOffered({ statement: { text } }: StatementReading, found: FoundWork): boolean {
  if (found.isExtra || (found.isUnit && found.quantity === undefined)) return false;
  return !/(?<!\p{L})(?:no|not|without|never|keine?n?|ohne|sin|sem|sans|pas de|без|не) (?:\p{L}+ )?$/u.test(
    text.slice(0, found.start),
  );
}

/** A noun without a number is one piece where it stands beside the price of everything and no number counts it elsewhere. */
function isSinglePiece(
  { reading, found }: Line,
  priced: ReadonlySet<unknown>,
  fee: ChosenFee,
  counted: readonly Line[],
): boolean {
  if (found.quantity !== undefined || found.isUnit) return false;
  if (
    found.plural &&
    ENGLISH_LIKE.test(reading.statement.text) &&
    /(?:reels|stories|storys|posts|videos|shorts|tiktoks|vídeos|vidéos|integrations|carousels|beiträge|интеграций|посты|постов|видео(?=ролики)|reellar)$/u.test(
      wordsOf(reading, found),
    )
  )
    return false;
  if (counted.some((line) => line.found.format === found.format)) return false;
  if (/[:：]\s*$/u.test(reading.statement.text)) return false;
  const isLine =
    fee.kind === 'one' && fee.asks[0].role === 'total' && reading.asks.some(({ own }) => own.includes(found));
  const beside =
    priced.has(reading.statement) ||
    isLine ||
    reading.work.some(
      ({ quantity }) =>
        quantity !== undefined &&
        /[+&]|(?<!\p{L})(?:and|und|y|et|e|и|va)(?!\p{L})/u.test(reading.statement.text),
    );
  const several = fee.kind === 'several' || fee.kind === 'per piece';
  return (
    beside &&
    !several &&
    !/(?:followers|views|подписчик|просмотр|фолловер|reach|engagement)/u.test(reading.statement.text)
  );
}

/** Where nouns have a plural; Russian, Uzbek and Japanese write `Reels` for one. */
const ENGLISH_LIKE =
  /^(?!.*(?:\p{Script=Cyrillic}|\p{Script=Hiragana}|(?<!\p{L})(?:uchun|so'?m|ta|va|ming|narxi?|bo'ladi)(?!\p{L})))/u;
/** `one extra Story` comes on top of what is counted elsewhere. */
const ADDITION =
  /(?<!\p{L})(?:extra|additional|bonus|free|gratis|zusätzlich\p{L}*|supplémentaire|adicional|de regalo|дополнительн\p{L}*|бонусн\p{L}*|qo'shimcha|bepul)(?!\p{L})/u;

function wordsOf({ statement: { text } }: StatementReading, { start, end }: FoundWork): string {
  return text.slice(start, end);
}

/** The same work named in several places: what stands with the price, a number before an article; two of a kind in one sentence add up. */
function chosenOf(lines: readonly Line[], priced: ReadonlySet<unknown>): Line {
  const weight = ({ reading, found }: Line) =>
    (priced.has(reading.statement) ? 4 : 0) +
    (found.counted === 'number' ? 2 : 0) +
    (found.counted === 'article' ? 1 : 0) -
    (ADDITION.test(reading.statement.text.slice(Math.max(0, found.start - 4), found.end)) ? 3 : 0);
  const [best] = [...lines].sort((a, b) => weight(b) - weight(a));
  const chosen = best as Line;
  const same = lines.filter(({ reading, found }) => reading === chosen.reading && found.counted === 'number');
  const quantities = same.map(({ found }) => found.quantity ?? 0);
  const lengths = new Set(same.map(({ found }) => found.seconds));
  const isList = same.length > 1 && quantities.every((each) => each === quantities[0]);
  if (
    !isList ||
    lengths.size > 1 ||
    /(?<!\p{L})(?:or|oder|ou|o|или|yoki|of which|davon|dont|из них)(?!\p{L})/u.test(
      chosen.reading.statement.text,
    )
  )
    return chosen;
  return {
    reading: chosen.reading,
    found: { ...chosen.found, quantity: quantities.reduce((sum, each) => sum + each, 0) },
  };
}
