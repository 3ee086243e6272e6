import type { Agreement } from './agreement.ts';

export const FRENCH_AGREEMENT: Agreement = {
  firm: [
    "\\b(?:convenu\\S*|d'accord|accord|confirm\\S*|valid\\S*|fix\\S*|arrêté\\S*|décidé\\S*|acquis\\S*|clair\\S*|réglé\\S*|entendu\\S*|accepté\\S*|fermes?|définiti\\S*)\\b",
  ],
  open: [
    '\\b(?:pas|ne|aucun\\S*|encore|probablement|peut-être|provisoire\\S*|ouvert\\S*|reste\\S*|en attente|à confirmer|à convenir|proposition\\S*|proposons|proposé\\S*|si|serait|pourrait|dès que|avant|jusqu|sous réserve|espérons|manque\\S*|discuter)\\b',
  ],
  fee: ['\\b(?:tarif|prix|cachet|rémunération|montant|somme|honoraires)'],
  label: [
    '\\bmention\\b|\\bhashtag|\\blabel\\b|\\bétiquet|\\bsignal\\S+ (?:\\S+ ){0,4}comme|\\bindiqu\\S+ (?:\\S+ ){0,4}(?:publicité|partenariat|collaboration commerciale)',
  ],
  hiding: [
    String.raw`\b(?:petite?|discrète?|discret) (?:#\S+|mention|hashtag|label)`,

    '\\b(?:pas|sans|jamais|inutile|éviter|évitez|omet\\S*|retir\\S*|enlev\\S*|au lieu|cach\\S*|supprim\\S*|aucun\\S*)\\b[^.!?\\n]{0,45}(?:\\bmention\\b|hashtag|\\blabel\\b|publicité\\b|#pub|#ad\\b|partenariat rémunéré|collaboration commerciale|signaler)',
    '(?:\\bmention\\b|hashtags?|\\blabel\\b|#pub\\S*|#ad\\b)[^.!?\\n]{0,40}\\b(?:à la fin|en bas|parmi|entre|en commentaire|dans les commentaires|facultati|pas nécessaire|inutile|en petit|discrètement|pas obligatoire)',
    "\\b(?:paraiss|paraît|ressembl|semble|ait l'air|sembl|air)\\S*[^.!?\\n]{0,30}\\b(?:organique|naturel|spontané|non payé|recommandation (?:personnelle|sincère))",
  ],
};
