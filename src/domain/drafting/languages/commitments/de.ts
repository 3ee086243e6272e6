/** Ways to accept, agree, book or sign, in German. */
export const GERMAN_COMMITMENTS: readonly string[] = [
  '\\b(?:wir|ich) (?:hiermit |gern |gerne |nun |offiziell )*(?:nehmen (?:\\S+ ){0,4}an|akzeptieren|bestätigen|stimmen (?:\\S+ ){0,4}zu|sagen (?:\\S+ ){0,2}zu|sind einverstanden|sind (?:uns )?einig|buchen|engagieren|beauftragen|verpflichten)\\b',
  '\\b(?:nehmen|akzeptieren|bestätigen|buchen|engagieren|beauftragen) wir\\b(?! uns)|\\bhiermit\\b|(?<!\\b(?:nicht|noch nicht|un) )\\bverbindlich',
  'abgemacht|einverstanden|gebongt|\\btopp[.!]|(?:^|[.!?\\n] ?)(?:deal|fix|gemacht)[!.]|beschlossene sache|\\bhand drauf|\\bdarauf (?:die )?hand|\\bgeht klar\\b|\\bist geritzt',
  'unterschreib|unterzeichn|unterschriebene|\\bvertrag (?:\\S+ ){0,2}(?:anbei|im anhang|liegt bei|beigefügt)|rechtskräftig|rechtsverbindlich',
  '\\b(?:angebot|preis|honorar|bedingungen|vorschlag|konditionen|termine?|forderung|zusammenarbeit|kooperation) (?:ist|sind|wird|wurde|werden|gilt) (?:\\S+ ){0,2}(?:angenommen|akzeptiert|bestätigt|genehmigt|vereinbart|beschlossen|fix|verbindlich)\\b|\\balles (?:ist )?(?:klar|vereinbart|bestätigt|abgemacht|fix)[.!]',
  '\\b(?:du bist|sie sind) (?:hiermit |jetzt |offiziell )?(?:gebucht|engagiert|dabei|fest eingeplant|ausgewählt|bestätigt|an bord)\\b|\\bwir sind dabei\\b|\\bwillkommen (?:im team|an bord)|\\b(?:zusage|zugesagt)\\b|\\bmit deiner antwort (?:\\S+ ){0,3}(?:akzeptier|nimm|stimm|schließ)|\\bvertrag (?:kommt|ist) (?:zustande|geschlossen)',
];
