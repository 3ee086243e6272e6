import { uz, wholeWords } from './patterns.ts';

const cue = (...sources: readonly string[]) => new RegExp(wholeWords(...sources), 'u');

/** That a price is spoken of: by these a number without a currency may be one. */
export const PRICE = cue(
  "rates?|fees?|prices?|pricing|priced|quotes?|quoting|charg(?:e|es|ing)|costs?|ask(?:ing)?|(?:i|we)(?:'d| would| could| can|'ll| will)(?: also| happily| probably| be happy to| love to)? (?:need|want|like|do|take|charge|ask|say|propose|suggest|offer|accept|go|work|be looking|be at)|looking at|comes? (?:out )?to|(?:would|will|should) be|it's|let's (?:do|say)|happy (?:to do|with|at|for)|go for|settle|budget of|compensation|payment of|flat|for the (?:package|bundle|whole|lot|full|campaign|set)|all[- ]in|how about|what about|investment|starting (?:at|from)|invoice|counter\\p{L}*|deal at|do it for|works? for me|package|bundle|total",
  'preis\\p{L}*|honorar\\p{L}*|kosten?|kostet|gage|vergütung|liegt bei|liegen bei|verlang\\p{L}*|nehme|nehmen|berechn\\p{L}*|würde|würden|mach\\p{L}* (?:es|das|ich)|angebot|budget|pauschal\\p{L}*|rate|tarif|für (?:alles|das paket|beides)|stell\\p{L}* (?:ich )?in rechnung|käme auf|komme auf|wären|wäre|beträgt|festpreis',
  "prix|tarifs?|cachet|demand\\p{L}*|factur\\p{L}*|propos\\p{L}*|serait|seraient|coût\\p{L}*|rémunération|budget|devis|pour (?:le tout|l'ensemble)|forfait|je prends|compte[rz]|s'élève",
  'precios?|tarifas?|cobr\\p{L}*|cost\\p{L}*|ser[ií]an?|pido|presupuesto|caché|honorarios|quedar[ií]a\\p{L}*|dejo en|cotiza\\p{L}*|ofrezco|pediría|por todo|vale[n]?|saldría|inversión|propongo',
  'cach[êe]|preços?|valor(?:es)?|fic(?:a|o|aria|am)|orçamento|peço|sairia|sai|cobr\\p{L}*|investimento|proposta|tarifa|faço por|fecho|fechamos|custa|consigo fazer|por tudo',
  'цен[аыуе]\\p{L}*|стоимост\\p{L}*|сто(?:ит|ить|ят)|ставк\\p{L}*|прайс\\p{L}*|гонорар\\p{L}*|возьм\\p{L}*|бер[уё]\\p{L}*|готов\\p{L}*|хочу|хотел\\p{L}* бы|выйдет|обойд[её]тся|прошу|сдел\\p{L}*|расценк\\p{L}*|тариф\\p{L}*|бюджет\\p{L}*|за вс[её]|сумм\\p{L}*|могу за|оплат[аы]|составит|предлага\\p{L}*|будет',
  uz(
    "narx\\p{L}*|haqi?\\p{L}*|to'lov\\p{L}*|so'ray\\p{L}*|qilaman|qilib beraman|bo'la\\p{L}*|olaman|turadi|tushadi|byudjet\\p{L}*|summa\\p{L}*|xizmat\\p{L}*|taklif\\p{L}*|kelish\\p{L}*|gonorar\\p{L}*|prays\\p{L}*|hammasi\\p{L}*",
  ),
  '料金|価格|報酬|お?見積(?:もり|り)?|ギャラ|費用|希望(?:額|金額)?|お願い|承(?:り|れ)|いただ|頂(?:き|け)|単価|金額|謝礼|対応(?:可能|でき|いたし)|円で',
);

