import { FORMATS, PLATFORMS } from '../deliverables.ts';
import { invalid, ok, type Result } from '../refusal.ts';

const LONGEST_NAME = 40;

/** Words that mean something else where a table can be named in a sentence. */
const TAKEN = new Set([
  ...PLATFORMS,
  ...Object.values(FORMATS).flat(),
  ...[
    'any',
    'rates',
    'table',
    'tables',
    'import',
    'export',
    'use',
    'history',
    'fx',
    'help',
    'new',
    'followers',
  ],
]);

/** A table's name, and the word under which people type it: `Our rates 2026` is `our-rates-2026`. */
export interface TableName {
  readonly id: string;
  readonly name: string;
}

/**
 * Reads the name of a new rate table. Refuses an empty or long one, and one whose word means something else in a command.
 * Whether another table has the name already is for the caller to say.
 */
export function tableName(typed: string): Result<TableName> {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const id = tableId(name);
  if (id === '') return invalid('name', 'Give the table a name, for example "Our rates 2026".');
  if ([...name].length > LONGEST_NAME)
    return invalid('name', `Give a name of at most ${LONGEST_NAME} characters.`);
  if (TAKEN.has(id.replaceAll('-', '_')) || /^[\d.]+[km]?$/.test(id)) {
    return invalid(
      'name',
      `"${name}" means something else in commands. Add a word, for example "Our ${name}".`,
    );
  }
  return ok({ id, name });
}

/** The word for a name: small letters and digits of any script, joined by hyphens. */
export function tableId(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
