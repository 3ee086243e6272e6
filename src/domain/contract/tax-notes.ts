import { countryName, isInEu } from './countries.ts';
import type { ContractFacts } from './facts.ts';

/**
 * What invoices and taxes between two countries usually raise, as questions for a tax adviser and never as an answer.
 * Sources: IRS forms W-9, W-8BEN and W-8BEN-E (instructions 2021 to 2024); Directive 2006/112/EC articles 44, 196 and
 * 226(11a); the Japanese qualified invoice system since 1 October 2023; the tax codes of Uzbekistan and Russia on
 * withholding by a payer in the country. Gathered in 2026 from general knowledge; not read again for this table.
 */
export function taxNotes({ brandParty, creatorParty }: ContractFacts['details']): string[] {
  const [brand, creator] = [brandParty?.country, creatorParty?.country];
  return [
    ...unitedStates(brand, creator),
    ...valueAddedTax(brand, creator),
    ...Object.entries(LOCAL).flatMap(([country, note]) =>
      brand === country || creator === country ? [note] : [],
    ),
    ...(brand && creator && brand !== creator ? [acrossBorders(brand, creator)] : []),
  ];
}

function unitedStates(brand: string | undefined, creator: string | undefined): string[] {
  if (brand !== 'US' && creator !== 'US') return [];
  if (creator === 'US') {
    return [
      `United States: the creator gives the brand a completed Form W-9 before the first payment${brand === 'US' ? '; the brand reports payments to the tax office where the law asks for it' : ' when the brand asks for one'}.`,
    ];
  }
  return [
    'United States: the creator gives the brand a completed Form W-8BEN (a person) or W-8BEN-E (a company) before the first payment. Without it the brand may have to withhold tax.',
  ];
}

function valueAddedTax(brand: string | undefined, creator: string | undefined): string[] {
  if (!isInEu(brand) && !isInEu(creator)) return [];
  if (isInEu(brand) && isInEu(creator) && brand !== creator) {
    return [
      'European Union: the parties are in different member states. Where both are taxable persons, the invoice shows both VAT numbers, no VAT and the words "Reverse charge" (Directive 2006/112/EC, articles 44, 196 and 226(11a)), and the brand accounts for the VAT. The creator says so when they have no VAT number or use a scheme for small enterprises.',
    ];
  }
  if (brand === creator) {
    return [
      `${countryName(brand ?? '')}: the creator shows VAT on the invoice, or the words that the law gives for a small enterprise that charges none.`,
    ];
  }
  return isInEu(brand)
    ? [
        'European Union: the creator is outside the Union. The brand checks whether it has to account for VAT itself (reverse charge) and says what the invoice must show.',
      ]
    : [
        "European Union: the brand is outside the Union. The creator checks whether the service is taxed at the brand's seat, and the invoice then shows no VAT and the reason.",
      ];
}

/** Neutral by intention: what to ask, not what holds. */
const LOCAL: Readonly<Record<string, string>> = {
  GB: 'United Kingdom: whether VAT is charged, and whether the reverse charge applies across the border, follows from where each party is established and registered.',
  UZ: "Uzbekistan: the parties check the creator's registration (self-employed person, individual entrepreneur or company), the form of the invoice, and whether the payer withholds income tax or accounts for VAT as a tax agent.",
  RU: "Russia: the parties check the creator's registration (self-employed under the tax on professional income, individual entrepreneur or company), the receipts or acts that payment needs, and whether the payer withholds income tax or accounts for VAT as a tax agent.",
  JP: 'Japan: the parties check whether consumption tax is added, whether the invoice carries the registration number of the qualified invoice system, and whether income tax is withheld at source from fees to a person.',
};

function acrossBorders(brand: string, creator: string): string {
  return `The payment goes from ${countryName(brand)} to ${countryName(creator)}: the parties check whether a tax treaty lowers tax that is withheld, and see to the papers before the first payment.`;
}
