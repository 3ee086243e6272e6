import type { Agreement } from './agreement.ts';

export const SPANISH_AGREEMENT: Agreement = {
  firm: [
    '\\b(?:acordad\\S*|acuerdo|de acuerdo|confirmad\\S*|confirmamos|cerrad\\S*|fijad\\S*|decidid\\S*|definitiv\\S*|clar\\S*|pactad\\S*|aceptad\\S*|firmes?|establecid\\S*|resuelt\\S*)\\b',
  ],
  open: [
    '\\b(?:no|sin|aún|todavía|probablemente|quizás?|tal vez|provisional\\S*|abiert\\S*|pendientes?|falta\\S*|por (?:acordar|confirmar|definir|decidir)|propuestas?|proponemos|sería|podría|si|cuando|antes|hasta|sujet\\S*|esperamos|hablar)\\b',
  ],
  fee: ['\\b(?:tarifa|precio|honorarios|importe|pago|remuneración|suma)'],
  label: [
    '\\betiquet|\\bhashtag|\\bmarc\\S+ (?:\\S+ ){0,4}como|\\bidentific\\S+ (?:\\S+ ){0,4}como|\\blabel\\b',
  ],
  hiding: [
    String.raw`\b(?:pequeñ[oa]|discret[oa]) (?:#\S+|etiqueta|hashtag|aviso)|\bno hace falta\b[^.!?\n]{0,30}(?:etiquet|publicidad|anuncio|hashtag)`,

    '\\b(?:no|sin|nunca|evit\\S*|omit\\S*|quit\\S*|en vez de|en lugar de|ocult\\S*|escond\\S*|innecesari\\S*)\\b[^.!?\\n]{0,45}(?:etiquet|hashtag|#publi|#ad\\b|publicidad\\b|como anuncio|colaboración pagada|patrocinad)',
    '(?:etiqueta|hashtags?|#publi\\S*|#ad\\b|aviso)[^.!?\\n]{0,40}\\b(?:al final|abajo|entre (?:los|otros|las)|en (?:un |los )?comentarios?|opcional|no es necesari|innecesari|en pequeño|discret|no hace falta)',
    '\\b(?:parezca|parecer|parece|suene|que se vea)\\S*[^.!?\\n]{0,30}\\b(?:orgánic|natural|espontáne|no pagad|recomendación (?:personal|sincera))',
  ],
};
