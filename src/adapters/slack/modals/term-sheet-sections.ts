import type { TermSheet } from '../../../domain/contract/details.ts';
import { reference } from '../../../domain/ids.ts';
import { context, section } from '../blocks.ts';
import { escape, person } from '../format.ts';
import { modal } from '../inputs.ts';
import { sectionBlocks } from '../messages/term-sheet.ts';
import type { ModalView } from '../surface.ts';

/** A term sheet in full, to read without opening its file. */
export function termSheetSectionsModal(sheet: TermSheet): ModalView {
  return modal({
    callbackId: 'term-sheet-sections',
    title: `Term sheet ${reference('deal', sheet.deal)}`,
    blocks: [
      section(`*${escape(sheet.title)}*`),
      context(`Version ${sheet.version} by ${person(sheet.issuedBy)}`, `:warning: ${escape(sheet.notice)}`),
      ...sectionBlocks(sheet.sections),
    ],
  });
}
