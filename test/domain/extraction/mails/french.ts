import type { MailCase } from './mail-case.ts';

export const FRENCH: readonly MailCase[] = [
  {
    name: 'fr: short DM',
    mail: `coucou ! alors pour 1 réel + 2 stories c'est 480€ le tout 😊`,
    expected: {
      fee: { amount: '480', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
    },
  },
  {
    name: 'fr: agent, formal, spaces in numbers',
    mail: `Bonjour Madame,

Suite à votre demande, voici notre proposition pour Chloé Marchand (185 000 abonnés) :

• 2 Reels Instagram
• 3 stories Instagram
• Droits d'utilisation : 3 mois, publicité payante incluse
• Exclusivité : 15 jours, secteur cosmétique
• 2 allers-retours de modifications

Montant total : 3 500,00 EUR HT (TVA 20 % en sus)
Règlement à 30 jours à réception de facture.

Bien cordialement,
Julien Perrot
Agent – Maison Écho
12 rue Oberkampf, 75011 Paris – 01 99 00 12 34`,
    expected: {
      fee: { amount: '3500', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 15, category: 'cosmétique' },
      netDays: 30,
      revisions: 2,
    },
  },
  {
    name: 'fr: spelled amount',
    mail: `Bonjour, mon tarif est de mille deux cents euros pour une vidéo YouTube dédiée, avec une révision comprise.`,
    expected: {
      fee: { amount: '1200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      revisions: 1,
    },
  },
  {
    name: 'fr: tentative',
    mail: `Salut Inès ! Je pense qu'on serait autour de 700 € pour un TikTok, à confirmer après avoir vu le brief`,
    expected: {
      fee: { amount: '700', currency: 'EUR', certainty: 'tentative' },
      deliverables: ['1 tiktok video'],
    },
  },
  {
    name: 'fr: deposit and balance',
    mail: `Pour un carrousel Instagram : 1 150 €. Acompte de 30 % à la signature, solde à 45 jours. Publication entre le 8 et le 12 décembre.`,
    expected: {
      fee: { amount: '1150', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram carousel'],
      publication: { from: '2026-12-08', until: '2026-12-12' },
      netDays: 45,
      upfrontPercent: 30,
    },
  },
  {
    name: 'fr: range',
    mail: 'Pour une intégration YouTube de 60 secondes, comptez entre 800 et 1 000 euros.',
    expected: {
      fee: { amount: '800', upTo: '1000', currency: 'EUR' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'fr: priced lines with a total',
    mail: `Hello Margaux,

Voici le devis :
1 Reel .......... 1 100 €
4 stories ....... 600 €
Whitelisting 30 jours ... 250 €
Total HT : 1 950 €

Belle journée,
Sarah`,
    expected: {
      fee: { amount: '1950', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '4 instagram story_set'],
      whitelistingDays: 30,
    },
  },
  {
    name: 'fr: price each and its sum',
    mail: `350€ la vidéo donc 1 050 € pour les trois TikTok. vous pouvez les republier sur vos réseaux pendant 2 mois (pas de sponso)`,
    expected: {
      fee: { amount: '1050', currency: 'EUR', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'fr: refusal',
    mail: `Bonjour, merci pour votre proposition mais 150 € pour ce travail ce n'est pas possible pour moi. Bonne continuation !`,
    expected: {},
  },
  {
    name: 'fr: questions only',
    mail: `Bonjour ! Merci pour votre message 🙏 Quel est votre budget ? Vous souhaitez combien de stories ? Et la campagne démarre quand ? Je fais en moyenne 25 000 vues par réel.`,
    expected: {},
  },
  {
    name: 'fr: answer above a French quoted thread',
    mail: `Bonjour Karim,

Merci pour votre retour. Nous pouvons descendre à 2 200 € HT pour le reel et les deux stories, sans exclusivité. Paiement à 30 jours.

Cordialement,
Léa Fontaine

Le mar. 24 nov. 2026 à 10:12, Karim Benali <karim@lumen.example> a écrit :
> Bonjour Léa,
> 2 800 € dépassent notre budget, nous avons 1 800 € pour 2 reels et
> 6 mois de droits publicitaires. Paiement à 60 jours.`,
    expected: {
      fee: { amount: '2200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      exclusivity: { days: 0 },
      netDays: 30,
    },
    hard: true,
  },
  {
    name: 'fr: barter with a product value',
    mail: `Avec plaisir pour un échange produit ! Je peux faire 3 stories contre la box (valeur 120 €), sans rémunération. Publication le 15 décembre.`,
    platform: 'instagram',
    expected: {
      deliverables: ['3 instagram story_set'],
      publication: { from: '2026-12-15', until: '2026-12-15' },
    },
  },
  {
    name: 'fr: commission only',
    mail: `Je vous propose 12 % de commission sur les ventes générées par mon lien, pas de fixe. En échange : 2 vidéos TikTok. Mon code donnera -10 % à la communauté.`,
    expected: { deliverables: ['2 tiktok video'], commissionPercent: 12 },
  },
  {
    name: 'fr: no rights',
    mail: `tarif : 350€ pour un post insta. droits d'utilisation non inclus, pas d'exclusivité non plus. 1 modif max. 50% à la commande svp`,
    expected: {
      fee: { amount: '350', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
      upfrontPercent: 50,
      revisions: 1,
    },
  },
  {
    name: 'fr: two options',
    mail: `Hello ! Deux possibilités :
- Formule A : 1 reel, 650 €
- Formule B : 2 reels + 3 stories, 1 300 €
Dites-moi ce que vous préférez !`,
    expected: {},
    unscored: ['deliverables'],
    hard: true,
  },
  {
    name: 'fr: exclusive licence of the content',
    mail: `Notre offre : 4 000 € HT pour deux vidéos TikTok avec cession exclusive des contenus pendant un an (organique et publicité).`,
    expected: {
      fee: { amount: '4000', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 tiktok video'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
    },
    hard: true,
  },
  {
    name: 'fr: Quebec, dollars canadiens',
    mail: `Salut l'équipe,

ça serait 1 400 $ CAD pour un Reel pis 3 stories. Je peux publier à partir du 4 janvier. Partnership ads 14 jours, ok pour moi.

Merci bien,
Maude`,
    expected: {
      fee: { amount: '1400', currency: 'CAD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
      whitelistingDays: 14,
      publication: { from: '2027-01-04' },
    },
    hard: true,
  },
];
