import { isInEu } from './countries.ts';

/** Laws on personal data by country, by their usual names. Pointers for a lawyer, gathered in 2026; not a full list. */
const LAWS: Readonly<Record<string, string>> = {
  GB: 'the UK GDPR and the Data Protection Act 2018',
  CH: 'the Swiss Federal Act on Data Protection',
  NO: 'the General Data Protection Regulation (EU) 2016/679 (GDPR)',
  US: 'the privacy laws of the states, such as the California Consumer Privacy Act',
  CA: 'the Personal Information Protection and Electronic Documents Act (Canada)',
  BR: 'the Lei Geral de Proteção de Dados, law 13.709/2018 (Brazil)',
  UZ: 'the law of the Republic of Uzbekistan on personal data, ZRU-547 of 2 July 2019',
  KZ: 'the law of the Republic of Kazakhstan on personal data of 21 May 2013',
  RU: 'federal law 152-FZ on personal data (Russia)',
  TR: 'law 6698 on the protection of personal data (Türkiye)',
  AE: 'federal decree-law 45/2021 on personal data (United Arab Emirates)',
  SA: 'the Personal Data Protection Law (Saudi Arabia)',
  JP: 'the Act on the Protection of Personal Information (Japan)',
  KR: 'the Personal Information Protection Act (South Korea)',
  CN: 'the Personal Information Protection Law (China)',
  IN: 'the Digital Personal Data Protection Act 2023 (India)',
  AU: 'the Privacy Act 1988 (Australia)',
};
const GDPR = 'the General Data Protection Regulation (EU) 2016/679 (GDPR)';

/** The laws on personal data that countries of parties and audience point to, each once. */
export function privacyLaws(countries: readonly (string | undefined)[]): readonly string[] {
  const named = countries.flatMap((country) => {
    const law = isInEu(country) ? GDPR : LAWS[country ?? ''];
    return law ? [law] : [];
  });
  return [...new Set(named)];
}
