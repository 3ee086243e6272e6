import type { Platform } from '../deliverables.ts';
import { datesIn, type FigureOrder } from './dates.ts';
import type { ExtractionWarning, ReadingContext } from './extracted-offer.ts';
import { type Amount, amountsOf } from './money/amounts.ts';
import { type Ask, asksIn } from './money/asks.ts';
import { optionsOf, preferredOption } from './money/options.ts';
import { type Payment, paymentIn } from './payment.ts';
import { type Publication, publicationIn } from './publication.ts';
import { type Rights, rightsIn, type TimedSpan, timedSpans } from './rights.ts';
import { sharesIn } from './shares.ts';
import type { MailText } from './text/read-mail.ts';
import type { Statement } from './text/statements.ts';
import { currencyInBrackets, declaredCurrency, mayBeDollar } from './words/currencies.ts';
import { UNKNOWN_WORK } from './words/formats.ts';
import { type NumberLanguage, numberLanguages } from './words/number-languages.ts';
import { placesOf } from './words/patterns.ts';
import { type FoundWork, platformsIn, workIn } from './work.ts';

/** Everything that one sentence of a mail may say of an offer. */
export interface StatementReading {
  readonly statement: Statement;
  readonly work: readonly FoundWork[];
  readonly amounts: readonly Amount[];
  readonly asks: readonly Ask[];
  readonly spans: readonly TimedSpan[];
  readonly rights: Rights;
  readonly payment: Payment;
  readonly publication: Publication;
  /** It speaks of the past, of others, or of what they do not do. */
  readonly isApart: boolean;
  readonly option: string | undefined;
}

/** A whole mail, sentence by sentence, before anything is chosen. */
export interface MailReading {
  readonly mail: MailText;
  readonly statements: readonly StatementReading[];
  readonly asks: readonly Ask[];
  /** The work of all sentences, with its place in the folded mail. */
  readonly work: readonly FoundWork[];
  readonly preferred: string | undefined;
  /** The first sentence with money that was taken for no price. */
  readonly passedOver: Statement | undefined;
  readonly notUnderstood: readonly ExtractionWarning[];
}

export function readingsOf(mail: MailText, context: ReadingContext): MailReading {
  const all = mail.statements.map(({ text }) => text).join('\n');
  const languages = numberLanguages(all);
  const declared = mail.statements
    .map(({ text }) => declaredCurrency(text))
    .find((currency) => currency !== undefined);
  const platform = onlyPlatform(mail.statements) ?? context.platform;
  const order = figureOrder(languages, all, context);
  const options = optionsOf(mail.statements);
  const statements = mail.statements.map((statement, at) =>
    readStatement(statement, { languages, declared, platform, order, context, option: options[at] }),
  );
  const spoken = statements.filter(({ isApart }) => !isApart);
  return {
    mail,
    statements,
    asks: statements.flatMap(({ asks }) => asks),
    work: spoken.flatMap(({ statement, work }) =>
      work.map((each) => ({ ...each, start: each.start + statement.start, end: each.end + statement.start })),
    ),
    preferred: preferredOption(mail.statements),
    passedOver: statements.find(
      ({ amounts, asks }) => asks.length === 0 && amounts.some(({ currency }) => currency !== undefined),
    )?.statement,
    notUnderstood: notUnderstood(mail, spoken),
  };
}

/** What is known of the whole mail when one sentence of it is read. */
interface Known {
  readonly languages: readonly NumberLanguage[];
  readonly declared: string | undefined;
  readonly platform: Platform | undefined;
  readonly order: FigureOrder;
  readonly context: ReadingContext;
  readonly option: string | undefined;
}

function readStatement(
  statement: Statement,
  { languages, declared, platform, order, context, option }: Known,
): StatementReading {
  const { text, cased } = statement;
  const work = workIn(statement, platform, context.platform);
  const spans = timedSpans(statement);
  const amounts = withCurrency(
    amountsOf(text, cased, languages),
    currencyInBrackets(text, cased) ?? declared,
  );
  const hasPrice = amounts.some(({ currency }) => currency !== undefined);
  const publication = publicationIn(
    statement,
    context,
    order,
    hasPrice || work.some(({ quantity }) => quantity !== undefined),
  );
  const taken = [...spans, ...publication.days, ...sharesIn(text)];
  const asks = asksIn({ statement, amounts, work, taken, declared, option });
  const isApart = NOT_OFFERED.test(text) && asks.length === 0;
  return {
    statement,
    work,
    amounts,
    asks,
    spans,
    rights: rightsIn(statement, spans),
    payment: paymentIn(statement, spans),
    publication,
    isApart,
    option,
  };
}

