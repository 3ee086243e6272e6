import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './font-files.ts';

/** The font that is drawn with; it knows Latin, Cyrillic and Greek. Letters that it lacks come from the others. */
export const FONT = 'Noto Sans';

/**
 * A drawing as PNG on white, each unit of it as `scale` points. `words` are the texts in it that people wrote:
 * they decide which fonts are read besides. The same drawing gives the same bytes on the same machine.
 */
export function pngOf(svg: string, scale: number, words: readonly string[]): Uint8Array {
  const drawn = new Resvg(svg, {
    background: '#FFFFFF',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: fontFilesFor(words),
      loadSystemFonts: words.some((text) => OTHER.test(text)),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return new Uint8Array(drawn.render().asPng());
}

const JAPANESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF]/u;
/** Scripts that none of our fonts knows; reading the system's fonts takes a while. */
const OTHER =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u;

/** The Japanese fonts have 4.5 MB each and are read only for a drawing with Japanese in it. */
function fontFilesFor(words: readonly string[]): string[] {
  const { text, japanese } = FONT_FILES;
  const isJapanese = words.some((word) => JAPANESE.test(word));
  return [...Object.values(text), ...(isJapanese ? Object.values(japanese) : [])];
}