/** The price of everything. */
export const TOTAL = cue(
  'totals?|totall?ing|altogether|all[- ]in(?:clusive)?|overall|(?:package|bundle|combo|deal|campaign|project)(?: price| rate| deal| fee| total)?|for (?:everything|all(?: of (?:it|that|this|the above))?|the (?:whole|full|entire|lot|set|above|package|bundle|campaign|project)|both|that)|flat(?: fee| rate)?|grand total|sum|in all|combined|together|project fee|campaign fee',
  'gesamt\\p{L}*|insgesamt|zusammen|paket\\p{L}*|(?:für )?alles(?: zusammen)?|komplett(?:preis|paket)?|pauschal\\p{L}*|summe|macht (?:dann )?(?:in summe|zusammen)|endpreis|beides',
  "au total|totale?|forfait\\p{L}*|le tout|tout compris|pour (?:le tout|l'ensemble|les deux)|l'ensemble|pack(?:age)?|prix global|somme",
  'en total|total(?:es)?|paquete|pack|todo (?:por|incluido|junto|el paquete)|por todo|el conjunto|precio (?:cerrado|final|global)|en conjunto|sumando',
  'no total|total(?:izando)?|ao todo|pacote|combo|por tudo|tudo (?:por|incluso|junto)|valor (?:total|fechado|final|global)|fechado',
  'итого|итог\\p{L}*|всего|общ\\p{L}+ (?:сумм|стоимост|цен|бюджет)\\p{L}*|за вс[её]|вс[её] вместе|пакет\\p{L}*|вместе|комплекс\\p{L}*|суммарно|под ключ|в сумме|за оба|вс[её] за',
  uz(
    "jami|umumiy|hammasi(?: birga| uchun|ga)?|birga|ikkalasi(?:ga)?|ikkisi(?:ga)?|paket\\p{L}*|barchasi(?: uchun)?|birgalikda|to'plam|hammasiga",
  ),
  '合計|全部で|総額|一式|セット(?:価格|料金)?|まとめて|トータル|計(?=\\d)|全て込み|全込み|コミコミ',
);

/** A price for one piece of the work: behind the amount, and before it. */
export const EACH_BEHIND = new RegExp(
  `^ ?(?:${[
    '(?:usd|eur|net(?:to)?|plus vat|\\+ ?vat|ht|hors taxe)? ?(?:each|apiece|a ?piece|a pop|per (?:piece|unit|item|one|deliverable|asset|content|reel|video|post|story|stories|frame|tiktok|short|integration|carousel|clip)\\p{L}*|\\/ ?(?:piece|pc|unit|reel|video|post|story|stories|frame|tiktok|short|item|stk?|stück|шт)\\p{L}*|(?:a|an|one|1) (?:reel|video|post|story|tiktok|short|frame|piece)(?!\\p{L}))',
    '(?:pro|je|das) ?(?:stück|reel|video|post|story|storys|tiktok|beitrag|clip|karussell|inhalt|content)\\p{L}*',
    "(?:l'unité|la pièce|pièce|chacune?s?|(?:par|pour (?:un|une|chaque)|le|la|\\/) ?(?:reel|vidéo|video|post|story|publication|contenu|carrousel|tiktok|unité))",
    '(?:cada (?:un[oa]|reel|v[ií]deo|post|story|historia|pieza)|c\\/u|(?:por|el|la|\\/) ?(?:reel|v[ií]deo|post|story|historia|pieza|publicación|unidad|tiktok)|la unidad)',
    '(?:cada(?: um[a]?)?|por (?:reel|v[ií]deo|post|story|conteúdo|unidade|publicação|peça)|a unidade)',
    '(?:за (?:один|одну|одно|каждый|каждую|каждое|1|штуку|шт|единицу)\\p{L}*|кажд(?:ый|ая|ое|ую)|за шт\\.?|\\/ ?шт|\\/ ?(?:рилс|сторис|пост|видео))',
    uz('(?:dan|har (?:bir|bitta)\\p{L}*|donasi(?:ga)?|bittasi(?:ga)?|tasi)'),
    '(?:\\/|／)(?:本|件|投稿|回)|ずつ',
  ].join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'u',
);
export const EACH_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:à|je|pro stück|@|по|each (?:at|for|is)|per (?:reel|video|post|story|piece|tiktok|short|item|integration|unit)(?: is| costs?| for| at)?|(?:jede[sr]?|pro|je) (?:reel|video|post|story|beitrag|tiktok|clip)(?: für| kostet| liegt bei)?|de (?=\\d)|(?:chaque|par) (?:reel|vidéo|post|story|publication|contenu)(?: à)?|(?:cada|por) (?:un[oa]|um[a]?|reel|v[ií]deo|post|story|historia|pieza|publicaci\\p{L}+)(?: a| por| sale)?|(?:кажд|1|один|одн)\\p{L}* (?:рилс|ролик|сторис|пост|видео|интеграци)\\p{L}*|за (?:кажд|один|одн|1)\\p{L}* (?:рилс|ролик|сторис|пост|видео|интеграци)\\p{L}*|${uz('har (?:bir|bitta)(?:i)?(?: \\p{L}+)?(?: uchun)?|donasi|bittasi')})|1(?:本|投稿|件|回)(?:あたり|につき|の?(?:料金|単価)は?)?|各|単価(?:は)?) ?(?::|=|-|–)? ?(?:ca\\.? ?|rund |etwa )?$`,
  'u',
);

