import type { Agreement } from './agreement.ts';

export const PORTUGUESE_AGREEMENT: Agreement = {
  firm: [
    '\\b(?:acordad\\S*|acordo|combinad\\S*|confirmad\\S*|confirmamos|fechad\\S*|fixad\\S*|decidid\\S*|definid\\S*|definitiv\\S*|clar[oa]s?|assente\\S*|aceit\\S*|firmes?|resolvid\\S*|estabelecid\\S*)\\b',
  ],
  open: [
    '\\b(?:não|sem|ainda|provavelmente|talvez|provisóri\\S*|abert\\S*|pendentes?|falta\\S*|por (?:acordar|confirmar|definir|decidir)|propostas?|propomos|seria|poderia|se|quando|antes|até|sujeit\\S*|esperamos|falar|conversar)\\b',
  ],
  fee: ['\\b(?:valor|preço|cachê|honorários|pagamento|remuneração|montante|tarifa)'],
  label: [
    '\\betiquet|\\bhashtag|\\bidentific\\S+ (?:\\S+ ){0,4}como|\\bmarc\\S+ (?:\\S+ ){0,4}como|\\bsinaliz|\\brótulo|\\blabel\\b|\\bmenção de publicidade',
  ],
  hiding: [
    String.raw`\b(?:pequen[oa]|discret[oa]) (?:#\S+|etiqueta|hashtag|aviso)|\bnão é preciso\b[^.!?\n]{0,30}(?:etiquet|publicidade|anúncio|hashtag|identific)`,

    '\\b(?:não|sem|nunca|evit\\S*|omit\\S*|tir[ae]\\S*|em vez de|escond\\S*|ocult\\S*|desnecessári\\S*|dispens\\S*)\\b[^.!?\\n]{0,45}(?:etiquet|hashtag|#publi|#pub\\b|#ad\\b|publicidade\\b|como anúncio|parceria paga|patrocinad|sinaliz|identific)',
    '(?:etiqueta|hashtags?|#publi\\S*|#pub\\b|#ad\\b|aviso|identificação)[^.!?\\n]{0,40}\\b(?:no fim|no final|ao fundo|entre (?:os|as|outr)|nos? comentários?|opcional|não é (?:necessári|preciso|obrigatóri)|desnecessári|em letra pequena|discret)',
    '\\b(?:pareça|parecer|parece|soe)\\S*[^.!?\\n]{0,30}\\b(?:orgânic|natural|espontâne|não pag|recomendação (?:pessoal|sincera))',
  ],
};
