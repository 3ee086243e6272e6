import { invalid, ok, type Result } from '../../refusal.ts';

/** A discount code as it is kept: shops do not tell apart small and capital letters. Refuses what no shop takes as one. */
export function discountCode(typed: string): Result<string> {
  const code = typed.trim().normalize('NFKC').toLowerCase();
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]{2,39}$/u.test(code)) return ok(code);
  return invalid('code', 'Enter the code as people type it in the shop: 3 to 40 letters, digits, - or _.');
}