/** A price that stands for something besides the work, or only if it is wanted. */
export const EXTRA_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:plus(?: an?)?|extra|additional(?:ly)?|an additional|an extra|add-?ons?|add|on top|surcharge|for an (?:additional|extra)|optional(?:ly)?|if you(?:'d)? (?:want|need|like)\\p{L}*[^,]{0,30}|upcharge|increases? (?:by|to)|zuzüglich|zzgl\\.?|zusätzlich|aufpreis|aufschlag|optional|extra|en plus|supplément(?: de)?|en option|adicional|extra|suplemento|recargo|opcional|mais|adicional|acréscimo|доплат\\p{L}*|дополнительно|сверху|опционально|наценк\\p{L}*|${uz("qo'shimcha|ustiga")})|追加|別途|オプション) ?(?:of|von|de|d'|for|for|:|=|-|–|\\+|は|で)? ?(?:an? |is |are |be |would be |only )?\\+? ?$`,
  'u',
);
/** That something comes on top, anywhere beside the amount. */
export const EXTRA = cue(
  "extras?|additional|add'?l|add-?ons?|optional|surcharge|upgrade",
  'zusätzlich\\p{L}*|aufpreis|aufschlag|supplémentaires?|supplément|en option|adicional(?:es)?|adicionais|opcional|дополнительн\\p{L}*|доплат\\p{L}*|опци\\p{L}*',
  uz("qo'shimcha"),
  '追加|別途|オプション',
);
export const EXTRA_BEHIND = new RegExp(
  `^ ?(?:${wholeWords(
    'extra|on top|more(?! (?:or less|than))|additional|add-?on|(?:per|a|\\/|each|every) ?(?:month|mo|30 days|week|year)|monthly|\\/ ?mo|optional|surcharge',
    'extra|zusätzlich|obendrauf|mehr|aufpreis|(?:pro|im|je) ?monat|monatlich|en plus|supplémentaires?|par mois|de supplément|adicional(?:es)?|más(?! (?:iva|impuestos))|al mes|por mes|mensuales|a mais(?! iva)|adicionais|extras?|por mês|mensais',
    'сверху|доплат\\p{L}*|дополнительно|в месяц|в мес\\.?|за месяц',
    uz("qo'shimcha|ustiga|oyiga|ko'proq"),
  )}|\\/(?:月|ヶ月)|追加)`,
  'u',
);

