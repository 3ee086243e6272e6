/** Languages in which exports write months: those of Parley, and of the headers that are known. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'ru', 'ja', 'sv', 'it', 'nl', 'uz'];

const MONTHS: ReadonlyMap<string, number> = namesOfMonths();

/** The number of a month by its name, long or short, in any of the languages: `sept.`, `März`, `октября`. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(monthKey(name));
}

function monthKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('.', '');
}

/** A name stands alone or within a date, which many languages write differently. */
function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1) {
        const moment = Date.UTC(2026, at, 15);
        const part = inDate.formatToParts(moment).find(({ type }) => type === 'month');
        for (const name of [alone.format(moment), part?.value ?? '']) {
          const key = monthKey(name);
          if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, at + 1);
        }
      }
    }
  }
  return names;
}
