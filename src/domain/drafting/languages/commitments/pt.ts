/** Ways to accept, agree, book or sign, in Portuguese. */
export const PORTUGUESE_COMMITMENTS: readonly string[] = [
  '\\b(?:aceitamos|aceito|confirmamos|concordamos(?! que)|aprovamos|fechamos (?:o|com)|estamos de acordo|comprometemo-nos)\\b|\\b(?:contratamos|reservamos|escolhemos)-te\\b|\\b(?:te|você|vocês) (?:contratamos|reservamos)\\b|\\bcontratamos você',
  '\\b(?:negócio|acordo|contrato|trato) (?:está )?(?:fechado|selado|feito)|(?:^|[.!?\\n] ?)(?:fechado|combinado|feito|negócio|aceite|de acordo)[!.]|(?<!\\bnada )\\b(?:está|fica|ficou) (?:tudo )?(?:fechad|aceit|combinad|confirmad|decidid|acordad|reservad)[oae]\\b|\\bvincula(?:tiv|nte)|\\bpela presente|\\bcont(?:a|e|em) (?:connosco|conosco)|\\bbem-vind[oa] (?:à equipa|a bordo|ao time)|\\bestamos dentro\\b',
  '\\bassin(?:e|a|ar|es|em) (?:o|aqui|este|e|em baixo|abaixo|por favor)|\\bassine\\b|\\bcontrato (?:assinado|em anexo|segue|está pronto)|\\b(?:tua|sua) assinatura\\b|\\bjuridicamente',
  '\\b(?:tua|teu|sua|seu|a|o|as|os) (?:oferta|preço|proposta|valor|cachê|condições|data)s? (?:está|estão|foi|foram|fica|é|são) (?:\\S+ )?(?:aceit|confirmad|aprovad|acordad)[oae]s?|\\btudo (?:está )?(?:combinado|confirmado|fechado|aprovado|acordado)|\\b(?:estás|está|você está) (?:contratad|reservad|confirmad|escolhid|selecionad)[oa]\\b|\\bao responder\\b[^.!?\\n]{0,40}\\baceit',
];
