import { FRENCH_AGREEMENT } from './agreement/fr.ts';
import { FRENCH_CLAIMS } from './claims/fr.ts';
import { FRENCH_COMMITMENTS } from './commitments/fr.ts';
import { type Language, nounFor } from './language.ts';
import { FRENCH_PRESSURE } from './pressure/fr.ts';
import { FRENCH_PROMISES } from './promises/fr.ts';

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
      dizaine: 10,
      douzaine: 12,
      quinzaine: 15,
      vingtaine: 20,
      cent: 100,
      cents: 100,
      mille: 1_000,
      million: 1_000_000,
      millions: 1_000_000,
    },
    ambiguous: ['un', 'une', 'neuf'],
    joiners: ['et'],
    multiples: {
      double: 2,
      triple: 3,
      moitié: 0.5,
      'un tiers': 1 / 3,
      'un quart': 0.25,
      'trois quarts': 0.75,
      'un cinquième': 0.2,
      'un sixième': 1 / 6,
      'un dixième': 0.1,
    },
    currencies: {
      dollar: ['dollar'],
      euro: ['euro'],
      yen: ['yens?\\b'],
      pound: ['livres? sterling'],
      franc: ['francs?\\b'],
    },
    percent: ['pour cent', 'pourcent'],
    durations: { day: ['jours?\\b'], week: ['semaine'], month: ['mois\\b'], year: ['ans?\\b', 'années?\\b'] },
    periods: {
      quinzaine: 15,
      trimestre: 91,
      semestre: 182,
      perpétu: Number.POSITIVE_INFINITY,
      'pour toujours': Number.POSITIVE_INFINITY,
      'sans limite de (?:temps|durée)': Number.POSITIVE_INFINITY,
    },
    dates: [
      'demain',
      "aujourd'hui",
      'la semaine prochaine',
      'le mois prochain',
      'cette semaine',
      'fin (?:de la semaine|du mois)',
    ],
    cues: {
      usage: ['utilis', "d'usage", 'droits', 'licence', 'publicités', 'propres canaux'],
      exclusivity: ['exclusivité', 'concurrent', 'sans autre (?:\\S+ )?marque', "d'autres marques"],
      payment: ['paiement', 'pay(?:er|ons|é)', 'régl(?:ons|er)', 'règlement', 'facture'],
      whitelisting: ['whitelist', 'depuis votre compte'],
      upfront: ["d'avance", 'acompte', 'à la signature'],
      each: ['(?:par|chaque) (?:reel|vidéo|stor|carrousel|publication|short)'],
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
      revision: [
        'séries? de (?:modif|retouch|correct)',
        'modifications?\\b',
        'retouches?\\b',
        'révisions?\\b',
        'allers-retours',
      ],
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
      '\\bmarge\\b',
      'au bout de (?:nos|notre)',
      '(?:faire|proposer|offrir) mieux',
      "n'avons (?:plus|pas) (?:\\S+ ){0,2}(?:d'argent|moyens|fonds)",
      "d'autres (?:créat|influenc|partenaires|blogu).{0,60}(?:moins|plus|cher|accept|payé|tarif|prix|cachet|touch)",
      'une? autre (?:créat|influenc|blogu)',
      'au-dessus de notre',
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
      '(?:monter|augmenter|ajouter|payer|offrir|aller)(?: \\S+){0,2} (?:un peu|encore) (?:plus|davantage)?',
      'flexib\\S* (?:sur|quant) (?:le|la|au|notre) (?:prix|tarif|montant|cachet)',
      'mains liées',
      'direction (?:financière|générale)|service financier|notre hiérarchie|mon chef|la comptabilité',
      '\\binternes?\\b|en interne',
      '(?:fonds|argent|enveloppe)(?: \\S+){0,3} (?:reste|disponible|réserv|prévu|allou)|\\benveloppe\\b',
      'au-dessus de (?:ce|cela|cette|notre)|au-delà de (?:ce|cela|cette|notre)',
      'entre nous|confidentiellement',
      'si vous insistez|si vous poussez',
      'nous permettre|autorisés? à',
      'dépenser',
      '(?:dernier|meilleur) (?:prix|chiffre)|dernière offre|meilleure offre',
    ],
    commitments: FRENCH_COMMITMENTS,
    pressure: FRENCH_PRESSURE,
    claims: FRENCH_CLAIMS,
    promises: FRENCH_PROMISES,
    agreement: FRENCH_AGREEMENT,
    stopwords:
      "le la les de des du et en un une vous votre vos nous notre nos pour avec est que qui ce cette dans sur pas plus au aux par il elle sont à je ne se si mais ou où très merci bonjour serait avons avez être ces leur tout comme d'un d'une c'est j'ai qu'il sommes souhaitons l'ensemble".split(
        ' ',
      ),
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
