/** Names that the trade uses for creators of a size. Bounds differ a little between sources; these are the common ones. */
export const FOLLOWER_TIERS = [
  { name: 'nano', from: 0, range: 'under 10,000' },
  { name: 'micro', from: 10_000, range: '10,000 to 100,000' },
  { name: 'mid-tier', from: 100_000, range: '100,000 to 500,000' },
  { name: 'macro', from: 500_000, range: '500,000 to 1 million' },
  { name: 'mega', from: 1_000_000, range: '1 million and more' },
] as const;

/** The tier of an account by its followers, with the range it stands for. A word for people; prices come from followers. */
export function followerTier(followers: number): { readonly name: string; readonly range: string } {
  return FOLLOWER_TIERS.findLast((tier) => followers >= tier.from) ?? FOLLOWER_TIERS[0];
}
