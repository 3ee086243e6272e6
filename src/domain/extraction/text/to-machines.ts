/** Words that are meant for a program rather than for a person, in the eight languages. */
const TO_MACHINES: readonly RegExp[] = [
  /(?<!\p{L})(?:ignore|disregard|forget|override|bypass|skip)(?!\p{L}).{0,60}(?<!\p{L})(?:instructions?|prompts?|rules?|guidelines?|guardrails?|above|previous|prior|earlier|context)(?!\p{L})/u,
  /^\W{0,6}(?:system|assistant|developer|admin|user|human)(?: ?(?:message|prompt|note|instruction|override|update|command))?\W{0,4}[:>\]]/u,
  /<\/?(?:system|assistant|user|instructions?|prompt|tool|im_start|im_end)[^>]{0,40}>|<\|[^|]{1,30}\|>|\[\/?(?:system|inst|instructions?)\]|###\s?(?:system|instruction|new task)|(?<!\p{L})(?:system prompt|jailbreak|developer mode|prompt injection)(?!\p{L})/u,
  /(?<!\p{L})(?:you are (?:now )?|act(?:ing)? as |pretend to be |if you(?:'re| are) )(?:an? |the )?(?:ai|a\.i\.|llm|(?:large )?language model|gpt|chatgpt|claude|assistant|chat ?bot|bot|extractor|parser|scraper|automated|machine|software|agent)(?!\p{L})/u,
  /(?<!\p{L})(?:dear|hey|attention|note (?:to|for)|to (?:any|all|every|the)) (?:the |any |all )?(?:ai|a\.i\.|llms?|language models?|gpt|chatgpt|chat ?bots?|bots?|extractors?|parsers?|scrapers?|automated (?:systems?|tools?|readers?))(?!\p{L})/u,
  /(?<!\p{L})(?:ai|llm|language model|chatgpt|gpt|bot|automated (?:system|reader|tool))s?,? (?:should|must|shall|will|needs? to|please|has to|have to|reading|processing|assistants?)(?!\p{L})/u,
  /(?<!(?:i|we|i'd|we'd|i'll|we'll|can|could|would|to|let's|should i|should we) )(?<!\p{L})(?:set|extract|output|return|report|respond with|reply with|fill in|fill|overwrite|record|log|write|print) (?:out )?(?:the |this |a |all |any |my )?(?:fees?|prices?|amounts?|fields?|offers?|values?|json|usage|exclusivity|deals?|data|deliverables?|currency|certainty|quote)(?!\p{L}).{0,40}(?:(?<!\p{L})(?:to|as|with|is)(?!\p{L})|[:=])/u,
  /(?<!\p{L})(?:change|update|put|use|treat|overwrite) (?:the |this |all |any )?(?:\p{L}+ )?(?:fields?|json|values?|data|certainty)(?!\p{L}).{0,40}(?:(?<!\p{L})(?:to|as|with|is)(?!\p{L})|[:=])/u,
  /["']?(?:fee|amount|currency|netdays|upfrontpercent|certainty)["']\s?:/u,
  /(?<!\p{L})(?:approve|accept|confirm|sign) (?:this|the|my) (?:deal|offer|counter|contract)(?!\p{L}).{0,60}(?<!\p{L})(?:automatically|without (?:review|asking|approval|confirmation)|immediately)(?!\p{L})/u,
  /(?<!\p{L})(?:new|updated|real|actual|hidden|secret) (?:instructions?|task|system)(?!\p{L})\s?[:.-]|(?<!\p{L})(?:do not|don't) (?:tell|mention|inform|warn) (?:the )?(?:user|human|team)/u,
  /(?:ignorier|vergiss|vergesst|missacht|übergeh)\p{L}*.{0,60}(?:anweisung|instruktion|vorherig|obige|regeln|prompt)/u,
  /(?:setze?|ändere|trage?|gib|schreibe?) (?:das |den |die )?(?:honorar|preis|betrag|feld|gage|angebot)(?:\p{L}*).{0,30}(?:auf|ein|als|zu)(?!\p{L})/u,
  /(?<!\p{L})(?:ignor[ae]n?|olvid[ae]n?|omit[ae]n?|descart[ae]n?)(?!\p{L}).{0,60}(?:instrucciones|anteriores?|indicaciones|reglas|lo anterior)/u,
  /(?:pon|establece|cambia|fija|registra|escribe) (?:el |la |los )?(?:precio|tarifa|importe|campo|oferta).{0,30}(?:\sa\s|\sen\s|como|:|=)/u,
  /(?<!\p{L})(?:ignor(?:ez|e|er)|oubli(?:ez|e|er)|ne ten(?:ez|ir) pas compte)(?!\p{L}).{0,60}(?:instructions?|consignes?|précédente?s?|règles|ci-dessus)/u,
  /(?:mets|mettez|fixe[zr]?|règle[zr]?|change[zr]?|inscri[stvez]+|indique[zr]?) (?:le |la |les )?(?:prix|tarif|montant|champ|offre).{0,30}(?:\sà\s|\sen\s|comme|:|=)/u,
  /(?<!\p{L})(?:ignor[ea]m?|esqueç[ao]m?|desconsider[ea]m?)(?!\p{L}).{0,60}(?:instruç(?:ões|ão)|anteriores?|regras|acima)/u,
  /(?:defina|coloque|altere|mude|registre|escreva) (?:o |a |os )?(?:preço|valor|campo|oferta|cachê).{0,30}(?:para|como|em|:|=)/u,
  /(?:про)?игнорир\p{L}*.{0,60}(?:инструкц|указани|предыдущ|правил|выше)|(?:забудь|не учитывай|отмени)\p{L}*.{0,60}(?:инструкц|указани|предыдущ|правил)/u,
  /(?:установи|поставь|измени|запиши|укажи|выведи)(?:те)? (?:\p{L}+ )?(?:цену|сумму|гонорар|стоимость|поле|предложение).{0,30}(?:\sв\s|на|как|равн|:|=)/u,
  /(?:ты|вы) (?:теперь )?(?:ии|искусственный интеллект|языковая модель|ассистент|бот|нейросеть)(?!\p{L})|(?:для|внимание,?) (?:ии|нейросет\p{L}*|бот\p{L}*|языков\p{L} модел\p{L}*)(?!\p{L})/u,
  /(?:oldingi|yuqoridagi|avvalgi|barcha|олдинги|юқоридаги|аввалги|барча).{0,40}(?:ko'?rsatma|buyruq|yo'?riqnoma|qoida|кўрсатма|буйруқ|йўриқнома|қоида)\p{L}*.{0,40}(?:unut|e'?tibor|bekor|inobat|rioya|унут|эътибор|бекор|инобат)/u,
  /(?:narx|summa|haq|maydon)\p{L}* .{0,20}(?:ga |deb )?(?:o'?rnat|o'?zgartir|yozib qo'?y|belgila)\p{L}*/u,
  /(?:これまで|以前|上記|前|すべて|全て)の(?:すべての|全ての)?(?:指示|命令|ルール|プロンプト|設定).{0,20}(?:無視|忘れ|従わ|破棄)|(?:あなたは|君は).{0,12}(?:ai|アシスタント|言語モデル|ボット)|(?:料金|金額|価格|報酬|フィールド).{0,12}(?:に設定|に変更|と出力|と記録)(?:し|せ)/u,
];

/** Whether a sentence gives orders to software. `text` is folded and in lower case. */
export function speaksToMachines(text: string, cased: string): boolean {
  return TO_MACHINES.some((pattern) => pattern.test(text)) || hidesOrder(cased);
}

/** Runs of base64 or hexadecimal in which words hide. */
const ENCODED = /(?<![\w/+@.-])(?:[A-Za-z0-9+/]{24,}={0,2}|(?:[0-9a-f]{2}[ :]?){16,})(?![\w/+@])/gu;

function hidesOrder(cased: string): boolean {
  return [...cased.matchAll(ENCODED)].some(([code]) => /[A-Za-z]/u.test(code) && isWords(decoded(code)));
}

function decoded(code: string): string {
  if (/^[0-9a-f :]+$/u.test(code)) {
    const bytes = code.replace(/[ :]/gu, '').match(/../gu) ?? [];
    return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  }
  try {
    return atob(code.slice(0, code.length - (code.replace(/=+$/u, '').length % 4 === 1 ? 1 : 0)));
  } catch {
    return '';
  }
}

function isWords(text: string): boolean {
  const letters = text.match(/[a-z ]/giu)?.length ?? 0;
  return text.length >= 12 && letters / text.length > 0.8 && text.includes(' ');
}
