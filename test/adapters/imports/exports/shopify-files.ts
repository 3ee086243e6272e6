import { csv, rowOf } from './reading.ts';

/** The columns of Shopify's export of orders. */
export const SHOPIFY_HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name'.split(
    ',',
  );

/** Columns about the buyer. */
export const PERSONAL_COLUMNS = SHOPIFY_HEADER.filter((name) =>
  /^(?:Billing|Shipping) (?!Method)|^(?:Email|Phone|Notes|Note Attributes|Payment Reference|Employee|Device ID|Receipt Number)$/.test(
    name,
  ),
);

export const ORDER = {
  Name: '#1001',
  Email: 'buyer@example.com',
  'Financial Status': 'paid',
  Currency: 'EUR',
  Subtotal: '29.98',
  Shipping: '5.00',
  Total: '34.98',
  'Discount Code': 'NORA10',
  'Created at': '2026-05-01 10:00:00 +0200',
  'Lineitem quantity': '2',
  'Lineitem name': 'Soup bowl, blue',
  'Lineitem price': '14.99',
  'Billing Name': 'A Buyer',
  'Billing Street': '1 Main St\nsecond floor',
  'Refunded Amount': '0.00',
};

/** A further line of an order: its name alone, and the goods. */
export function further(name: string, goods: string): Record<string, string> {
  return { Name: name, Email: 'buyer@example.com', 'Lineitem quantity': '1', 'Lineitem name': goods };
}

export function shopify(...rows: readonly Readonly<Record<string, string>>[]): string {
  return csv([SHOPIFY_HEADER, ...rows.map((row) => rowOf(SHOPIFY_HEADER, row))]);
}
