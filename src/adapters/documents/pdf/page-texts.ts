import { extractText, getDocumentProxy } from 'unpdf';

/** More pages than any contract of ours has. */
const MOST_PAGES = 60;

/** The text of each page of a PDF; undefined when it is encrypted, broken, or longer than a contract can be. */
export async function pageTexts(bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    // The reader takes the buffer for itself, so it gets a copy.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES) return undefined;
    const { text } = await extractText(pdf, { mergePages: false });
    return text;
  } catch {
    return undefined;
  }
}
