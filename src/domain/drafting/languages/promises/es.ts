import type { Promises } from './kinds.ts';

export const SPANISH_PROMISES: Promises = {
  exclusivity: [
    '(?<!\\b(?:sin|ninguna|ningún) )\\bexclusiv(?!a (?:licencia))(?<!licencia exclusiv)(?<!derechos exclusiv)',
    '\\b(?:sin|no|ninguna?|nunca|evitar?|ni)\\b[^.!?\\n]{0,45}\\b(?:competencia|competidor\\S*|otras? marcas?|rivales?)',
    '\\b(?:única|sola) marca|\\búnico (?:socio|patrocinador)|\\bno competencia\\b',
  ],
  no_exclusivity: ['\\b(?:sin|ninguna) exclusiv'],
  exclusive_licence: ['licencia (?:\\S+ )?exclusiva|derechos exclusivos', '\\bbuy-?out\\b'],
  usage: [
    '\\bderechos? (?:de (?:uso|imagen|autor|explotación|difusión|reproducción|publicación)|sobre)|\\btodos los derechos|\\bcesión de|\\bced(?:es|er|as|e|ido)\\b',
    '\\blicencia',
    '\\b(?:usar|usemos|utilizar|reutilizar|republicar|compartir|difundir|publicar|repostear|usaremos|utilizaremos)\\b[^.!?\\n]{0,20}\\b(?:tus?|sus?|los|las|estos|el|tu) (?:contenidos?|vídeos?|videos?|fotos?|imágenes|posts?|reels?|publicaciones|stories)',
    '\\buso (?:pagado|de pago|orgánico|publicitario)',
  ],
  ads: [
    '\\b(?:en|para|como) (?:nuestr[ao]s?|los|las|la|el|una?) (?:anuncios?|publicidad|campañas? (?:de pago|publicitarias?|pagadas?))\\b(?!,? (?:con|etiqu|marca))',
    '\\buso (?:pagado|de pago) |\\b(?:publicidad|anuncios) (?:de pago|pagad[ao]s?)|\\b(?:promocionar|impulsar|patrocinar) (?:tus?|sus?|los|las|el) (?:posts?|publicaciones|vídeos?|videos?|contenidos?)',
  ],
  whitelisting: [
    'whitelist|lista blanca',
    '\\bspark ads?\\b|\\bpartnership ads?\\b|\\bcódigos? (?:de anuncio|publicitarios?)',
    '\\bdesde (?:tu|su) (?:cuenta|perfil)',
  ],
  bonus: [
    '\\bbonus|\\bbonificaci|\\bbono\\b|\\bbonos\\b|\\bincentivo|\\bgratificaci|\\brecompensa|\\bpremio\\b|\\bprima\\b|\\bpropina',
    '\\b(?:pago|dinero|importe) (?:extra|adicional)|\\b(?:además|aparte|encima) (?:de la|del|de tu) (?:tarifa|precio|honorario)|\\b(?:pagar|pagaremos|pagamos) (?:más|un extra|extra)',
  ],
  commission: [
    'comisi[oó]n|afiliad|afiliaci|regalías|royalt',
    '\\b(?:parte|porcentaje|participación) (?:de|en|sobre) (?:\\S+ )?(?:ventas?|ingresos|beneficios|ganancias|pedidos?)',
    '\\bcódigos? (?:de descuento|promocional\\S*|de referido)|\\bcup[oó]n',
  ],
  product: [
    '\\bregal(?:o|os|ar|amos|aremos|ado|ados|arte|aros)\\b|\\bgratis\\b|\\bgratuit|\\bsin coste\\b|\\bsin costo\\b|\\bobsequi|\\bmuestras?\\b(?! (?:de|cómo|tu|el|la|lo)\\b)|\\bvales?\\b (?:de|por)|\\btarjetas? (?:de )?regalo|\\bpaquete de prensa|\\binvita la casa',
    '\\b(?:quedarte|quedarse|quedas|queda|quédate|quedártel\\S+) (?:con )?(?:el|la|los|las|todo|todos|lo)\\b|\\bde por vida|\\bdescuento (?:personal|permanente|especial)',
  ],
  upfront: [
    '\\banticip(?:o|os|ad[oa])\\b|\\badelant(?:o|ad[oa])\\b|\\bprepago|\\bdepósito|\\bseñal\\b|\\ba la firma\\b|\\bal firmar\\b',
    '\\b(?:pag|cobr|abon|transfer|ingres|dinero|importe|mitad|todo|tarifa)\\S*\\b[^.!?\\n]{0,35}\\b(?:por adelantado|por anticipado|antes (?:de|del|que)|de antemano)',
  ],
  payment: [
    '\\b(?:pag|cobr|abon|transfer|ingres|dinero|importe|factur|tarifa)\\S*\\b[^.!?\\n]{0,50}\\b(?:inmediat\\S*|enseguida|al instante|al momento|hoy(?: mismo)?|mañana|el mismo día|en (?:el acto|horas|un día|una semana|pocos días|la semana)|esta semana|este mes|la (?:próxima|semana)|el próximo (?:mes|día)|antes de que|antes de fin|en cuanto|tan pronto|nada más|al publicar|al entregar|cuando (?:publi|entre|sub)|cada (?:mes|semana)|mensual\\S*|semanal\\S*|a plazos|sin demora|puntual\\S*|rápid\\S*|a tiempo)',
    '\\b(?:pago|transferencia|abono) (?:inmediat\\S+|instantáne\\S+|rápid\\S+|puntual|semanal|mensual|anticipad\\S+)|\\bpaypal\\b|\\bcripto|\\bbitcoin|\\ben efectivo\\b|\\bbizum\\b',
  ],
  expenses: [
    '\\bgastos? (?:de|pagados|cubiertos)|\\bviáticos|\\bdietas\\b|\\breembols',
    '\\b(?:cubr|pag|asum|correm|corre|encargam|reembols|costea)\\S*\\b[^.!?\\n]{0,40}\\b(?:gastos?|viajes?|vuelos?|hotel|alojamiento|envío|transporte|desplazamiento|costes|equipo|aduana)|\\b(?:viaje|hotel|vuelos?|alojamiento|envío|transporte|gastos)\\b[^.!?\\n]{0,20}\\b(?:pagad|incluid|cubiert|reembolsad|a nuestro cargo|por nuestra cuenta)',
  ],
  guarantee: [
    'garant',
    '\\b(?:te|le|os|les) (?:lo )?(?:prometemos|prometo|aseguramos|aseguro|juramos|juro)\\b|\\b(?:prometemos|prometo|nos comprometemos|me comprometo)\\b|\\bpromesa\\b|\\bpalabra de honor|\\btienes nuestra palabra|\\bten por seguro|\\bsin (?:ningún )?riesgo|\\bningún riesgo|\\bdevolución|\\bte devolvemos|\\bpase lo que pase|\\bcon toda seguridad|\\bseguro que (?:te|vas|será|funciona|gan)|\\bsin falta\\b|\\bpuedes estar segur',
  ],
  advice: [
    String.raw`\bno hace falta\b[^.!?\n]{0,45}\b(?:indiq|declar|etiquet|mencion|señal|contrato|factura|firm)\S*|\b(?:etiquet|declar|contrato|factura|impuesto)\S*[^.!?\n]{0,25}\bno (?:es|son|hace) (?:necesari|obligatori|falta)\S*|\bmultas?\b`,

    '\\bimpuesto|\\bfiscal|\\biva\\b|\\bhacienda\\b|\\bdeducible|\\bdeducir|\\bdesgrava|\\bautónom[oa]s?\\b|\\bseguridad social|\\btribut',
    '\\b(?:no (?:hace falta|es necesario|necesitas|tienes (?:que|por qué)|hay que|debes)|sin necesidad de)\\b[^.!?\\n]{0,45}\\b(?:declar|etiquet|indic|contrato|factur|firm|abogad|avis|marc|regist)',
    '\\b(?:totalmente|completamente|perfectamente|absolutamente) (?:legal|permitid)|\\bes legal\\b|\\blegalmente|\\bilegal|\\bjurídic|\\b(?:según|contra|por) (?:la )?ley\\b|\\bla ley (?:dice|obliga|permite|exige|te|protege)|\\btribunal|\\bjuicio\\b|\\bnuestros abogados|\\bresponsabilidad (?:legal|total|civil|jurídica)|\\basesor\\S+ (?:legal|fiscal)|\\bvínculo laboral',
  ],
  future: [
    '\\b(?:volveremos|seguiremos|renovaremos|repetiremos|continuaremos|prorrogaremos|contaremos contigo|te (?:contrataremos|llamaremos|reservaremos|daremos más|ofreceremos más))|\\bvamos a (?:\\S+ )?(?:repetir|renovar|seguir|contratarte|volver)',
    '\\b(?:más|nuevas?|otras?|futuras?|próximas?|muchas|siguientes?) (?:campañas?|trabajos?|proyectos?|colaboraciones|contratos?|encargos?)\\b[^.!?\\n]{0,20}\\b(?:vendrán|habrá|seguirán|segur|esperan|planead|previst|asegurad|llegarán|después|garant|para ti)|\\bhabrá más\\b',
    '\\b(?:la primera|el primero|el primer\\S*|el inicio|el comienzo|el principio) de (?:much|una larga|vari|una serie)|\\b(?:serás|será|te convertirás|pasarás a ser)\\b[^.!?\\n]{0,20}\\b(?:embajador|imagen|cara|socio|colaborador fij)|\\b(?:trabajo|ingresos|encargos) (?:fijos?|regular\\S*|constantes?|estables?)',
  ],
  confidential: [
    '\\bconfidencial|\\bsecret|\\bdiscre(?:ción|to|ta)|\\bnda\\b|\\bentre nosotros\\b',
    '\\b(?:nadie) (?:\\S+ )?(?:sabrá|verá|se enterará|conocerá)|\\b(?:no|nunca|jamás) (?:\\S+ )?(?:compartiremos|revelaremos|divulgaremos|diremos|contaremos|publicaremos|cederemos|mostraremos|daremos)|\\bquedar?á? entre',
  ],
  result: [
    '\\b(?:tú|tu|tus|vas a|te) (?:\\S+ ){0,3}(?:ganarás|crecerá\\S*|conseguirás|obtendrás|verás|aumentará\\S*|duplicarás?|explotará|llegarás|subirá\\S*|dispararás?|ganar (?:muchos )?seguidores|crecer)|\\b(?:ganarás|conseguirás|obtendrás|llegarás a)\\b',
    '\\bviral|\\bmás (?:seguidores|visibilidad|alcance|visitas|visualizaciones|fama)|\\b(?:nuevos|miles de|muchos) seguidores|\\b(?:aument|multiplic|duplic|dispar|impuls|crec|potenci|triplic)\\S* (?:tus?|sus?) (?:\\S+ )?(?:audiencia|seguidores|visibilidad|alcance|cuenta|canal|perfil|comunidad|ingresos|carrera|interacción)|\\bserá un (?:gran |rotundo )?éxito|\\bte hará famos|\\bfamos[oa]\\b|\\btrampolín',
  ],
  extra: [
    String.raw`\b(?:sólo|solo|solamente|únicamente|exclusivamente) (?:contigo|con usted)\b|\bningún otro (?:cread|influenc|blogu)\S*|\ben todos los países\b|\ben todo el mundo\b`,
    String.raw`\b(?:regal|invit|ofre|llev|envi|pag)\S*\b[^.!?\n]{0,25}\b(?:viaje|estancia|escapada|vacaciones|fin de semana)\b`,

    '\\bilimitad|\\bmundial(?:mente)?\\b|\\btodos los medios|\\birrevocable|\\bpara siempre|\\ba perpetuidad|\\bsublicencia',
    '\\bsin (?:ningún |ninguna )?(?:cambios?|correcci\\S+|revisi\\S+|aprobación|retoques)|\\bningún cambio',
    '\\bcancel|\\brescind|\\bpenalizaci|\\bindemniza|\\becharte atrás',
    '\\bte (?:promocionaremos|recomendaremos|presentaremos|mencionaremos|etiquetaremos|destacaremos|mostraremos|compartiremos|sacaremos|pondremos)|\\bte (?:promocionamos|recomendamos|presentamos|mencionamos|destacamos)',
    '\\btelevisi|\\btele\\b|\\btv\\b|\\bvallas?\\b|\\bcine\\b|\\brevistas?\\b|\\bportada\\b|\\bpágina principal',
    '\\bempleo|\\bpuesto (?:fijo|de trabajo)|\\bacciones de (?:la|nuestra)|\\bcontrato indefinido',
    '\\binvit\\S+\\b[^.!?\\n]{0,30}\\b(?:evento|fiesta|desfile|viaje|gala|cena|feria|sede|presentación|festival)|\\bvip\\b|\\bacceso anticipado',
  ],
};