/** Prices of the past, of others, or that no longer count. */
export const PAST_BEFORE = cue(
  'last (?:time|year|month|week|season|campaign|collab\\p{L}*|deal|summer|spring|winter|fall)|previous(?:ly)?|in the past|used to|(?:for |with |from )?(?:other|another|a different|different) (?:brands?|compan(?:y|ies)|clients?)|(?:they|he|she|brand|company|client|competitors?)(?: has| have| had)? (?:paid|pays|pay|offer(?:s|ed)?)|paid me|i (?:was|got|have been) (?:paid|offered)|i (?:earned|made|received|charged)|instead of|down from|reduced from|rather than|not(?= [$€£]?\\d)|was(?= [$€£]?\\d)|were(?= [$€£]?\\d)|market (?:rate|price|average)|industry (?:rate|standard|average)|average (?:rate|price)|in 20[012]\\d|similar (?:campaigns?|collabs?|deals?)|ago',
  'letzte[nrms]? (?:mal|jahr|kampagne|kooperation|monat)|andere[nr]? (?:marken?|kunden?|firmen|brands?)|eine andere marke|statt|anstatt|anstelle|bisher|früher|vorher|damals|hat(?:te)? (?:mir )?(?:\\p{L}+ )?(?:gezahlt|bezahlt)|marktpreis\\p{L}*|vergleichbare\\p{L}* kampagnen?',
  "l'année dernière|l'an dernier|la dernière (?:fois|campagne)|le mois dernier|autres? (?:marques?|clients?)|une autre marque|au lieu de?|m'(?:a|ont|avait) payée?|auparavant|avant,|précédemment|prix du marché",
  'la última vez|el año pasado|el mes pasado|la campaña (?:pasada|anterior)|otras? (?:marcas?|clientes?)|en (?:vez|lugar) de|anteriormente|me pag(?:ó|aron)|antes(?= cobraba|,)|precio de mercado',
  'da última vez|(?:no )?ano passado|(?:no )?mês passado|campanha (?:passada|anterior)|outras? (?:marcas?|clientes?)|em vez de|ao invés de|anteriormente|me pag(?:ou|aram)|preço de mercado',
  'в прошл\\p{L}+|прошл\\p{L}+ (?:раз|год|кампани|месяц)\\p{L}*|раньше|ранее|друг(?:ой|ие|им|их|ими|ому) (?:бренд|компани|клиент|рекламодател)\\p{L}*|вместо|мне (?:за)?платил\\p{L}*|(?:за)?платили|рыночн\\p{L}*|аналогичн\\p{L}* (?:кампани|проект)\\p{L}*',
  uz(
    "o'tgan (?:safar|yil|oy|kampaniya)\\p{L}*|avvalgi|ilgari|oldingi|boshqa (?:brend|kompaniya|mijoz)\\p{L}*|o'rniga|to'lashgan|to'lagan edi",
  ),
  '前回|昨年|去年|以前|先月|他社(?:様)?|別の(?:ブランド|企業|案件)|過去|相場',
);
export const PAST_BEHIND = new RegExp(
  `^ ?(?:${wholeWords(
    'last (?:time|year|month)|before(?=[,.;)]|$| this)|in the past|for (?:other|another) brands?|from other brands?|previously|back then|per other',
    'letztes (?:mal|jahr)|bei anderen (?:marken|kunden)|für andere|bezahlt bekommen|gezahlt',
    "l'année dernière|l'an dernier|la dernière fois|pour d'autres marques|el año pasado|la última vez|con otras marcas|ano passado|da última vez|com outras marcas",
    'в прошл\\p{L}+|другим бренд\\p{L}*|другому бренд\\p{L}*|раньше',
    uz("to'lashgan\\p{L}*|to'lagan\\p{L}*|olganman|o'rniga"),
  )}|いただきました|でした|だった(?!ら))`,
  'u',
);

/** What a price usually is: the ask only where nothing else is. */
export const USUAL = cue(
  'usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|standard|regular(?:ly)?|list price|generally|in general|often|rack rate|going rate',
  'normalerweise|normalpreis|sonst|üblich\\p{L}*|regulär\\p{L}*|standard\\p{L}*|in der regel|eigentlich|listenpreis',
  "d'habitude|normalement|habituel\\p{L}*|en général|généralement|standard|de base|en temps normal",
  'normalmente|habitual\\p{L}*|suelo|generalmente|estándar|por lo general',
  'normalmente|geralmente|costumo|habitual\\p{L}*|padrão|em geral|tabela',
  'обычн\\p{L}*|стандартн\\p{L}*|как правило|в среднем|по прайсу|базов\\p{L}*',
  uz('odatda\\p{L}*|odatiy|standart|doimiy narx\\p{L}*'),
  '通常|普段|本来|定価|標準',
);

