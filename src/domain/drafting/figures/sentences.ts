/** Sentences end at `!?。`, a line's end, a semicolon or a full stop that no digit follows. */
const EDGE = /[!?。！？;\n]|\.(?=\s|$)/gu;

/** The sentence around a place of a text. */
export function sentenceAround(text: string, at: number): [start: number, end: number] {
  let start = 0;
  for (const { index } of text.matchAll(EDGE)) {
    if (index >= at) return [start, index];
    start = index + 1;
  }
  return [start, text.length];
}
