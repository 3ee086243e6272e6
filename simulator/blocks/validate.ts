import { blockChecks, blocksOn } from './block-checks.ts';
import { limits } from './limits.ts';
import { type Checking, codePoints, fail, isObject } from './schema.ts';

export { codePoints };

export interface ValidationContext {
  /** Whether a picture's `slack_file` id names a file the app can show. */
  fileExists(id: string): boolean;
}

/**
 * What Slack would refuse in the blocks of a message, one sentence each with its JSON pointer; empty when all is well.
 */
export function validateMessageBlocks(blocks: unknown, context: ValidationContext): string[] {
  const c: Checking = { errors: [], surface: 'message', fileExists: context.fileExists, characters: 0 };
  if (!Array.isArray(blocks)) {
    fail(c, 'must be an array', '/blocks');
    return c.errors;
  }
  checkBlocks(blocks, limits.message.blocks, '/blocks', c);
  const tables = blocks.filter((block) => isObject(block) && block.type === 'table');
  if (tables.length > limits.message.tables) fail(c, 'only one table is allowed per message', '/blocks');
  const markdown = blocks.reduce(
    (sum, block) => sum + (isObject(block) && block.type === 'markdown' ? codePoints(String(block.text)) : 0),
    0,
  );
  if (markdown > limits.message.markdown) {
    fail(
      c,
      `markdown blocks must be less than ${limits.message.markdown + 1} characters together`,
      '/blocks',
    );
  }
  if (c.characters > limits.message.blockCharacters && c.errors.length === 0) {
    c.errors.push(
      `total length of all texts must be less than ${limits.message.blockCharacters + 1} characters, it is ${c.characters}`,
    );
  }
  return c.errors;
}

/** Checks a list of blocks where it stands: kinds the surface takes, each block, ids that repeat, focus. */
export function checkBlocks(blocks: unknown[], most: number, at: string, c: Checking): void {
  if (blocks.length > most) fail(c, `no more than ${most} items allowed`, at);
  const seen = new Set<unknown>();
  let focused = 0;
  for (const [index, block] of blocks.slice(0, most).entries()) {
    const here = `${at}/${index}`;
    if (!isObject(block)) {
      fail(c, 'must be an object', here);
      continue;
    }
    const type = String(block.type);
    const check = Object.hasOwn(blockChecks, type) ? blockChecks[type] : undefined;
    if (!check) fail(c, `unsupported block: ${type}`, `${here}/type`);
    else if (!blocksOn[c.surface].has(type))
      fail(c, `unsupported block in a ${c.surface}: ${type}`, `${here}/type`);
    else check(block, here, c);
    if (block.block_id !== undefined) {
      if (seen.has(block.block_id)) {
        c.errors.push(`block_id already exists: ${String(block.block_id)} [json-pointer:${here}/block_id]`);
      }
      seen.add(block.block_id);
    }
    focused += countFocus(block);
  }
  if (focused > 1) fail(c, 'focus_on_load may be set on one element only', at);
}

function countFocus(block: Record<string, unknown>): number {
  const inner = [block.element, block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])];
  return inner.filter((element) => isObject(element) && element.focus_on_load === true).length;
}
