import type { KnownBlock } from '@slack/types';
import type { SignedCopy, WhyNotChecked } from '../../../domain/contract/signed-copy.ts';
import { SIGNED_KINDS } from '../../../domain/contract/signed-copy.ts';
import { context, section } from '../blocks.ts';
import { escape, person, timeText } from '../format.ts';
import { link } from './file-links.ts';

/** So many earlier copies are listed; the log has them all. */
const SHOWN_EARLIER = 3;

/** The signed copy that counts, what its check found, and the ones that it took the place of. */
export function signedCopyBlocks(copies: readonly SignedCopy[], zone: string): KnownBlock[] {
  const [newest, ...earlier] = copies;
  if (!newest) return [];
  const { kind, bytes, addedBy, addedAt } = newest;
  const details = `${SIGNED_KINDS[kind].name}, ${sizeWords(bytes)}`;
  const added = `added by ${person(addedBy)} on ${timeText(addedAt, zone)}`;
  return [
    section(`*Signed copy:* ${named(newest)} (${details}), ${added}. ${checkWords(newest)}`),
    ...(earlier.length > 0 ? [context(...earlierLines(earlier, zone))] : []),
  ];
}

function named({ name, link: address }: SignedCopy): string {
  return address ? link(address, name) : escape(name);
}

/** Each copy is a text of its own: names may be long, and one text of small print holds 2,000 characters. */
function earlierLines(earlier: readonly SignedCopy[], zone: string): string[] {
  const shown = earlier.slice(0, SHOWN_EARLIER);
  const more = earlier.length - shown.length;
  return shown.map((copy, index) => {
    const words = `${named(copy)} by ${person(copy.addedBy)} on ${timeText(copy.addedAt, zone)}`;
    const isLast = index === shown.length - 1;
    const end = isLast ? `${more > 0 ? `; and ${more} more` : ''}.` : ';';
    return `${index === 0 ? 'Before it: ' : ''}${words}${end}`;
  });
}

/** `340 KB`, `1.2 MB`. */
function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const NOT_CHECKED: Record<WhyNotChecked, string> = {
  'not a PDF': 'only the text of a PDF can be read',
  'no text': 'it is a scan without text',
  unreadable: 'its text could not be read',
  'not ours': 'its pages do not carry the mark of a term sheet of mine',
};

/** What the comparison with the version that was sent found. A match says what it does not cover. */
function checkWords({ check, version }: SignedCopy): string {
  switch (check.result) {
    case 'matches':
      return `Every page and sentence of version ${check.version} is in it; what was added, such as signatures, was not judged.`;
    case 'changed':
      return `:warning: It is not version ${check.version} as it was sent. Different in: ${escape(check.sections.join(', '))}. Read it before you rely on it.`;
    case 'pages missing':
      return `:warning: ${pageWords(check.pages)} of version ${check.version} ${check.pages.length > 1 ? 'are' : 'is'} missing from it.`;
    case 'other version':
      return check.version
        ? `:warning: Its pages carry the mark of version ${check.version}; version ${version} was sent.`
        : ':warning: Its pages carry the mark of another term sheet.';
    case 'not checked':
      return `It was not compared with version ${version}: ${NOT_CHECKED[check.why]}.`;
  }
}

function pageWords(pages: readonly number[]): string {
  return `${pages.length > 1 ? 'Pages' : 'Page'} ${new Intl.ListFormat('en').format(pages.map(String))}`;
}
