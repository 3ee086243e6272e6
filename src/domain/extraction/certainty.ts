/** Words by which people say that something is not settled, in the eight languages. */
const TENTATIVE =
  /\b(?:probably|perhaps|maybe|possibly|roughly|around|about|approx(?:imately|\.)?|ballpark|or so|ish|somewhere (?:around|between|in)|likely|tentative(?:ly)?|not sure|i(?:'d| would) (?:guess|think)|i guess|i think|might|could be|would be open to|negotiable|flexible|depends|to be confirmed|tbc|tbd|subject to|in the region of|estimate|starting (?:at|from))\b|(?<![\p{L}])(?:etwa|circa|ca\.?|ungefähr|rund|wahrscheinlich|vielleicht|vermutlich|voraussichtlich|eventuell|schätzungsweise|verhandelbar|ungefaehr|so um die|um die|könnte)(?![\p{L}])|(?<![\p{L}])(?:environ|à peu près|peut-être|probablement|autour de|approximativement|sans doute|négociable|à confirmer|je pense|aux alentours|plutôt)(?![\p{L}])|(?<![\p{L}])(?:aproximadamente|aprox\.?|alrededor de|unos|unas|más o menos|quizás?|tal vez|probablemente|seguramente|por confirmar|negociable|creo que|rondaría|en torno a|a convenir)(?![\p{L}])|(?<![\p{L}])(?:cerca de|mais ou menos|talvez|provavelmente|por volta de|em torno de|uns|umas|acho que|a combinar|negociável|estimad[oa]|a confirmar)(?![\p{L}])|(?<![\p{L}])(?:примерно|около|приблизительно|наверное|наверно|возможно|вероятно|может быть|ориентировочно|где-то|порядка|думаю|скорее всего|по договор[её]нности|предварительно|плюс-минус|условно)(?![\p{L}])|(?<![\p{L}])(?:taxminan|chamasi|balki|ehtimol|menimcha|atrofida|kelishiladi|kelishamiz|aniq emas|shekilli|ehtimoli|bo'lsa kerak|chamasida)(?![\p{L}])|тахминан|балки|эҳтимол|くらい|ぐらい|ほど|程度|おそらく|多分|たぶん|かもしれ|前後|約|およそ|目安|相談|予定(?:です)?(?:が|だが)|頃|検討|概算/u;

/** A number with a tilde or a plus-minus before it. */
const ABOUT = /(?:^|[\s(])[~≈±]\s?[\d$€£¥]|\+\/-/u;

/** Whether a sentence says what it says only with "probably" or the like. */
export function isTentative(text: string): boolean {
  return TENTATIVE.test(text) || ABOUT.test(text);
}
