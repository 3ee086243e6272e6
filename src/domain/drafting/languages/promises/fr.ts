import type { Promises } from './kinds.ts';

export const FRENCH_PROMISES: Promises = {
  exclusivity: [
    "(?<!\\b(?:sans|aucune|licence|droits|pas d') ?)\\bexclusi(?:v|f)(?!e? (?:licence|droits))",
    '\\b(?:sans|aucune?|pas|jamais|éviter|renoncer)\\b[^.!?\\n]{0,45}\\b(?:concurren\\w*|autres? marques?)',
    '\\bnon-concurrence\\b|\\b(?:seule|unique) (?:marque|partenaire|sponsor)',
  ],
  no_exclusivity: ["\\b(?:sans|aucune|pas d') ?exclusi(?:v|f)"],
  exclusive_licence: ['licence exclusive|droits exclusifs|exclusivité des droits', '\\bbuy-?out\\b'],
  usage: [
    "droits? d'(?:utilisation|usage|image|exploitation|auteur)|\\bdroits? (?:sur|de diffusion|de reproduction|voisins|cédés)|\\btous (?:les|vos|tes) droits\\b|cession de droits|\\bcéd(?:ez|er|ent)\\b",
    '\\blicence',
    '\\b(?:utiliser|réutiliser|republier|repartager|reposter|exploiter|diffuser|publier)\\b[^.!?\\n]{0,30}\\b(?:votre|vos|ton|tes|le|les|ces) (?:contenus?|vidéos?|photos?|images?|posts?|reels?|publications?|stories)',
    '\\butilisation (?:payante|organique|publicitaire)|\\breprendre (?:vos|tes|votre|ton) (?:contenus?|vidéos?|photos?)',
  ],
  ads: [
    '\\b(?:dans|en|pour) (?:nos|notre|les|la|une?|des) (?:publicités?|pubs?|annonces|campagnes? (?:publicitaires?|payantes?))\\b',
    '\\b(?:publicité|utilisation) (?:payante|payée|sponsorisée)|\\bsponsoriser (?:vos|tes|votre|ton|la|les) |\\bbooster (?:vos|tes|votre|ton|la|les) (?:posts?|publications?|vidéos?|contenus?)|\\bpublicités? de la marque',
  ],
  whitelisting: [
    'whitelist|liste blanche',
    '\\bspark ads?\\b|\\bpartnership ads?\\b|\\bcodes? publicitaires?\\b',
    '\\bdepuis (?:votre|ton) (?:compte|profil)',
  ],
  bonus: [
    '\\bbonus|\\bprimes?\\b|\\bgratification|\\brécompense|\\bsupplément (?:de|d)',
    '\\b(?:en plus|au-delà) (?:du|de votre|de la|des) (?:tarif|cachet|rémunération|honoraires)|\\b(?:payer|verser|rémunérer) (?:\\S+ )?(?:plus|davantage|en plus|un extra)',
  ],
  commission: [
    'commission|affiliation|affilié|redevance|royalt',
    '\\b(?:part|pourcentage|partage) (?:des|de|sur|du) (?:\\S+ )?(?:ventes?|bénéfices?|revenus?|recettes|chiffre)',
    '\\bcodes? (?:promo\\w*|de réduction|avantage|de parrainage)|\\bbons? de réduction',
  ],
  product: [
    String.raw`\boffrirons\b|\boffrir (?:un|une|des|le|la|les) (?!collaboration|rémunération|somme|prix|tarif|cachet|espace|temps)|\b(?:vous|t') ?(?:offrons|offre) (?:un|une|des|le|la|les|ce|notre) (?!collaboration|rémunération|somme|prix|tarif|cachet)|\bajout(?:ons|erons) (?:un|une|des|le|la|les)\b|\ben prime\b`,

    "\\bcadeau|\\bgratuit|\\boffert|\\boffrons\\b(?! (?:\\S+ ){0,2}(?:\\d|une rémunération))|\\bgoodies?\\b|\\béchantillons?\\b|\\bbons? d'achat|\\bchèques?-cadeaux?|\\bsans frais\\b|\\bà titre gracieux",
    '\\b(?:garder|conserver|gardez|conservez|gardes) (?:le|les|la|tous|ce|ces|nos) (?:\\S+ )?(?:produits?|articles?|échantillons?|coffret|tenues?|appareil)|\\bcolis presse|\\bà vie\\b|\\bréduction (?:personnelle|permanente)',
  ],
  upfront: [
    '\\bacompte|\\bavance (?:de|sur)|\\bprépaie|\\bprépaiement|\\barrhes|\\bà la signature\\b',
    "\\b(?:pay|régl|vers|rémunér|somme|moitié|argent|montant|cachet)\\S*\\b[^.!?\\n]{0,35}\\b(?:d'avance|à l'avance|par avance|avant (?:le|la|de|que|même|publication|tournage|travail))",
  ],
  payment: [
    "\\b(?:pay|pai|régl|vers|vir|rémunér|argent|factur|cachet|honorair)\\S*\\b[^.!?\\n]{0,50}\\b(?:immédiat\\S*|tout de suite|sur-le-champ|aujourd'hui|demain|le jour (?:même|de)|dans (?:l'heure|la journée|la semaine|les heures|le mois)|sous (?:un|une|peu|quelques|huitaine)|dès (?:que|la|le|réception|votre|publication)|la semaine prochaine|le mois prochain|ce mois|cette semaine|avant la fin|d'ici|chaque (?:mois|semaine)|mensuel\\S*|en plusieurs fois|rapidement|au plus vite|sans délai|à temps|instantané\\S*)",
    '\\b(?:paiement|virement|règlement|versement) (?:immédiat|instantané|rapide|express|mensuel|anticipé)|\\bpaypal\\b|\\bcrypto|\\bbitcoin|\\ben espèces|\\ben liquide',
  ],
  expenses: [
    "\\bfrais (?:de|d')|\\bnotes? de frais|\\bdéfray|\\brembours\\S+",
    '\\b(?:prenons|prendrons|prend|prise?|payons|couvrons|couvrirons|réglons|remboursons)\\b[^.!?\\n]{0,40}\\b(?:en charge|frais|voyage|transport|hôtel|billets?|vols?|hébergement|déplacement|envoi|livraison|matériel)|\\b(?:voyage|hôtel|transport|hébergement|déplacement|livraison)s?\\b[^.!?\\n]{0,20}\\b(?:payés?|inclus|offerts?|remboursés?|pris en charge|compris)',
  ],
  guarantee: [
    'garanti',
    "\\b(?:nous|je) (?:vous |te |t')(?:le )?(?:promet|assur|jur|certifi)\\S*|\\bnous (?:promettons|assurons|jurons|certifions|nous engageons)|\\bje m'engage|\\bpromis\\b|\\bpromesse|\\b(?:notre|ma) parole\\b|\\bsoyez (?:assuré|certain|sûr|rassuré)|\\bsans (?:aucun )?risque|\\baucun risque|\\bsatisfait ou remboursé|\\bquoi qu'il arrive|\\bà coup sûr|\\bsans faute\\b|\\bcertainement (?:avoir|être|recevoir|payé)|\\bvous pouvez compter sur",
  ],
  advice: [
    String.raw`(?:déclar|mention|contrat|facture|impôt|signal|étiquet)\S*[^.!?\n]{0,25}\b(?:n'est pas|pas) (?:nécessaire|obligatoire|utile|requis|besoin)\S*|\bamendes?\b`,

    '\\bimpôt|\\bimposable|\\bfiscal|\\btva\\b|\\btaxes?\\b|\\bdéductible|\\bdéduire\\b|\\burssaf|\\bcotisations?|\\bauto-?entrepreneur|\\bmicro-?entreprise',
    "\\b(?:pas besoin|inutile|aucune? obligation|pas obligé\\S*|n'avez pas à|n'as pas à|pas nécessaire)\\b[^.!?\\n]{0,45}\\b(?:déclar|mention|indiqu|contrat|facture|sign|avocat|label|signal|étiquet|marqu)|\\baucune? (?:contrat|facture|avocat|démarche) (?:n'est )?(?:nécessaire|requis|obligatoire)",
    "\\b(?:parfaitement|totalement|tout à fait|entièrement|absolument) (?:légal|autorisé|permis)|\\blégal(?:e|ement|es)?\\b|\\billégal|\\bjuridique|\\b(?:selon|d'après|contre) la loi|\\bla loi (?:dit|impose|permet|exige|protège|autorise|vous)|\\btribunal|\\bprocès\\b|\\bnos avocats|\\bresponsabilité (?:juridique|légale|civile|totale|entière)|\\bconseils? (?:juridique|fiscal)",
  ],
  future: [
    "\\bnous (?:retravaillerons|recommencerons|prolongerons|renouvellerons|reviendrons vers|vous (?:réserverons|engagerons|rappellerons|confierons|reprendrons|proposerons d'autres))|\\bnous allons (?:\\S+ ){0,2}(?:retravailler|renouveler|prolonger|continuer|signer|engager)",
    "\\b(?:d'autres|de nouvelles?|de futures?|de prochaines?|plus de|beaucoup d'autres|la prochaine|les prochaines?) (?:campagnes?|missions?|projets?|collaborations?|contrats?)\\b[^.!?\\n]{0,20}\\b(?:suivr|viendr|attend|prévu|seront|sera|certain|à venir|assuré|pour vous)",
    "\\b(?:première?|début|commencement) d'une longue|\\bla première d'une|\\ble premier d'une|\\bpremi(?:er|ère) de (?:nombreu|beaucoup)|\\b(?:vous serez|vous deviendrez|tu seras|tu deviendras)\\b[^.!?\\n]{0,20}\\b(?:ambassad|égérie|partenaire|visage)|\\b(?:travail|missions?|revenus?) réguli(?:er|ère)s?|\\bcollaboration (?:permanente|durable) (?:est|sera) ",
  ],
  confidential: [
    '\\bconfiden|\\bdiscrétion|\\bdiscret|\\bsecret|\\bnda\\b|\\bnon-divulgation|\\bentre nous\\b',
    "\\b(?:personne|nul) (?:ne|n') ?(?:saura|verra|apprendra|connaîtra)|\\bne (?:\\S+ )?(?:partagerons|divulguerons|communiquerons|transmettrons|révélerons|montrerons|publierons|dirons) (?:jamais|pas|rien|à personne)|\\bjamais (?:\\S+ )?(?:partagé|divulgué|communiqué|transmis|révélé)",
  ],
  result: [
    '\\b(?:vous|tu|votre|ton|vos|tes)\\b[^.!?\\n]{0,25}\\b(?:gagnerez|gagneras|obtiendrez|verrez|augmentera|explosera|grandira|doublera|atteindra|toucherez|aurez|va (?:exploser|grandir|doubler|décoller))\\b[^.!?\\n]{0,40}',
    "\\bvira(?:l|ux|le)\\b|\\bfaire le buzz|\\bplus (?:de|d') ?(?:abonnés|visibilité|portée|vues|followers|notoriété)|\\b(?:nouveaux|milliers d'|des milliers de|beaucoup d') ?(?:abonnés|followers|fans)|\\b(?:augment|boost|doubl|développ|multipli|explos|accroît|accroître)\\S* (?:votre|vos|ton|tes) (?:\\S+ )?(?:audience|abonnés|visibilité|portée|notoriété|communauté|compte|chaîne|revenus|vues|engagement)|\\b(?:sera|serait) un (?:grand |immense |vrai )?succès|\\bvous rendr|\\btremplin|\\bcélèbre",
  ],
  extra: [
    String.raw`\b(?:seulement|uniquement|exclusivement|rien qu') ?avec (?:vous|toi)\b|\baucun(?:e)? autre (?:créat|influenc|blogu)\S*|\bdans tous les pays\b|\bpartout dans le monde\b`,
    String.raw`\b(?:offr|invit|emmen|envoy)\S*\b[^.!?\n]{0,25}\b(?:voyage|séjour|week-end|hôtel)\b`,

    '\\billimité|\\bmonde entier|\\btous (?:les )?(?:médias|supports|canaux)|\\birrévocabl|\\bpour toujours|\\bà perpétuité|\\bsous-licence',
    '\\bsans (?:aucune )?(?:modification|correction|validation|relecture|approbation|retouche)|\\baucune (?:modification|correction|validation|relecture)',
    '\\bannul|\\brésili|\\bpénalité|\\bdédit|\\bindemnité',
    '\\bnous (?:vous |te )(?:mettrons|mettons|présenterons|présentons|recommanderons|recommandons|taguerons|mentionnerons|partagerons|afficherons)|\\b(?:mettr|mett|présent)\\S* (?:\\S+ )?en avant\\b',
    "\\btélévision|\\btélé\\b|\\btv\\b|\\baffiche|\\bcinéma|\\bmagazine|\\bpage d'accueil|\\bpanneau",
    '\\bemploi(?! du temps)|\\bembauche|\\bcdi\\b|\\bactions de (?:la|notre)|\\bparts de (?:la|notre)',
    '\\binvit\\S+\\b[^.!?\\n]{0,30}\\b(?:événement|soirée|fête|défilé|voyage|gala|dîner|salon|siège)|\\bvip\\b|\\bavant-première|\\baccès anticipé',
  ],
};
