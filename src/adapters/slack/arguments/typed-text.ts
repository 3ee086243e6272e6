import { clean } from '../format.ts';

/**
 * What a person typed, made plain: full-width letters and digits as ordinary ones, smart quotes and dashes
 * straight, every kind of space one space. Case stays.
 */
export function plainTyped(text: string): string {
  return clean(text)
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u201B\u02BB\u02BC`\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00D7\u2715]/g, 'x')
    .replace(/\s+/g, ' ')
    .trim();
}
