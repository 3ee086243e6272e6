/**
 * What a text can promise beyond the work and its price. Each is free only where the deal's terms hold it; those that no
 * terms of ours hold are never free.
 */
export const PROMISE_KINDS = {
  exclusivity: 'speaks of exclusivity, which the terms do not hold',
  no_exclusivity: 'says that there is no exclusivity, which the terms do not say',
  exclusive_licence: 'speaks of an exclusive licence, which the terms do not hold',
  usage: 'speaks of rights to use the content, which the terms do not hold',
  ads: 'speaks of use in ads, which the terms do not hold',
  whitelisting: "speaks of ads from the creator's account, which the terms do not hold",
  bonus: 'speaks of a bonus, which the terms do not hold',
  commission: 'speaks of a share of sales or a code, which the terms do not hold',
  product: 'speaks of a gift or free product, which the terms do not hold',
  upfront: 'speaks of money before the work, which the terms do not hold',
  payment: 'promises a time or way of payment that the terms do not hold',
  expenses: 'promises to bear costs, which the terms do not hold',
  guarantee: 'guarantees or promises something',
  advice: 'gives legal or tax advice',
  future: 'promises future work',
  confidential: 'promises confidentiality',
  result: 'promises growth or results',
  extra: 'promises rights, favours or waivers that no terms hold',
} as const;
export type PromiseKind = keyof typeof PROMISE_KINDS;

/** Sources of regular expressions by which each promise is known in one language. */
export type Promises = Readonly<Record<PromiseKind, readonly string[]>>;
