import type { Promises } from './kinds.ts';

export const GERMAN_PROMISES: Promises = {
  exclusivity: [
    '(?<!\\b(?:keine|ohne|keinerlei) )\\bexklusiv(?!e[nr]? (?:\\S+ )?(?:lizenz|rechte))',
    '\\b(?:nicht|nie|keine?[nr]?|ohne|verzicht\\S*)\\b[^.!?\\n]{0,50}\\b(?:konkurren|wettbewerb|mitbewerb|ander\\S+ marken?)',
    '\\b(?:konkurrenz|wettbewerbs)(?:ausschluss|verbot|klausel|schutz)|\\b(?:einzige|alleinige)r? (?:marke|partner|sponsor|werbepartner)',
  ],
  no_exclusivity: ['\\b(?:keine|ohne|keinerlei) exklusiv'],
  exclusive_licence: ['exklusive[nr]? (?:\\S+ )?(?:lizenz|rechte|nutzungsrechte)', '\\bbuy-?out\\b'],
  usage: [
    'nutzungsrecht|bildrecht|verwertungsrecht|urheberrecht|senderecht|\\brechte (?:an|für|zur)|\\b(?:alle|sämtliche|volle) rechte\\b',
    '\\blizenz',
    '\\b(?:deine?n?|ihre?n?|die|das) (?:inhalte?n?|videos?|beitr\\S+|bilder|fotos|material|reels?|storys?|posts?)\\b[^.!?\\n]{0,40}\\b(?:nutzen|verwenden|weiterverwenden|reposten|einsetzen|wiederverwenden|teilen dürfen|veröffentlichen dürfen)',
    '\\b(?:bezahlte|organische)[nr]? nutzung|weiterverwend|zweitverwert',
  ],
  ads: [
    '\\b(?:bezahlte )?nutzung in (?:der|unserer) werbung|bezahlte[nr]? (?:nutzung|werbung|anzeigen)\\b(?! werbepartner)',
    '\\b(?:in|für|als) (?:unsere[nr]?|die|der|bezahlte[nr]?) (?:werbung|anzeigen|werbeanzeigen|ads|werbekampagne)\\b(?! mark| kennzeichn)',
    '\\b(?:werbeanzeige|anzeigen|ads)\\b[^.!?\\n]{0,30}\\b(?:schalten|nutzen|verwenden|laufen)',
    '(?:beitrag|post|video)s? (?:\\S+ ){0,2}(?:bewerben|boosten)',
  ],
  whitelisting: [
    'whitelist',
    '\\bspark ads?\\b|\\bpartnership ads?\\b|\\bad-?codes?\\b',
    '\\b(?:von|über) (?:deinem|ihrem) (?:konto|account|profil)',
  ],
  bonus: [
    'bonus|\\bboni\\b|prämie|erfolgshonorar|zuschlag',
    '\\b(?:extra|zusätzlich\\S*) (?:geld|honorar|vergütung|bezahl\\S*)',
    '\\bbelohnung|\\bpreisgeld|\\bobendrauf\\b|\\btrinkgeld',
  ],
  commission: [
    'provision|affiliate|umsatzbeteiligung|gewinnbeteiligung|tantieme',
    '\\b(?:anteil|prozent|beteiligung) (?:am|an|vom|der|jede\\S+) (?:\\S+ )?(?:umsatz|gewinn|verk[aä]uf|erlös|bestellung)',
    'rabattcode|gutscheincode|promo-?code|aktionscode|empfehlungscode',
  ],
  product: [
    String.raw`\blegen (?:\S+ ){0,3}(?:drauf|dazu|bei)\b|\bpacken (?:\S+ ){0,3}(?:dazu|drauf)\b|\bgibt es (?:\S+ )?(?:dazu|obendrauf)\b`,

    'geschenk|\\bschenken\\b|gratis|kostenlos|kostenfrei|umsonst|goodie|\\bpr-paket|freiexemplar|gutschein|freikarte',
    '\\b(?:darfst|kannst|dürfen|können) (?:du |sie )?(?:\\S+ ){0,4}behalten\\b|\\b(?:produkte?|ware|set|muster)\\b[^.!?\\n]{0,30}\\bbehalten\\b',
    '\\b(?:freie|unentgeltliche)[nrs]? (?:produkte?|muster|proben?|reise|übernachtung)|\\bproduktprobe|lebenslang|personalrabatt|mitarbeiterrabatt',
  ],
  upfront: [
    'anzahlung|vorkasse|vorauszahlung|vorschuss|\\bim voraus bezahl|\\bbei unterschrift\\b',
    '\\b(?:zahl|honorar|geld|betrag|summe|hälfte|vergütung|überweis)\\S*\\b[^.!?\\n]{0,40}\\b(?:im voraus|vorab|vorher|vor (?:dem|der|beginn|arbeits|produktion|veröffentlichung))',
  ],
  payment: [
    '\\b(?:zahl|bezahl|überweis|honorar|geld|vergüt|rechnung|auszahl|begleich)\\S*\\b[^.!?\\n]{0,50}\\b(?:sofort\\S*|umgehend|unverzüglich|gleich|noch heute|heute|morgen|am selben tag|taggleich|innerhalb (?:einer|eines|von (?:einem|einer|wenigen|stunden))|binnen|nächste[nr]? (?:tag|woche|monat)|diese woche|diesen monat|bis ende|sobald|direkt nach|pünktlich|wöchentlich|monatlich|in raten|über nacht|am tag|jeden monat|schnellstmöglich|ohne verzögerung)',
    '\\b(?:sofort|umgehend|pünktlich|schnell|noch heute|morgen|direkt)\\S*\\b[^.!?\\n]{0,30}\\b(?:bezahlt|überwiesen|gezahlt|überweisen|bezahlen|auszahlen|ausgezahlt|auf deinem konto)',
    'sofortzahlung|paypal|krypto|bitcoin|\\bin bar\\b|\\bbar auf die hand',
  ],
  expenses: [
    String.raw`\b(?:reise|hotel|flug|flüge|anreise|versand|unterkunft|taxi|material)\b[^.!?\n]{0,30}\b(?:zahlen|übernehmen|tragen|bezahlen|auf uns|gehen auf|erstatten|inklusive)\b`,

    '\\b(?:reise|flug|hotel|versand|produktions|fahrt|übernachtungs)kosten|\\bspesen\\b|\\bauslagen\\b',
    '\\b(?:übernehmen|tragen|bezahlen|zahlen|erstatten|decken|kommen für)\\b[^.!?\\n]{0,40}\\b(?:kosten|reise|flug|flüge|hotel|anreise|versand|unterkunft|ausstattung|zoll)',
    '\\bkosten\\b[^.!?\\n]{0,30}\\b(?:übernehmen|übernommen|erstattet|tragen|bezahlt)|auf unsere kosten',
  ],
  guarantee: [
    'garant',
    '\\b(?:versprech|versicher|gelob)(?:e|en|t)?\\b (?:wir|ich|dir|ihnen|euch)|\\bwir (?:\\S+ ){0,2}(?:versprechen|versichern)\\b|\\bunser (?:wort|versprechen)|\\bversprochen\\b|zusicher',
    'risikofrei|risikolos|\\b(?:kein|ohne) risiko|geld zurück|rückerstatt|\\bauf jeden fall (?:bekomm|erhalt|verdien|bezahl|buch|arbeit)|\\bmit sicherheit\\b|\\bganz sicher\\b|\\bgarantiert|\\bhundertprozentig|\\bverlass dich|\\bdarauf verlassen|\\bfest zugesagt|\\bkomme,? was wolle',
  ],
  advice: [
    String.raw`(?:kennzeichn|vertrag|rechnung|anmeld|steuer|gewerbe|hinweis)\S*[^.!?\n]{0,25}\b(?:brauchst|braucht|brauchen|musst|müssen|ist|sind)\b[^.!?\n]{0,15}\b(?:nicht|unnötig|überflüssig)\b|\bbußgeld|\babmahn`,

    'steuer|umsatzsteuer|mehrwertsteuer|absetz(?:en|bar)|finanzamt|künstlersozial|sozialversicher|gewerbe(?:anmeld|schein)',
    '\\b(?:musst|müssen|brauchst|brauchen) (?:du |sie |dafür |das |es |ihn |die |den )*(?:\\S+ )?(?:nicht|kein\\S*)\\b[^.!?\\n]{0,40}\\b(?:kennzeichn|versteuer|anmeld|angeben|melden|vertrag|rechnung|label|anwalt|gewerbe|unterschreib)',
    '\\bkein (?:vertrag|anwalt|papierkram) (?:nötig|erforderlich|notwendig)|\\b(?:völlig|ganz|absolut|vollkommen|rechtlich) (?:legal|unbedenklich|zulässig|sicher|erlaubt|abgesichert)|\\blegal\\b|\\billegal|\\brechtlich|\\bjuristisch|\\bgesetz(?:lich|e|es)?\\b|\\bhaft(?:en|est|ung|bar)\\b|\\bgericht\\b|\\bunsere anwält|\\bunser anwalt|rechtsabteilung|scheinselbst',
  ],
  future: [
    '\\b(?:wir|ich) (?:werden|werde)\\b[^.!?\\n]{0,50}\\b(?:wieder (?:mit dir |mit ihnen )?(?:arbeiten|zusammenarbeiten|buchen|beauftragen)|verlängern|erneut|weitere aufträge|dich buchen|fortsetzen)',
    '\\bwir (?:buchen|beauftragen|engagieren|nehmen) (?:dich|sie)\\b',
    '\\b(?:weitere|mehr|neue|künftige|nächste[rn]?|andere) (?:kampagnen?|aufträge?|projekte?|kooperationen?|buchungen)\\b[^.!?\\n]{0,20}\\b(?:folgen|warten|kommen|sicher|geplant|geben|bekomm|winken)',
    '\\bfolgeauftr|\\bder (?:anfang|beginn|start|auftakt) (?:von|einer|vieler)|\\b(?:erste[rn]?) von vielen|\\bwird (?:daraus |das )?(?:sicher|bestimmt|garantiert|ganz) |\\bdauerhaft(?:e[nr]?)? (?:zusammenarbeit|partner|auftr)|regelmäßige (?:aufträge|buchungen|einnahmen)|\\b(?:wirst|werden) (?:du |sie )?(?:unser|das gesicht|markenbotschaft|stammpartner)',
  ],
  confidential: [
    'vertraulich|verschwiegen|geheim|\\bdiskret|\\bnda\\b|stillschweigen',
    '\\b(?:niemand|keiner)\\b[^.!?\\n]{0,20}\\b(?:erfahren|erfährt|wissen|sehen|erzählen)|\\b(?:bleibt|behalten|behandeln)\\b[^.!?\\n]{0,30}\\b(?:unter uns|für uns|zwischen uns)|\\bunter uns\\b',
    '\\b(?:niemals|nie|nicht) (?:\\S+ ){0,2}(?:weitergeben|weitersagen|weiterleiten|veröffentlichen|verraten|an dritte)|\\bgeben (?:\\S+ ){0,3}nicht weiter',
  ],
  result: [
    '\\b(?:du|sie|dein\\S* (?:\\S+ )?(?:reichweite|kanal|account|profil|community|publikum|followerzahl)) (?:wirst|werden|wird)\\b[^.!?\\n]{0,40}\\b(?:follower|reichweite|aufrufe|abonnent|wachs|bekannt|berühmt|explodier|verdoppel|viral|sichtbar|gewinn|kund)',
    '\\bviral\\b|\\bdurch die decke|\\bmehr (?:follower|reichweite|abonnenten|aufrufe|sichtbarkeit|aufmerksamkeit|fans)|\\b(?:neue|tausende|viele) (?:follower|abonnenten|fans)|\\b(?:steiger|erhöh|verdoppel|verdreifach|vergrößer|pusch|push)\\S* (?:\\S+ ){0,2}(?:reichweite|follower|bekanntheit|sichtbarkeit|community|kanal|profil|einnahmen)',
    '\\b(?:wird|werden) (?:\\S+ ){0,2}(?:ein (?:voller |großer |riesiger )?erfolg|einschlagen|sich auszahlen|berühmt)|\\bdein (?:durchbruch|sprungbrett)|sprungbrett',
  ],
  extra: [
    String.raw`\bausschließlich mit (?:dir|ihnen)\b|\bnur mit (?:dir|ihnen)\b|\bkein(?:e|en)? (?:\S+ )?(?:andere[rnms]? )?(?:creator|influencer|blogger)\b|\b(?:in|für) (?:jedem|alle[nm]?|sämtlichen) (?:land|ländern|kanälen|märkten)\b`,
    String.raw`\b(?:schenken|schicken|laden|spendieren|buchen)\b[^.!?\n]{0,30}\b(?:reise|urlaub|wochenende|trip)\b`,

    'unbegrenzt|unbeschränkt|weltweit|unwiderruflich|für immer|zeitlich unbegrenzt|unterlizenz|\\balle medien',
    '\\b(?:ohne|keine|keinerlei) (?:änderung|korrektur|freigabe|abstimmung|absprache|überarbeitung|prüfung)',
    'stornier|kündig|\\baussteigen\\b|rücktritt|ausfallhonorar|vertragsstrafe|strafe',
    '\\bwir (?:stellen|zeigen|präsentieren|erwähnen|verlinken|bewerben|empfehlen|teilen|featuren) (?:dich|sie|deine?n?|dein profil)\\b',
    '\\b(?:fernseh|\\btv\\b|plakat|kino|magazin|startseite|titelseite|reklametafel)',
    '\\b(?:job|festanstellung|anstellung|firmenanteile|aktien|beteiligung am unternehmen)\\b',
    '\\b(?:laden|einladung)\\b[^.!?\\n]{0,30}\\b(?:event|party|feier|messe|show|reise|gala|dinner|veranstaltung|firmensitz)|\\bvip\\b|vorab-?zugang|\\bstellen (?:dich|sie) (?:\\S+ ){0,3}vor\\b',
  ],
};
