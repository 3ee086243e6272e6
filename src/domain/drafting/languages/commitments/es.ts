/** Ways to accept, agree, book or sign, in Spanish. */
export const SPANISH_COMMITMENTS: readonly string[] = [
  '\\b(?:aceptamos|acepto|confirmamos|aprobamos|hemos (?:aceptado|aprobado|confirmado|acordado)|estamos de acuerdo(?! en que)|estamos conformes|nos comprometemos)\\b|\\bte (?:contratamos|reservamos|confirmamos|fichamos|elegimos)\\b',
  '\\btrato hecho|\\b(?:acuerdo|trato|contrato) (?:está )?(?:cerrado|sellado|hecho)|(?:^|[.!?¡\\n] ?)(?:hecho|trato|cerrado|acordado|de acuerdo|vale)[!.]|\\bqueda (?:aceptad|confirmad|acordad|cerrad|reservad)[oa]|(?<!\\bnada )\\bestá (?:cerrad|aceptad|confirmad|acordad|decidid)[oa]\\b|\\bvinculante|\\bpor la presente|\\bdalo por hecho|\\bcuenta con nosotros|\\bcontamos contigo ya\\b|\\bbienvenid[oa] (?:al equipo|a bord)|\\bestamos dentro\\b',
  '\\bfirm(?:a|ar|e|es|en) (?:aquí|el|este|y|tu|su|abajo)|\\bcontrato (?:firmado|adjunto|está (?:listo|adjunto))|\\btu firma\\b|\\bjurídicamente',
  '\\b(?:tu|su|la|las|el|los) (?:oferta|precio|propuesta|tarifa|condiciones|fecha)s? (?:está|están|queda|quedan|ha sido|han sido|fue|es|son) (?:\\S+ )?(?:aceptad|confirmad|aprobad|acordad)[oa]s?|\\btodo (?:está )?(?:acordado|confirmado|cerrado|aprobado)|\\b(?:estás|está usted) (?:contratad|reservad|confirmad|dentro|fichad|elegid|seleccionad)\\S*|\\bal (?:responder|contestar)\\b[^.!?\\n]{0,40}\\bacept',
];
