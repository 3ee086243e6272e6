import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** The font that is drawn with; it knows Latin, Cyrillic and Greek. Other scripts come from the system's fonts. */
export const FONT = 'Noto Sans';
const FONT_FILES = ['400Regular/NotoSans_400Regular', '600SemiBold/NotoSans_600SemiBold'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)),
);

/**
 * A drawing as PNG on white, each unit of it as `scale` points. `words` are the texts in it that people wrote:
 * they decide whether the system's fonts are needed. The same drawing gives the same bytes on the same machine.
 */
export function pngOf(svg: string, scale: number, words: readonly string[]): Uint8Array {
  const drawn = new Resvg(svg, {
    background: '#FFFFFF',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: needsSystemFonts(words),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return new Uint8Array(drawn.render().asPng());
}

/** Reading the system's fonts takes a while; only names in other scripts need it. */
function needsSystemFonts(texts: readonly string[]): boolean {
  return texts.some((text) =>
    /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u.test(text),
  );
}
