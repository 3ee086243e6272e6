import { looksPersonal } from './personal.ts';

const LONGEST = 100;

/** The codes in a cell: an order may have several, with commas between them. Nothing that looks like an address is a code. */
export function discountCodes(cell: string): string[] {
  const codes = cell.split(/[,;|\n]/).map((code) => code.trim());
  const fitting = codes.filter((code) => code !== '' && code.length <= LONGEST && !looksPersonal(code));
  return [...new Set(fitting)];
}