/** A number beside an amount in one sentence has its currency; a `$` and a bare number have the one that the mail names for all. */
function withCurrency(amounts: readonly Amount[], declared: string | undefined): Amount[] {
  const named = new Set(amounts.flatMap(({ currency, shared }) => (currency && !shared ? [currency] : [])));
  const some = new Set(amounts.flatMap(({ currency }) => currency ?? []));
  const own = named.size === 1 ? [...named][0] : undefined;
  const beside = some.size === 1 ? [...some][0] : own;
  return amounts.map((amount) => {
    if (amount.currency === undefined) {
      const currency = beside ?? declared;
      return currency ? { ...amount, inherited: currency } : amount;
    }
    const meant = own ?? declared;
    return amount.shared && meant && mayBeDollar(meant) ? { ...amount, currency: meant } : amount;
  });
}

/** The one platform that a mail names, if it names just one: what a bare "video" or "post" means before all else. */
function onlyPlatform(statements: readonly Statement[]): Platform | undefined {
  const named = new Set(
    statements.flatMap(({ text }) =>
      platformsIn(text.replace(/https?:\S+|www\.\S+|@\S+/gu, ' ')).map(({ platform }) => platform),
    ),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** English dates in figures begin with the day or with the month: a mail may tell by one that can be read in one way only. */
function figureOrder(
  languages: readonly NumberLanguage[],
  text: string,
  { today }: ReadingContext,
): FigureOrder {
  const [first] = languages;
  if (first?.code === 'ja') return 'month first';
  if (first && first.code !== 'en' && languages.length < 4) return 'day first';
  const telling =
    datesIn(text, today, 'unknown').length > 0
      ? (text.match(/(?<![\d./])\d{1,2}\/\d{1,2}(?![\d%])/gu) ?? [])
      : [];
  const parts = telling.map((date) => date.split('/').map(Number));
  if (parts.some(([a = 0, b = 0]) => a > 12 && b <= 12)) return 'day first';
  return parts.some(([a = 0, b = 0]) => a <= 12 && b > 12) ? 'month first' : 'unknown';
}

/** Work and terms of the past, of others, or that they refuse. */
const NOT_OFFERED =
  /(?<!\p{L})(?:last (?:time|year|month|campaign|collab\p{L}*|summer|winter|spring)|previous(?:ly)? (?:campaign|collab\p{L}*|work)|in the past|(?:for|with|of|by) (?:other|another) brands?|you (?:asked|mentioned|requested|suggested|proposed|wanted|offered)|your (?:brief|offer|proposal|request|suggestion)|i (?:don't|do not|won't|can't|cannot) (?:do|offer|make)|we (?:don't|do not|won't) (?:do|offer)|instead of|letzte[nrms]? (?:mal|jahr|kampagne|kooperation)|andere[nr]? marken? (?:hat|haben|zahl)|ihr habt .{0,40}(?:angefragt|vorgeschlagen)|euer (?:briefing|angebot|vorschlag)|la dernière (?:fois|campagne)|l'année dernière|vous (?:demandez|proposez|avez)|la última vez|el año pasado|me (?:pediste|pedisteis|proponéis)|da última vez|ano passado|vocês (?:pediram|propuseram)|в прошл\p{L}+|вы (?:просили|предложили|предлагаете)|не делаю|o'tgan (?:safar|yil)\p{L}*|siz(?:lar)? (?:so'ragan|taklif)\p{L}*)(?!\p{L})|前回|昨年|去年|ご提案いただ/u;

/** Work that no form has a field for, and days of publication that are no days. */
function notUnderstood(mail: MailText, statements: readonly StatementReading[]): ExtractionWarning[] {
  const unknown = statements
    .filter(({ statement }) => placesOf(UNKNOWN_WORK, statement.text).length > 0)
    .slice(0, 2);
  const vague = statements
    .filter(({ publication }) => publication.unclear && !publication.publication)
    .slice(0, 1);
  const hasDay = statements.some(({ publication }) => publication.publication);
  return [
    ...unknown.map(({ statement }): ExtractionWarning => {
      const [place] = placesOf(UNKNOWN_WORK, statement.text);
      const words = statement.cased.slice(place?.start, place?.end).trim();
      return {
        kind: 'not-understood',
        quote: mail.quoteOf(statement),
        detail: `“${words}” has no field of its own. Write it into the note if it counts.`,
      };
    }),
    ...(hasDay ? [] : vague).map(
      ({ statement }): ExtractionWarning => ({
        kind: 'not-understood',
        quote: mail.quoteOf(statement),
        detail: 'It says when it goes live, but not on which days. Enter them.',
      }),
    ),
  ];
}
