import type { KnownBlock } from '@slack/types';
import type { SheetComparison } from '../../../application/contracts/show-term-sheet.ts';
import type { SectionChange } from '../../../domain/contract/sheet-diff.ts';
import { reference } from '../../../domain/ids.ts';
import { context, section } from '../blocks.ts';
import { echoAll, escape, lengthOf, person } from '../format.ts';
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
        ? [context(`Also changed, too much to show here: ${headingsOf(left)}. Compare the files.`)]
        : []),
    ],
  });
}

/** What fits into one form; a section that does not is named instead, and the others still come. */
function fitting(changes: readonly SectionChange[]): { blocks: KnownBlock[]; left: SectionChange[] } {
  const blocks: KnownBlock[] = [];
  const left: SectionChange[] = [];
  let characters = 0;
  for (const change of changes) {
    const more = changeBlocks(change.heading, KINDS[change.kind], change.changes);
    const length = lengthOf(JSON.stringify(more));
    const fits =
      blocks.length + more.length <= LIMITS.blocksPerView - RESERVED_BLOCKS &&
      characters + length <= MOST_CHARACTERS;
    if (!fits) {
      left.push(change);
      continue;
    }
    characters += length;
    blocks.push(...more);
  }
  return { blocks, left };
}

/** `Fee, Timeline and 12 more`. */
function headingsOf(left: readonly SectionChange[]): string {
  return echoAll(
    left.map(({ heading }) => heading),
    escape,
  );
}

const KINDS = { added: ' (new section)', removed: ' (section removed)', changed: '' } as const;