/** What they would take after all: it counts before what is usual, or was said before. */
export const FINAL = cue(
  "for you(?: guys)?|for this (?:one|campaign|project|collab\\p{L}*|brand|partnership|first|time)|but (?:i|we)(?: can| could|'d| would|'ll| am|'m| will)|(?:go|come|bring it|drop) down to|meet (?:you )?(?:at|in the middle|halfway)|special (?:price|rate|offer)|discount(?:ed)?(?: (?:price|rate|to))?|(?:reduced|lowered|dropped) to|best (?:i|we) can do|final (?:offer|price|rate)?|(?:would|could|can|will|i'd|we'd|happy to) accept|settle (?:for|at|on)|let's (?:say|do|call it|make it|meet)|counter(?:-?offer)?(?:ing)?(?: (?:at|with|of))?|new (?:price|rate)|updated (?:price|rate|quote)|lowest|make it|willing to (?:do|go|accept)|i meant|correction|actually|i'd (?:be able|like) to|this time|so (?:for|that's|that'd|it)|works out (?:at|to)|which (?:makes|comes)|instead",
  'für (?:euch|dich|sie|diese\\p{L}*)|entgegenkomm\\p{L}*|(?:runter|herunter)(?:gehen)? auf|sonderpreis|rabattiert\\p{L}*|freundschaftspreis|letztes angebot|einigen (?:wir )?uns|aber (?:für|ich|wir)|gegenangebot|mein vorschlag|diesmal|korrektur|stattdessen',
  "pour (?:vous|toi|cette)|prix (?:spécial|d'ami)|descendre à|remise|mais (?:je|on|pour)|contre-proposition|dernier prix|exceptionnellement|plutôt|cette fois",
  'para (?:vosotros|ustedes|ti|vos|esta|este)|precio especial|(?:bajar|dejar|dejo|dejarlo|ajustar)\\p{L}* (?:a|en)|descuento|pero (?:puedo|podría|para|os|te|por)|contraoferta|última oferta|esta vez|mejor precio',
  'para (?:você|vocês|esta|essa|este|esse)|preço especial|(?:baixar|fechar|deixar|faço|fecho) (?:para|por|em)|desconto|mas (?:consigo|posso|para|faço)|contraproposta|desta vez|dessa vez|melhor preço',
  'для вас|для этого|вам|но (?:могу|можем|для|готов)\\p{L}*|готов\\p{L}* (?:сделать|снизить|уступить|за)|скидк\\p{L}* (?:до)?|со скидкой|спеццен\\p{L}*|уступлю|снизить до|опустить\\p{L}* до|встречн\\p{L}*|финальн\\p{L}*|последн\\p{L}+ цен\\p{L}*|на этот раз|давайте (?:за|на)?',
  uz(
    'siz(?:lar)? uchun|sizga|lekin|chegirma bilan|tushirib|oxirgi narx|maxsus narx|bu safar|kelishamiz|mayli',
  ),
  '今回(?:は|に限り)?|特別(?:価格|に)?|値引き|割引(?:して)?|御社(?:には|限定)|貴社(?:には)?|最終',
);

