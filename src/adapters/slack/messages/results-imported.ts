import type { ImportDone } from '../../../application/performance/import-results.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';

/** What an import did. */
export function imported({ added, replaced, same, deals }: ImportDone): Message {
  const changed = added + replaced;
  const where = deals.length > 0 ? ` for ${deals.map(escape).join(', ')}` : '';
  const text =
    changed === 0
      ? `Nothing changed: all ${same} rows stand already.`
      : `Imported ${changed} row${changed === 1 ? '' : 's'}${where}: ${added} new, ${replaced} replaced, ${same} unchanged.`;
  return { text, blocks: [section(text)] };
}
