import type { Language } from '../languages/language.ts';

/** Whether a sign, code or word from a text can mean the currency: `$` may be any dollar, `US$` only one. */
export function fitsCurrency(written: string, currency: string, languages: readonly Language[]): boolean {
  if (written === currency) return true;
  if (written.startsWith('word:')) {
    const word = written.slice('word:'.length);
    return word !== '' && namesOf(currency).some((name) => name.includes(word));
  }
  return signsOf(currency, languages).has(written.replace(/\s/gu, ''));
}

const NAMES = new Intl.DisplayNames('en', { type: 'currency' });

function namesOf(currency: string): string[] {
  return [(NAMES.of(currency) ?? currency).toLowerCase()];
}

const signs = new Map<string, ReadonlySet<string>>();

function signsOf(currency: string, languages: readonly Language[]): ReadonlySet<string> {
  const key = [currency, ...languages.map(({ locale }) => locale)].join(' ');
  const known = signs.get(key);
  if (known) return known;
  const found = signsIn(currency, languages);
  signs.set(key, found);
  return found;
}

function signsIn(currency: string, languages: readonly Language[]): ReadonlySet<string> {
  const signs = new Set<string>();
  for (const locale of ['en-US', 'en-GB', ...languages.map((language) => language.locale)]) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol', 'code'] as const) {
      const parts = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay,
      }).formatToParts(1);
      const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
      signs.add(sign.normalize('NFKC').replace(/[\s\u00a0]/gu, ''));
    }
  }
  return signs;
}
