import type { SheetFile } from '../../../application/contracts/contract-store.ts';
import { escape } from '../format.ts';

const NAMES = { pdf: 'PDF', docx: 'Word' } as const;

/** A link in mrkdwn; the address was checked when it was kept, the words are escaped here. */
export function link(address: string, words: string): string {
  return `<${address.replaceAll('&', '&amp;')}|${escape(words).replaceAll('|', '¦')}>`;
}

/** `Files: PDF · Word`, each a link; what Slack gave no address for is named without one. */
export function fileLinks(files: readonly SheetFile[]): string | undefined {
  if (files.length === 0) return undefined;
  const links = files.map(({ format, link: address }) =>
    address ? link(address, NAMES[format]) : `${NAMES[format]} (in the deal's thread)`,
  );
  return `Files: ${links.join(' · ')}`;
}