/** What the brand named; the ask only where it is taken. */
export const YOURS = cue(
  "your (?:\\p{L}+ )?(?:offer|budget|proposal|proposed|quote|price|suggestion|figure|number|fee|rate|initial|original|counter)|you(?:'ve| have| guys)? (?:offered|proposed|suggested|mentioned|quoted|offer|have in mind|have|can pay|guys offered)|(?:the )?offered|the brand'?s? (?:offer|budget)",
  '(?:ihr|euer|dein|eure|deine|euren|ihrem|eurem|deinem)\\p{L}* (?:\\p{L}+ )?(?:angebot|budget|vorschlag|preis)\\p{L}*|(?:ihr|du|sie) (?:habt|hast|haben|hattet) (?:\\p{L}+ )*?(?:angeboten|vorgeschlagen|genannt)|angebotenen?|vorgeschlagenen?|von euch|eures',
  "votre (?:\\p{L}+ )?(?:offre|budget|proposition|tarif|prix)|vous (?:m')?(?:proposez|avez proposé|offrez)|proposés?|ta proposition|ton (?:offre|budget)",
  '(?:tu|su|vuestr[oa]|la) (?:\\p{L}+ )?(?:oferta|propuesta|presupuesto) (?:de|inicial)?|(?:me )?(?:ofreces|ofrecéis|ofrecen|propones|proponéis|ofrecisteis|habéis ofrecido)|ofrecid[oa]s?|propuest[oa]s',
  '(?:sua|a|vossa|o seu|seu|o) (?:\\p{L}+ )?(?:oferta|proposta|orçamento|budget) (?:de|inicial)?|(?:você|vocês) (?:ofereceu|ofereceram|propôs|propuseram|oferecem)|oferecid[oa]s?',
  'ваш(?:е|а|у|его|ей|им|ем)? (?:\\p{L}+ )?(?:предложени|бюджет|цен|сумм)\\p{L}*|вы (?:предложили|предлагаете|предлагали|назвали|указали|писали)|предложенн\\p{L}*|вами',
  uz(
    "siz(?:ning|lar)? (?:\\p{L}+ )?(?:taklif|byudjet|narx)\\p{L}*|siz(?:lar)? (?:taklif qilgan|aytgan|ko'rsatgan)\\p{L}*|taklif qilingan|taklifingiz\\p{L}*",
  ),
  'ご提示|ご提案|御社(?:の|から)|貴社(?:の|から)|(?:頂|いただ)いた(?:金額|条件|予算)|ご予算',
);
export const ACCEPTS = cue(
  "works? (?:for|with) (?:me|us)|(?:is|are|sounds?|looks?|that's|would be) (?:fine|good|great|ok(?:ay)?|perfect|fair|acceptable)|(?:i|we)(?:'m| am|'re| are|'d be)? (?:happy|fine|ok(?:ay)?|good|cool) (?:with|to accept|to take)|i(?:'ll| can| will| would|'d)? (?:gladly |happily )?(?:accept|take)|agreed?|deal",
  'passt|einverstanden|akzeptier\\p{L}*|nehme (?:ich )?(?:gerne )?an|ist (?:ok(?:ay)?|in ordnung|fair|gut)|geht klar',
  "(?:ça )?me (?:va|convient)|d'accord|j'accepte|c'est (?:bon|ok|parfait)|nous convient",
  'me (?:va|parece) (?:bien|perfecto|genial|justo)|acepto|de acuerdo|está bien|me encaja|perfecto',
  '(?:está|fica) (?:bom|ótimo|ok|perfeito)|aceito|de acordo|combinado|topo',
  '(?:меня |нас )?(?:устраивает|подходит)|соглас\\p{L}*|принимаю|ок(?:ей)?|договорились',
  uz("rozi\\p{L}*|ma'qul|mayli|qabul qil\\p{L}*|to'g'ri keladi"),
  '問題(?:ありません|ございません|ない)|承知|了解|大丈夫|お受け|同意|異存',
);
/** Of such a price: that it is not enough. */
export const TOO_LOW = cue(
  "too (?:low|little)|(?:is|are|'s|a bit|bit|way|well|far) (?:too )?(?:low|below|under)|below (?:my|our)|not (?:enough|sufficient|feasible)|under my",
  'zu (?:wenig|niedrig|gering|tief)|unter (?:meinem|meinen|meiner)|reicht nicht|nicht (?:ausreichend|genug)',
  'trop (?:bas|peu|faible)|en dessous|insuffisante?|ne (?:me )?convient pas|pas (?:suffisant|assez)',
  '(?:muy|demasiado|un poco) (?:baj[oa]|poco)|por debajo|insuficiente|no (?:me )?(?:alcanza|llega|es suficiente|encaja|compensa|sale a cuenta)',
  '(?:muito|um pouco) (?:baix[oa]|pouco)|abaixo|insuficiente|não (?:é suficiente|compensa)',
  'мало|маловато|недостаточно|(?:такое|это|так) не (?:делаю|делаем|берусь)|не (?:возьмусь|соглашусь)',
  uz("yetarli emas|to'g'ri kelmaydi|rozi emas\\p{L}*"),
  '低すぎ|足り(?:ません|ない)',
);

