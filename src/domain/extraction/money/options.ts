import type { Statement } from '../text/statements.ts';
import { uz, wholeWords } from '../words/patterns.ts';

const LABEL = new RegExp(
  `${wholeWords(
    '(?:option|package|pkg|plan|tier|offer|version|scenario|variante?|paket|pack|opción|paquete|opção|pacote|formule|offre|alternative|вариант|пакет|опция|план)[ -]?(?:#|n[o°º]\\.? ?|№)?(?:[a-d1-4]|i{1,3}|one|two|three|eins|zwei|un|deux|uno|dos|um|dois|один|два)(?=[^\\p{L}\\d]|$)',
    '(?:basic|standard|premium|gold|silver|bronze|starter|pro|small|medium|large|full|mini|lite|light|базовый|расширенный|полный|премиум)(?: (?:package|pack|bundle|option|plan|paket|пакет))(?=\\s?[:(–-])',
    uz('(?:[1-4]|[a-d])[- ]?(?:variant|paket)\\p{L}*'),
    '(?:1|2|3|перв\\p{L}+|втор\\p{L}+)[- ]?(?:й|ый|ой)? вариант',
  )}|(?:プラン|案|オプション|パターン) ?[a-d1-4一二三①②③]|[a-d1-3①②③]案|[①②③]`,
  'gu',
);
const LEADS = /^[^\p{L}\p{N}]{0,6}$/u;
/** That one of the options is what they want. */
const PREFERS =
  /(?<!\p{L})(?:prefer|i'd (?:go|choose|like|love)|i would (?:go|choose|like)|we'd go|let's go|go(?:ing)? with|favou?rite|choose|lieber|bevorzug\p{L}*|nehme|entscheide|préfère|préférerais|prefiero|preferiría|me quedo con|prefiro|preferiria|fico com|предпоч\p{L}+|выбираю|хотел\p{L}* бы|tanla\p{L}*|afzal|ma'qulroq)(?!\p{L})|希望し|でお願い/u;

/** For each sentence the label of the option that it describes: its own, or that of the list it stands in. */
export function optionsOf(statements: readonly Statement[]): (string | undefined)[] {
  let current: string | undefined;
  let paragraph = -1;
  return statements.map((statement) => {
    const [label] = statement.text.match(LABEL) ?? [];
    const [inHeading] = statement.heading.match(LABEL) ?? [];
    if (inHeading) return inHeading;
    const leads = label !== undefined && LEADS.test(statement.text.slice(0, statement.text.indexOf(label)));
    if (label !== undefined) {
      current = leads ? label : undefined;
      ({ paragraph } = statement);
      return label;
    }
    return statement.paragraph === paragraph ? current : undefined;
  });
}

/** The label of the one option that the writer says they want. */
export function preferredOption(statements: readonly Statement[]): string | undefined {
  const wanted = statements
    .filter(({ text }) => PREFERS.test(text))
    .map(({ text }) => text.match(LABEL) ?? [])
    .filter((labels) => labels.length === 1)
    .map(([label]) => label);
  return new Set(wanted).size === 1 ? wanted[0] : undefined;
}
