import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { FONT_FILES } from '../font-files.ts';

export type Weight = 'regular' | 'bold';
type Family = keyof typeof FONT_FILES;

/** A piece of text that one font can show. */
export interface Run {
  readonly text: string;
  readonly family: Family;
  readonly weight: Weight;
}

/** The fonts of one document; each is opened when a character first needs it, and named `text regular`. */
export interface Faces {
  /** The text in pieces, each in the first font that has all of it; what no font has is written as `[U+1F680]`. */
  runsOf(text: string, weight: Weight): Run[];
  /** What no font had, in the order it came. */
  readonly replaced: ReadonlySet<string>;
}

const FAMILIES: readonly Family[] = ['text', 'japanese'];
/** Joiners and selectors that show nothing of their own; a font either uses them or not. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `onOpen` gets every font once, before a run names it. */
export function openFaces(onOpen: (name: string, font: Font) => void): Faces {
  const opened = new Map<string, Font>();
  const replaced = new Set<string>();
  const shown = new Map<string, Run>();
  const open = (family: Family, weight: Weight) => {
    const name = faceName({ family, weight });
    const known = opened.get(name);
    if (known) return known;
    const font = fontOf(FONT_FILES[family][weight]);
    opened.set(name, font);
    onOpen(name, font);
    return font;
  };
  const hasAll = (character: string, family: Family, weight: Weight) =>
    [...character].every(
      (point) => UNSEEN.test(point) || open(family, weight).hasGlyphForCodePoint(point.codePointAt(0) ?? 0),
    );
  const runOf = (character: string, weight: Weight): Run => {
    const family = FAMILIES.find((one) => hasAll(character, one, weight));
    if (!family) replaced.add(character);
    const text = family ? withoutUnseen(character) : codeOf(character);
    return { text, family: family ?? 'text', weight };
  };
  const plain = { regular: new Set<string>(), bold: new Set<string>() };
  /** Most texts need one font: then there is nothing to cut, which is what takes time. */
  const isPlain = (text: string, weight: Weight) => {
    for (const point of text) {
      if (plain[weight].has(point)) continue;
      if (UNSEEN.test(point) || !hasAll(point, 'text', weight)) return false;
      plain[weight].add(point);
    }
    return true;
  };
  return {
    replaced,
    runsOf: (given, weight) => {
      const text = given.replaceAll('\t', ' ');
      if (text !== '' && isPlain(text, weight)) return [{ text, family: 'text', weight }];
      const runs: Run[] = [];
      for (const { segment } of CHARACTERS.segment(text)) {
        const key = `${weight} ${segment}`;
        const run = shown.get(key) ?? runOf(segment, weight);
        shown.set(key, run);
        add(runs, run);
      }
      return runs;
    },
  };
}

/** Under which a run's font is registered. */
export function faceName({ family, weight }: Pick<Run, 'family' | 'weight'>): string {
  return `${family} ${weight}`;
}

function fontOf(path: string): Font {
  const font = create(readFileSync(path));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts, not one`);
  return font;
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.family !== run.family) runs.push(run);
  else runs[runs.length - 1] = { ...last, text: last.text + run.text };
}

function withoutUnseen(character: string): string {
  return [...character].filter((point) => !UNSEEN.test(point)).join('');
}

/** `[U+1F680]`: the reader sees that something stood there, and can look up what. */
function codeOf(character: string): string {
  const codes = [...character]
    .filter((point) => !UNSEEN.test(point))
    .map((point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `[${codes.join(' ')}]`;
}
