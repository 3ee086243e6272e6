import { type Brief, briefSchema, checkBrief } from '../../../domain/campaign.ts';
import { isCurrencyCode, type Money } from '../../../domain/money.ts';
import { webAddress } from '../../../domain/post-link.ts';
import { parseDeliverablesText } from '../arguments/deliverables.ts';
import { parseKpiTargets } from '../arguments/kpi-targets.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { parseCountries, parseLanguages, type TypedList } from '../arguments/places.ts';
import { echoAll } from '../format.ts';
import { dateOf, optionOf, textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';

export type FieldErrors = Record<string, string>;

/** Fields whose error makes the comparison of the three amounts, or of the two dates, pointless. */
const MONEY_FIELDS = ['budget', 'dealCeiling', 'walkAway'];
const DATE_FIELDS = ['startsOn', 'endsOn'];
const FAR = Temporal.PlainDate.from('9999-12-31');

/**
 * Reads the campaign form: a brief, or every error at once under its field. What one field alone cannot say (dates and amounts
 * in order) is checked here too, so that nobody corrects the form twice; the use case decides.
 */
export function readBrief(
  view: ViewContext,
  today: Temporal.PlainDate,
): { brief: Brief } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const money = readMoney(view, errors);
  const audience = readAudience(view, errors);
  const work = readWork(view, money.budget?.currency, errors);
  const dates = readDates(view, errors);
  const landingPage = readLink(view, errors);
  const fallback = money.budget ?? money.dealCeiling ?? money.walkAway ?? { amount: 1, currency: 'USD' };
  const candidate = briefSchema.safeParse({
    name: required(view, 'name', 'Give the campaign a name.', errors),
    brand: required(view, 'brand', 'Name the brand.', errors),
    objective: optionOf(view, 'objective') ?? 'awareness',
    audience,
    ...work,
    messages: textOf(view, 'messages') ?? '',
    startsOn: (dates.startsOn ?? today).toString(),
    endsOn: (dates.endsOn ?? FAR).toString(),
    budget: money.budget ?? fallback,
    dealCeiling: money.dealCeiling ?? fallback,
    walkAway: money.walkAway ?? fallback,
    ...(landingPage ? { landingPage } : {}),
  });
  if (!candidate.success) {
    for (const { path, message } of candidate.error.issues) {
      errors[blockOf(path)] ??= PROBLEMS[blockOf(path)] ?? `${message}.`;
    }
    return { errors };
  }
  addCrossErrors(candidate.data, today, errors);
  return Object.keys(errors).length > 0 ? { errors } : { brief: candidate.data };
}

/** Block ids are the brief's field names; inside the audience, and for lists that share a block, the names differ. */
const BLOCKS: Readonly<Record<string, string>> = { description: 'audience', allowedClaims: 'claims' };

const PROBLEMS: Readonly<Record<string, string>> = {
  name: 'Use at most 120 characters.',
  brand: 'Use at most 120 characters.',
  audience: 'Use at most 500 characters.',
  interests: 'Enter at most twenty interests of up to 60 characters, separated by commas.',
  claims: 'Enter at most twenty claims of up to 200 characters, one per line.',
  hashtags: 'Enter at most twenty hashtags.',
  languages: 'Enter at most twenty languages.',
  messages: 'Use at most 2,000 characters.',
  deliverables: 'Enter at most thirty lines of work.',
};

function blockOf(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  const name = names[0] === 'audience' ? (names[1] ?? 'audience') : (names[0] ?? 'name');
  return BLOCKS[name] ?? name;
}

function addCrossErrors(brief: Brief, today: Temporal.PlainDate, errors: FieldErrors): void {
  const checked = checkBrief(brief, today);
  if (checked.ok || checked.refusal.kind !== 'invalid') return;
  const skipped = [MONEY_FIELDS, DATE_FIELDS].flatMap((group) =>
    group.some((field) => errors[field]) ? group : [],
  );
  for (const { field, problem } of checked.refusal.problems) {
    if (!skipped.includes(field)) errors[field] ??= problem;
  }
}

function required(view: ViewContext, block: string, problem: string, errors: FieldErrors): string {
  const text = textOf(view, block);
  if (!text) errors[block] = problem;
  return text ?? '?';
}

function readMoney(view: ViewContext, errors: FieldErrors): Partial<Record<string, Money>> {
  const budget = parseMoneyText(textOf(view, 'budget') ?? '');
  if (!budget) errors.budget = budgetProblem(textOf(view, 'budget'));
  const currency = budget?.currency;
  const read = (block: 'dealCeiling' | 'walkAway') => {
    const amount = parseMoneyText(textOf(view, block) ?? '', { currency: currency ?? 'USD' });
    if (!amount) errors[block] = `Enter an amount, for example 3,000${currency ? ` ${currency}` : ''}.`;
    return amount ? { [block]: amount } : {};
  };
  return { ...(budget ? { budget } : {}), ...read('dealCeiling'), ...read('walkAway') };
}

