import type { KnownBlock } from '@slack/types';
import type { SheetComparison } from '../../../application/contracts/show-term-sheet.ts';
import type { SectionChange } from '../../../domain/contract/sheet-diff.ts';
import { reference } from '../../../domain/ids.ts';
import { context, section } from '../blocks.ts';
import { lengthOf, person } from '../format.ts';
import { modal } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { changeBlocks } from '../messages/changes.ts';
import type { ModalView } from '../surface.ts';

const RESERVED_BLOCKS = 4;
/** Bytes of a view with room for what JSON adds. */
const MOST_CHARACTERS = 60_000;

/** What is different between two versions, by section: words say "was", "now", "new" and "removed", the type only helps. */
export function sheetChangesModal({ before, after, changes }: SheetComparison): ModalView {
  const { blocks, left } = fitting(changes);
  const by = `Version ${after.version} by ${person(after.issuedBy)}, version ${before.version} by ${person(before.issuedBy)}`;
  return modal({
    callbackId: 'term-sheet-changes',
    title: `Changes of ${reference('deal', after.deal)}`,
    blocks: [
      section(`*Version ${after.version} against version ${before.version}*`),
      context(by),
      ...(changes.length === 0 ? [section('Nothing that people read is different.')] : blocks),
      ...(left.length > 0
        ? [context(`Also changed, too much to show here: ${left.length} more. Compare the files.`)]
        : []),
    ],
  });
}

function fitting(changes: readonly SectionChange[]): { blocks: KnownBlock[]; left: SectionChange[] } {
  const blocks: KnownBlock[] = [];
  let characters = 0;
  for (const [index, change] of changes.entries()) {
    const more = changeBlocks(change.heading, KINDS[change.kind], change.changes);
    characters += lengthOf(JSON.stringify(more));
    const fits = blocks.length + more.length <= LIMITS.blocksPerView - RESERVED_BLOCKS;
    if (!fits || characters > MOST_CHARACTERS) return { blocks, left: changes.slice(index) };
    blocks.push(...more);
  }
  return { blocks, left: [] };
}

const KINDS = { added: ' (new section)', removed: ' (section removed)', changed: '' } as const;
