import type { Draft, DraftMaterial } from '../../domain/drafting/draft.ts';

/** The draft with the wish of its next version in place of an earlier one. */
export function withWish({ material, ...draft }: Draft, wish?: string): Draft {
  const { wish: _before, ...kept } = material ?? {};
  const said: DraftMaterial = { ...kept, ...(wish ? { wish } : {}) };
  return Object.keys(said).length > 0 ? { ...draft, material: said } : draft;
}
