import { diffArrays } from 'diff';

/** A piece of a text: in both versions, only in the earlier one, or only in the later one. */
export interface Part {
  readonly kind: 'same' | 'was' | 'now';
  readonly text: string;
}

/** One paragraph, or one row of a table, that is not the same in both versions. */
export type Change =
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string }
  /** `about` names the row, and the column where the table has several. */
  | { readonly kind: 'changed'; readonly about?: string; readonly parts: readonly Part[] };

/** Texts with so much in common are one text that was changed; with less, one went and another came. */
const ALIKE = 0.4;
/** With more changed words than this, a text is another text: the time to compare grows with their square. */
const MOST_EDITS = 300;
/** With more pieces than this, nobody can read them one by one: the whole was and the whole is are clearer. */
const MOST_PARTS = 120;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** What is different between two lists of paragraphs; those that went and came at the same place are compared word by word where they are alike. */
export function diffParagraphs(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let gone: string[] = [];
  const flush = (come: readonly string[]) => {
    changes.push(...pairTexts(gone, come));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) gone = value;
    else if (added) flush(value);
    else flush([]);
  }
  flush([]);
  return changes;
}

function pairTexts(gone: readonly string[], come: readonly string[]): Change[] {
  const left = [...come];
  const changed = gone.map((was): Change => {
    const best = left
      .filter((now) => mayBeAlike(was, now))
      .map((now) => ({ now, parts: wordParts(was, now) }))
      .toSorted((a, b) => likeness(b.parts) - likeness(a.parts))[0];
    if (!best || likeness(best.parts) < ALIKE) return { kind: 'removed', text: was };
    left.splice(left.indexOf(best.now), 1);
    return { kind: 'changed', parts: best.parts };
  });
  return [...changed, ...left.map((text): Change => ({ kind: 'added', text }))];
}

/** Whether two texts have so many words in common that they can be alike: counting is much quicker than comparing. */
function mayBeAlike(was: string, now: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(was)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOf(now)) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += word.length;
  }
  return (2 * common) / Math.max(1, was.length + now.length) >= ALIKE;
}

/** Which share of both texts is the same, from 0 to 1. */
export function likeness(parts: readonly Part[]): number {
  const lengths = { same: 0, was: 0, now: 0 };
  for (const { kind, text } of parts) lengths[kind] += text.length;
  return (2 * lengths.same) / Math.max(1, 2 * lengths.same + lengths.was + lengths.now);
}

/** Two texts word by word. An amount, a date and a handle are one word each; Japanese is cut by its own words. */
export function wordParts(was: string, now: string): Part[] {
  const compared = diffArrays(wordsOf(was), wordsOf(now), { maxEditLength: MOST_EDITS });
  if (!compared) return partsOf({ same: '', was, now });
  const parts: Part[] = [];
  for (const { added, removed, value } of compared) {
    parts.push({ kind: added ? 'now' : removed ? 'was' : 'same', text: value.join('') });
  }
  const pieces = joined(parts);
  return pieces.length > MOST_PARTS ? partsOf({ same: '', was, now }) : pieces;
}

function wordsOf(text: string): string[] {
  return (text.match(/\s+|\S+/g) ?? []).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
      ? [...WORDS.segment(word)].map(({ segment }) => segment)
      : [word],
  );
}

/** A stretch of a comparison: what both have, or what the one has where the other has something else. */
interface Stretch {
  same: string;
  was: string;
  now: string;
}

/**
 * Changes as a reader would mark them: those with nothing but a space between them are one, and the space after
 * a change stands outside of it.
 */
function joined(parts: readonly Part[]): Part[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of parts) {
    const last = stretches.at(-1);
    const before = stretches.at(-2);
    if (kind !== 'same' && last && isChange(last)) {
      last[kind] += text;
    } else if (kind !== 'same' && last && before && isChange(before) && last.same.trim() === '') {
      stretches.pop();
      before.was += last.same;
      before.now += last.same;
      before[kind] += text;
    } else {
      stretches.push({ same: '', was: '', now: '', [kind]: text });
    }
  }
  return stretches.flatMap(partsOf);
}

function isChange({ same }: Stretch): boolean {
  return same === '';
}

function partsOf({ same, was, now }: Stretch): Part[] {
  const space = /\s*$/.exec(was)?.[0] ?? '';
  const shared = was !== space && now !== space && now.endsWith(space) ? space : '';
  const texts: [Part['kind'], string][] = [
    ['was', was.slice(0, was.length - shared.length)],
    ['now', now.slice(0, now.length - shared.length)],
    ['same', same + shared],
  ];
  return texts.flatMap(([kind, text]) => (text ? [{ kind, text }] : []));
}
