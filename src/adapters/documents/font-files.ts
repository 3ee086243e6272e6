import { fileURLToPath } from 'node:url';

const PACKAGES = '@expo-google-fonts';

/** The fonts that are drawn and printed with, as files of their packages: a bare machine has none of its own. */
export const FONT_FILES = {
  /** Latin with all its extensions, Cyrillic, Greek, Devanagari, currency signs. */
  text: {
    regular: file(`${PACKAGES}/noto-sans/400Regular/NotoSans_400Regular.ttf`),
    bold: file(`${PACKAGES}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf`),
  },
  /** Kana and every kanji of the Japanese standards, full-width forms, arrows and signs. */
  japanese: {
    regular: file(`${PACKAGES}/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf`),
    bold: file(`${PACKAGES}/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf`),
  },
} as const;

function file(path: string): string {
  return fileURLToPath(import.meta.resolve(path));
}
