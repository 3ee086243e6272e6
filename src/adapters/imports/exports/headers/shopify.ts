/** Columns of Shopify's export of orders (Orders, Export), which are English in every language of the admin (met in files of 2024 to 2026). */
export const SHOPIFY_HEADERS = {
  name: ['Name'],
  createdAt: ['Created at'],
  currency: ['Currency'],
  subtotal: ['Subtotal'],
  total: ['Total'],
  codes: ['Discount Code'],
  refunded: ['Refunded Amount'],
  cancelledAt: ['Cancelled at'],
  status: ['Financial Status'],
  lineItem: ['Lineitem name', 'Lineitem quantity', 'Lineitem price'],
} as const satisfies Record<string, readonly string[]>;
