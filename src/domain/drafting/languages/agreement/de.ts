import type { Agreement } from './agreement.ts';

export const GERMAN_AGREEMENT: Agreement = {
  firm: [
    '\\b(?:vereinbart|abgemacht|geeinigt|einig|beschlossen|bestätigt|fest(?:gelegt|steht|gehalten)|fix|verbindlich|geklärt|klar|akzeptiert|vereinbarung|entschieden|sicher)\\b',
  ],
  open: [
    '\\b(?:nicht|noch|kein\\S*|wahrscheinlich|vielleicht|vorläufig|offen|unklar|vorschlag|vorschlagen|würden?|könnten?|wenn|falls|sobald|bis|möglicherweise|voraussichtlich|eventuell|hoffen|fehlt|fehlen|besprechen|schlagen)\\b',
  ],
  fee: ['\\b(?:preis|honorar|betrag|vergütung|gage|summe|bezahlung)'],
  label: ['kennzeichn|\\bhashtag|\\blabel\\b|markier\\S* (?:\\S+ ){0,4}als|werbehinweis'],
  hiding: [
    String.raw`(?:kennzeichnung|werbehinweis|hinweis|label|hashtag)\S*[^.!?\n]{0,20}\b(?:brauchst|braucht|brauchen|musst|müssen|ist|sind)\b[^.!?\n]{0,15}\b(?:nicht|unnötig|überflüssig)\b|\b(?:kleine[srnm]?|dezente[srnm]?|unauffällige[srnm]?) (?:#|hashtag|hinweis|label|kennzeichnung)`,

    '\\b(?:nicht|kein\\S*|ohne|nie|statt|weglassen|vermeid\\S*|verzicht\\S*|versteck\\S*|überflüssig)\\b[^.!?\\n]{0,45}(?:kennzeichn|werbehinweis|\\blabel\\b|#werbung|#anzeige|als werbung|als anzeige|hashtag)',
    '(?:kennzeichn|werbehinweis|\\blabel\\b|#werbung|#anzeige|hashtag)\\S*[^.!?\\n]{0,45}\\b(?:nicht nötig|weglassen|weglässt|verzichten|optional|freiwillig|überflüssig|ans ende|am ende|unter (?:den|die|andere)|zwischen|im kommentar|in den kommentaren|klein|verstecken|unnötig|nicht (?:erforderlich|notwendig))\\b',
    '\\b(?:wirk|aussieh|aussehen|klingt|klingen|wirken)\\S*[^.!?\\n]{0,30}\\b(?:organisch|unbezahlt|privat|persönliche empfehlung|spontan)|\\b(?:organisch|unbezahlt|spontan|wie eine (?:echte |private |persönliche )?empfehlung) (?:wirk|ausseh|aussieh)',
  ],
};
