import type { CreatorMarket } from '../../../application/creators/show-creator.ts';
import { verificationWords } from '../../../domain/compliance/disclosure.ts';
import type { MarketProfile } from '../../../domain/compliance/markets.ts';
import { countryName, languageName } from '../arguments/places.ts';
import { escape } from '../format.ts';

const FORMALITY = {
  formal: 'formal address',
  neutral: 'polite address',
  informal: 'informal address',
} as const satisfies Record<MarketProfile['formality'], string>;

/** How people of a country are written to and when, and what its rules ask of contract and permits, each with its source. */
export function marketText({ profile, rules }: CreatorMarket): string {
  const { country, language, currency, timeZones, weekend, formality, formalityFrom, source, year } = profile;
  const facts = [
    languageName(language),
    currency,
    FORMALITY[formality],
    `business ${workWeek(weekend)}`,
    timeZones[0],
  ];
  return [
    `*Market: ${escape(countryName(country))}*`,
    `${facts.join(' · ')} (${escape(`${source}, ${year}; address: ${formalityFrom}`)})`,
    ...rules.map(
      (rule) =>
        `Contract and permits: ${escape(rule.contract)} (${escape(`${rule.source}, ${rule.year}, ${verificationWords(rule)}`)})`,
    ),
  ].join('\n');
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Monday to Friday`: the days between one weekend and the next. */
function workWeek(weekend: readonly number[]): string {
  const week = DAYS.map((_, index) => index + 1);
  const isWork = (day: number) => !weekend.includes(day);
  const first = week.find((day) => isWork(day) && !isWork(((day + 5) % 7) + 1)) ?? 1;
  const last = week.find((day) => isWork(day) && !isWork((day % 7) + 1)) ?? 7;
  return `${DAYS[first - 1]} to ${DAYS[last - 1]}`;
}
