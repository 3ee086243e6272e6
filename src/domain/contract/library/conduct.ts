import { type Clause, type Section, says } from './clause.ts';
import { days } from './wording.ts';

const standard: Clause = {
  id: 'conduct.standard',
  version: 1,
  needs: ['conductStandard'],
  text: ({ details }) =>
    says(
      details.conductStandard === 'law'
        ? 'While the contract runs, neither party commits a crime or another serious breach of law that becomes public and harms the name of the other.'
        : 'While the contract runs, neither party does or says in public anything unlawful, hateful, discriminatory, violent or fraudulent that seriously harms the name of the other. This binds the brand, its management and its agencies as it binds the creator.',
      "Neither party speaks ill of the other. An honest opinion on the product, an answer to a question under oath, and a report to an authority are no breach. Both keep to the platforms' rules.",
    ),
};

export const conduct: Section = { heading: 'Conduct', clauses: [standard] };

const audience: Clause = {
  id: 'warranty.audience',
  version: 1,
  heading: 'Genuine audience',
  needs: [],
  text: () =>
    says(
      "The creator warrants that followers, views, likes and comments of the accounts used here were not bought, exchanged or made by machines or engagement groups, and will not be while the contract runs, and that the figures shown to the brand are the platform's own and unchanged. When the brand has reason to doubt it, the creator shows the platform's statistics within 5 working days. If a material part was not genuine, the brand may end the contract at once and owes only the share of the fee that the genuine part is worth.",
    ),
};

const honest: Clause = {
  id: 'warranty.honesty',
  version: 1,
  heading: 'Honest content',
  needs: [],
  text: () =>
    says(
      'The creator has used the product before speaking of it, and what the content says of that experience is true. The content holds nothing unlawful, no claim on health, earnings or the environment that the brand did not confirm in writing, and no appearance that was changed in a way that misleads.',
    ),
};

const thirdParties: Clause = {
  id: 'warranty.third-parties',
  version: 1,
  heading: 'Rights of others',
  needs: [],
  text: () =>
    says(
      'The creator holds the licences for music, pictures, fonts, marks, places and works of others in the content, for every use that this contract allows (music for commercial and, where allowed, paid use), and the written consent of every person who can be recognised; for children, of their guardians. Music that is licensed only on the platform is named to the brand before publication.',
    ),
};

const brand: Clause = {
  id: 'warranty.brand',
  version: 1,
  heading: 'The brand',
  needs: [],
  text: () =>
    says(
      'The brand warrants that the product is safe and may lawfully be sold and advertised in the countries of the content, that the facts and claims it supplies are true and can be proved, and that what it supplies infringes no rights of others.',
    ),
};

const free: Clause = {
  id: 'warranty.free-to-contract',
  version: 1,
  heading: 'Both parties',
  needs: [],
  text: () =>
    says(
      'Each party is free to enter into this contract, holds the permits and registrations that its part needs, and is not subject to sanctions that forbid it or its payment.',
    ),
};

export const warranties: Section = {
  heading: 'Warranties',
  clauses: [audience, honest, thirdParties, brand, free],
};

const liability: Clause = {
  id: 'liability.claims',
  version: 1,
  needs: ['liabilityCap'],
  text: ({ details }) =>
    says(
      'Each party answers for its own breach. When somebody else makes a claim because a party broke this contract or a warranty, that party takes over the defence and the reasonable cost; the other one tells it at once, helps, and admits nothing without it.',
      details.liabilityCap === 'none'
        ? 'Neither party owes indirect loss or lost profit, as far as the law allows.'
        : `Apart from claims of others, neither party owes the other more in total than ${details.liabilityCap === 'twice the fee' ? 'twice the agreed pay' : 'the agreed pay'}, product counted at its retail value, nor indirect loss or lost profit. This limits nothing that the law does not let the parties limit, such as intent, gross negligence and harm to life and health, nor the duty to pay.`,
    ),
};

export const claims: Section = { heading: 'Responsibility and claims', clauses: [liability] };

const forceMajeure: Clause = {
  id: 'force-majeure.events',
  version: 1,
  needs: ['forceMajeureDays'],
  text: ({ details }) =>
    says(
      'A party that cannot do its part because of something outside its control that it could not reasonably prevent (war, disaster, epidemic, an act of authority, a long failure of a platform, serious illness of the creator) tells the other at once. Its duties rest for that time; the duty to pay for what was delivered does not. Dates move by the delay.',
      `When it lasts longer than ${days(details.forceMajeureDays)}, either party may end the contract in writing. Work delivered by then is paid, money paid for other work is returned, and no kill fee is due.`,
    ),
};

export const forceMajeureSection: Section = { heading: 'Force majeure', clauses: [forceMajeure] };

const contractor: Clause = {
  id: 'contractor.independent',
  version: 1,
  needs: [],
  text: () =>
    says(
      'The creator is an independent contractor, not an employee, partner or commercial agent of the brand. The creator chooses time, place and means of the work within the dates agreed, uses their own equipment, may work for others within the section on exclusivity, and cannot bind the brand.',
      'The creator receives no wage, paid leave or social security from the brand and sees to their own insurance. The parties do not mean to avoid rules on employment, commercial agents, performers or modelling agencies: where such a law applies regardless of these words, it is kept.',
    ),
};

export const independence: Section = { heading: 'Independent contractor', clauses: [contractor] };