function budgetProblem(text: string | undefined): string {
  const amount = parseMoneyText(text ?? '', { currency: 'USD' });
  if (amount) return `Add the currency, for example ${text} USD.`;
  const code = currencyWord(text ?? '');
  return code && !isCurrencyCode(code)
    ? `${code} is not a currency I know. Use a code such as USD, EUR or JPY.`
    : 'Enter an amount with its currency, for example 12,000 USD.';
}

/** The word of three letters before or after a figure, where a currency stands: `XQX` of `12,000 XQX`. */
function currencyWord(text: string): string | undefined {
  const found = /^([a-z]{3})\s*\d|\d[\d.,]*\s*[km]?\s*([a-z]{3})$/i.exec(text.trim());
  return (found?.[1] ?? found?.[2])?.toUpperCase();
}

function readAudience(view: ViewContext, errors: FieldErrors) {
  const countries = listed(view, 'countries', parseCountries, errors, 'Write country names or codes.');
  if (countries.length === 0) errors.countries ??= 'Name at least one country, for example US, Germany.';
  const languages = listed(view, 'languages', parseLanguages, errors, 'Write languages in English.');
  const ageFrom = readAge(view, 'ageFrom', errors);
  const ageTo = readAge(view, 'ageTo', errors);
  return {
    description: required(view, 'audience', 'Say in a few words whom you want to reach.', errors),
    countries: countries.length > 0 ? countries : ['US'],
    gender: optionOf(view, 'gender') ?? 'any',
    languages,
    interests: pieces(textOf(view, 'interests')),
    ...(ageFrom === undefined ? {} : { ageFrom }),
    ...(ageTo === undefined ? {} : { ageTo }),
  };
}

function readAge(view: ViewContext, block: string, errors: FieldErrors): number | undefined {
  const text = textOf(view, block);
  if (text === undefined) return undefined;
  const age = /^\d{1,3}\+?$/.test(text) ? Number.parseInt(text, 10) : undefined;
  if (age !== undefined && age >= 13 && age <= 99) return age;
  errors[block] = 'Enter an age from 13 to 99.';
  return undefined;
}

function readWork(view: ViewContext, currency: string | undefined, errors: FieldErrors) {
  const work = parseDeliverablesText(textOf(view, 'deliverables') ?? '');
  if (work.unknown.length > 0) {
    errors.deliverables = notRead(work.unknown, 'Write lines such as “3 TikTok videos; 2 Instagram Reels”.');
  }
  const kpis = parseKpiTargets(textOf(view, 'kpiTargets') ?? '', currency);
  if (kpis.unknown.length > 0) {
    errors.kpiTargets = notRead(kpis.unknown, 'Name each figure once, such as “video_views 500000”.');
  }
  const hashtags = (textOf(view, 'hashtags') ?? '').split(/[\s,;]+/).flatMap((tag) => {
    const name = tag.replace(/^[#＃]/, '');
    return name ? [name] : [];
  });
  const wrong = hashtags.filter((tag) => !/^[\p{L}\p{N}_]{1,60}$/u.test(tag));
  if (wrong.length > 0) errors.hashtags = notRead(wrong, 'A hashtag has letters, digits and _ only.');
  return {
    deliverables: work.deliverables,
    kpiTargets: kpis.values,
    hashtags: hashtags.filter((tag) => !wrong.includes(tag)),
    allowedClaims: pieces(textOf(view, 'claims'), /[;\n]/),
    productCountries: listed(
      view,
      'productCountries',
      parseCountries,
      errors,
      'Write country names or codes.',
    ),
  };
}

function readDates(view: ViewContext, errors: FieldErrors) {
  const startsOn = dateOf(view, 'startsOn');
  const endsOn = dateOf(view, 'endsOn');
  if (!startsOn) errors.startsOn = 'Choose the first day of the campaign.';
  if (!endsOn) errors.endsOn = 'Choose the last day of the campaign.';
  return { startsOn, endsOn };
}

function readLink(view: ViewContext, errors: FieldErrors): string | undefined {
  const text = textOf(view, 'landingPage');
  if (!text) return undefined;
  const url = webAddress(text) ?? webAddress(`https://${text}`);
  if (!url) errors.landingPage = 'Paste a web address, for example https://example.com/glow.';
  return url?.toString();
}

function listed<T>(
  view: ViewContext,
  block: string,
  parse: (text: string) => TypedList<T>,
  errors: FieldErrors,
  advice: string,
): readonly T[] {
  const { values, unknown } = parse(textOf(view, block) ?? '');
  if (unknown.length > 0) errors[block] = notRead(unknown, advice);
  return values;
}

/** `I could not read “Narnia”. Write country names or codes.` */
export function notRead(unknown: readonly string[], advice: string): string {
  return `I could not read ${echoAll(unknown, (piece) => `“${piece}”`)}. ${advice}`;
}

/** The pieces of a list that people type, without empty ones and repetitions. */
export function pieces(text: string | undefined, separator: RegExp = /[,;\n]/): string[] {
  const parts = (text ?? '').split(separator).map((piece) => piece.trim());
  return [...new Set(parts.filter((piece) => piece !== ''))];
}