/** A general no, which may be of the price or of something else. */
export const DECLINES = cue(
  "less than|lower than|not (?:possible|work\\p{L}*)|(?:doesn't|does not|won't|can't|cannot|unfortunately)|unable",
  'leider|nicht (?:möglich|machbar)',
  'malheureusement|pas possible',
  'lamentablemente|desgraciadamente|no puedo',
  'infelizmente|não (?:consigo|dá|fecha)',
  'низк\\p{L}*|ниже|к сожалению|не (?:подходит|устраивает|могу|берусь)|меньше',
  uz('kam|past|afsuski|kamroq|(?:qil|ishla)(?:olmayman|a olmayman|mayman)'),
  'お受け(?:して(?:おりません|いません)|できません|でき(?:ず|ない)|しかね)|受けられ(?:ません|ない)|低(?:い|く|め)|難しい|厳しい|下回|少な',
);

/** That an amount is their own price. */
export const OWN_PRICE = cue(
  "my|our|i(?:'d)? (?:charge|do|take|ask)|i can do|fee|rate|mein\\p{L}*|honorar|mon tarif|je facture|mi tarifa|cobro|meu|minha|valor|цена|стоимость",
  uz('narxi?'),
);
/** Words for the writer. */
export const SELF = cue('i|we|my|our|ich|wir|je|nous|yo|eu|я|мы|men|biz', '私');

/** That the product itself is the pay: an amount in brackets beside it is what the product costs. */
export const FOR_PRODUCT = cue(
  'in (?:exchange|return) for|barter|gifted|product (?:exchange|swap)',
  'im tausch|gegen (?:das|die|ein) produkt\\p{L}*|produkttausch',
  'échange|contre|dotation|gifting',
  'a cambio de|trueque|canje|intercambio',
  'em troca d\\p{L}*|permuta',
  'бартер\\p{L}*|в обмен|за набор|за товар|за продукт\\p{L}*',
  uz('barter\\p{L}*|evaziga'),
  '商品提供|無償提供|物々交換|ギフティング',
);

