import { type Language, nounFor } from './language.ts';

const PLURALS = new Intl.PluralRules('fr');
const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  post: ['publication', 'publications'],
  carousel: ['carrousel', 'carrousels'],
  reel: ['Reel', 'Reels'],
  story_set: ['série de Stories', 'séries de Stories'],
  video: ['vidéo', 'vidéos'],
  integration: ['intégration', 'intégrations'],
  dedicated: ['vidéo dédiée', 'vidéos dédiées'],
  short: ['Short', 'Shorts'],
  pin: ['épingle', 'épingles'],
  stream: ['live', 'lives'],
  mention: ['mention', 'mentions'],
};
const days = (count: number) => `${count} ${count === 1 ? 'jour' : 'jours'}`;

export const FRENCH: Language = {
  code: 'fr',
  englishName: 'French',
  locale: 'fr-FR',
  script: 'Latin',
  lexicon: {
    numbers: {
      zéro: 0,
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      onze: 11,
      douze: 12,
      treize: 13,
      quatorze: 14,
      quinze: 15,
      seize: 16,
      vingt: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      'quatre-vingt': 80,
      'quatre-vingts': 80,
      cent: 100,
      cents: 100,
      mille: 1_000,
      million: 1_000_000,
      millions: 1_000_000,
    },
    ambiguous: ['un', 'une', 'neuf'],
    joiners: ['et'],
    multiples: { double: 2, triple: 3, moitié: 0.5, 'un tiers': 1 / 3, 'un quart': 0.25 },
    currencies: {
      dollar: ['dollar'],
      euro: ['euro'],
      yen: ['yens?\\b'],
      pound: ['livres? sterling'],
      franc: ['francs?\\b'],
    },
    percent: ['pour cent', 'pourcent'],
    durations: { day: ['jours?\\b'], week: ['semaine'], month: ['mois\\b'], year: ['ans?\\b', 'années?\\b'] },
    dates: ['demain', "aujourd'hui", 'la semaine prochaine', 'le mois prochain', 'cette semaine'],
    cues: {
      usage: ['utilis', "d'usage", 'droits', 'licence', 'publicités', 'propres canaux'],
      exclusivity: ['exclusivité', 'concurrent'],
      payment: ['paiement', 'payer', 'facture', 'acompte', 'à la signature'],
      whitelisting: ['whitelist', 'depuis votre compte'],
      bonus: ['bonus', 'prime\\b'],
      product: ['produit (?:d.une valeur|valant)', 'cadeau'],
      ours: [
        '(?:pouvons|aimerions|souhaitons)(?: vous)? (?:proposer|offrir)',
        'nous (?:vous )?proposons',
        'notre (?:offre|proposition|prix)',
      ],
      theirs: [
        'vous (?:avez demandé|demandez|avez indiqué|avez proposé)',
        'votre (?:prix|tarif|offre|proposition|demande)',
      ],
    },
    formats: {
      dedicated: ['vidéos? dédiée'],
      story_set: ['séries? de stories', 'stor(?:y|ies)\\b'],
      carousel: ['carrousel'],
      reel: ['reels?\\b'],
      video: ['vidéos?\\b'],
      integration: ['intégration'],
      short: ['shorts?\\b'],
      pin: ['épingle', 'pins?\\b'],
      stream: ['lives?\\b'],
      mention: ['mentions?\\b'],
      post: ['publications?\\b', 'posts?\\b'],
    },
    limits: [
      'maxim',
      'budget',
      'limite',
      'plafond',
      'le plus (?:haut )?que nous (?:puissions|pouvons)',
      'ne (?:pouvons|pourrons|saurions) (?:\\S+ ){0,3}(?:plus|au-delà|davantage)',
      'tout ce que nous (?:avons|pouvons)',
      'dernier prix',
      'prix final',
      'marge (?:pour|de)',
    ],
    commitments: [
      '\\bnous (?:acceptons|confirmons|sommes d.accord)',
      'marché conclu',
      "c'est (?:d'accord|entendu|conclu)",
      'signez|contrat signé',
    ],
    pressure: ['dernière chance', 'maintenant ou jamais', 'en échange de visibilité', 'vous le regretterez'],
    stopwords: [
      'de',
      'et',
      'vous',
      'nous',
      'votre',
      'la',
      'le',
      'les',
      'des',
      'pour',
      'avec',
      'que',
      'une',
      'est',
    ],
  },
  phrases: {
    deliverable: (quantity, platform, format) =>
      `${quantity} ${NOUNS[format] ? nounFor(PLURALS, NOUNS[format], quantity) : format} sur ${platform}`,
    usage: (kind, length, exclusive) => {
      const where =
        kind === 'paid'
          ? "d'utilisation dans les publicités de la marque"
          : "d'utilisation sur les propres canaux de la marque";
      const time = length === 'perpetual' ? `droit ${where}, sans date de fin` : `${days(length)} ${where}`;
      return `${time}${exclusive ? ', avec licence exclusive' : ''}`;
    },
    exclusivity: (category, count) => `${days(count)} d'exclusivité (${category})`,
    payment: (upfront, net) => {
      const rest = `${days(net)} après la facture`;
      if (upfront === 100) return '100 % à la signature';
      return upfront > 0 ? `${upfront} % à la signature, le reste ${rest}` : `paiement ${rest}`;
    },
    bonus: (cap) => `un bonus allant jusqu'à ${cap} si les résultats dépassent l'objectif`,
    series: (platform) => `une série de publications sur ${platform}`,
    aims: {
      awareness: (brand) => `faire connaître ${brand} à celles et ceux qui l'apprécieront`,
      leads: (brand) => `aider les personnes intéressées à trouver ${brand}`,
      sales: (brand) => `aider à choisir ${brand}`,
    },
    reasons: {
      market_rates: 'il suit les tarifs de marché publiés pour ce type de travail et de public',
      whole_scope: 'il couvre tout le travail et les droits nommés ici',
    },
    team: (brand) => `L'équipe ${brand}`,
    option: (letter) => `Option ${letter}`,
  },
};
