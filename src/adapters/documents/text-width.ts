/** Widths in ems of the drawing font's semibold letters, by kind: that of the widest of its kind. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[\s.,:;!·'’()ijlJ-]/u, 0.33],
  [/[ftrI/"]/u, 0.46],
  [/[0-9$€£¥₹₺₱₦szcvyxFLETSZ+]/u, 0.58],
  [/[mwMW@%…—]/u, 0.98],
  [/[GDUHOQN&]/u, 0.8],
  [/[a-zA-Z]/u, 0.68],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Sc}]/u, 0.96],
];
/** Letters of other scripts are as wide as they are high, at most. */
const WIDEST = 1.1;

/** How wide a text is drawn at a size, never too little; for placing labels, not for setting type. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? WIDEST;
  return ems * size;
}

/** A text that fits a width, shortened with an ellipsis where it does not. */
export function shortenedTo(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