/** Words for money that is no price of the work: before the amount, and behind it. */
export const NO_ASK_BEFORE = new RegExp(
  `(?:${wholeWords(
    '(?:products?|gift(?:ed|s)?|items?|samples?|voucher|store credit|goods|package worth)(?!\\p{L})[^.;]{0,40}(?:worth|valued?(?: at| of)?|value|rrp|retail\\p{L}*)|worth|valued at|retail(?:s| price)?(?: (?:of|at|for))?|rrp|msrp|ad spend|media (?:budget|spend)|ad budget|(?:sales|revenue|turnover|gmv|aov|basket|orders?)(?: of| over| worth| above| value)?|(?:travel|shipping|expenses?|flights?|hotel|props?|production costs?|kill fee|late fee|penalty|cancel\\p{L}* fee|studio|customs)(?!\\p{L})[^,;.]{0,24}|save|saves|off|discount of|(?:a )?bonus(?: of)?|sold|generated|raised|drove',
    '(?:produkte?|geschenk|ware)(?!\\p{L})[^.;]{0,40}(?:im )?wert(?: von)?|im wert von|warenwert|umsatz\\p{L}*(?: von)?|werbebudget|mediabudget|reisekosten|versand\\p{L}*|bonus(?: von)?|rabatt von|stornogebühr\\p{L}*|spesen',
    "(?:produits?|cadeaux?)(?!\\p{L})[^.;]{0,40}(?:d'une )?valeur(?: de)?|d'une valeur de|valant|chiffre d'affaires(?: de)?|ventes de|frais de (?:port|déplacement|transport)|bonus(?: de)?|prime de|budget média|remise de",
    '(?:productos?|regalos?)(?!\\p{L})[^.;]{0,40}(?:valorad\\p{L}*|valor)(?: en| de)?|valorad\\p{L}* en|ventas de|gastos de (?:envío|viaje|desplazamiento)|bono de|descuento de|viáticos',
    '(?:produtos?|presentes?)(?!\\p{L})[^.;]{0,40}(?:no valor|avaliad\\p{L}*)(?: de| em)?|vendas de|faturamento de|frete|bônus de|desconto de|despesas de',
    '(?:продукт|товар|подар)\\p{L}*[^.;]{0,40}(?:стоимостью|на сумму|ценой)|(?:продаж|выручк|оборот)\\p{L}*(?: на)?|рекламн\\p{L}+ бюджет\\p{L}*|доставк\\p{L}*|дорог\\p{L}*|бонус\\p{L}*|скидк\\p{L}* (?:в|на)|чек\\p{L}*|проезд\\p{L}*',
    uz(
      "(?:mahsulot|sovg'a)\\p{L}*[^.;]{0,40}(?:qiymati|narxi)|bonus\\p{L}*|yetkazib berish|yo'lkira|savdo\\p{L}*",
    ),
  )}|(?:商品|ギフト|プレゼント)[^。]{0,16}|送料|交通費|売上|広告費|ボーナス) ?(?::|is|are|=|in|of|von|de|в|~|は|for|up to|bis zu|jusqu'à|hasta|até|до)? ?(?:about |around |ca\\.? |etwa )?$`,
  'u',
);
export const NO_ASK_BEHIND = new RegExp(
  `^(?:,-)? ?(?:${wholeWords(
    '(?:usd |eur )?(?:cpm|cpc|cpa|cpv|epc)|(?:per|for|each|a|\\/) (?:every )?(?:1[.,]?000|1k|thousand|mille|100k|10k|1m|million|click|view|sale|order|install|lead|sign-?up|conversion)\\p{L}*(?: views| impressions)?|off|discount|in (?:sales|revenue|products?|store credit|gmv|ad spend)|(?:gift|store|travel|hotel|ad) (?:card|credit|voucher|budget|allowance|spend)|worth of|bonus|kill fee|shipping|(?:of )?(?:free )?products?(?! (?:video|post|reel|review|shot))|gift card|minimum order|deposit(?= for)',
    '(?:rabatt|umsatz|bonus|warenwert|gutschein|tkp|versand\\p{L}*|reisekosten|spesen)|pro (?:klick|tausend|1[.]?000|verkauf)|de (?:remise|réduction|ventes|bonus|produits|prime)|pour mille|(?:par|le) clic|de (?:descuento|ventas|bono)|por (?:clic|clique|mil|cada venta|venta|venda)|de (?:desconto|vendas|bônus)',
    '(?:скидк|бонус|продаж|выручк)\\p{L}*|за (?:клик|1000|тысячу просмотров|продажу|подписчика|заказ)',
    uz('chegirma\\p{L}*|bonus\\p{L}*|har bir (?:sotuv|klik)\\p{L}*'),
  )}|(?:相当|分)の(?:商品|製品)|の(?:商品|売上|割引)|オフ|引き(?!受)|(?:\\/|あたり)(?:クリック|再生))`,
  'u',
);

/** A part of the price that is paid at a time. */
export const PART_BEHIND = new RegExp(
  `^ ?(?:${wholeWords(
    '(?:paid )?(?:up-?front|up front|in advance|deposit|on signing|upon signing|on (?:delivery|completion|publication|posting)|after (?:posting|publication|delivery|going live|completion)|before (?:posting|publication|filming|the shoot)|now|at signing|on approval|later)',
    'vorab|anzahlung|im voraus|bei (?:unterschrift|auftrag\\p{L}*|veröffentlichung|abnahme)|nach (?:veröffentlichung|posting|abnahme)|danach',
    "d'avance|d'acompte|à la (?:signature|livraison|publication|commande)|après (?:publication|la publication)|por adelantado|de (?:anticipo|adelanto|entrada|sinal|señal)|al (?:firmar|publicar|finalizar)|adiantad\\p{L}*|após|na (?:entrega|publicação|assinatura)",
    '(?:предоплат|аванс)\\p{L}*|впер[её]д|после (?:публикации|выхода)|сразу|по факту|до публикации',
    uz('oldindan|avans\\p{L}*|keyin'),
  )}|(?:を)?前払い|(?:を)?(?:公開|納品)後)`,
  'u',
);
export const PART_BEFORE =
  /(?<!\p{L})(?:deposit|down ?payment|advance|anzahlung|acompte|anticipo|adelanto|sinal|entrada|предоплат\p{L}*|аванс\p{L}*|avans|oldindan|remaining|balance|solde|остат\p{L}*|остальн\p{L}*|qolgan\p{L}*|着手金|前金|残金) ?(?:of|von|de|:|в размере|–|-|は)? ?(?:the )?$/u;
