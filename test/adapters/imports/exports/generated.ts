import { csv, rowOf } from './reading.ts';
import { SHOPIFY_HEADER } from './shopify-files.ts';

const PIECE_BYTES = 64 * 1024;

/** A generated file of so many rows, in pieces, of which only one exists at a time. */
export async function* generatedFile(
  header: string,
  rowAt: (at: number) => string,
  count: number,
): AsyncGenerator<Uint8Array> {
  let text = header;
  for (let at = 0; at < count; at += 1) {
    text += rowAt(at);
    if (text.length >= PIECE_BYTES) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}

export const TIKTOK_LIKE = {
  header:
    'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time,Average watch time,Watched full video,Add to favorites\n',
  rowAt: (at: number) =>
    `"Soup day ${at}, with ginger",https://www.tiktok.com/@nora.cooks/video/7412345${String(at).padStart(12, '0')}?lang=en,2026-0${1 + (at % 9)}-1${at % 10} 19:05:00,${at % 5 === 0 ? '1.2K' : at % 9_000},${at % 70},${at % 30},"${1 + (at % 90)},400",1234,11.5,0.31,${at % 40}\n`,
};

const [, order = ''] = csv([
  SHOPIFY_HEADER,
  rowOf(SHOPIFY_HEADER, {
    Name: '#NUMBER',
    Email: 'buyer-NUMBER@example.com',
    'Financial Status': 'paid',
    'Paid at': '2026-05-01 10:00:00 +0200',
    'Fulfillment Status': 'fulfilled',
    'Accepts Marketing': 'no',
    Currency: 'EUR',
    Subtotal: '29.98',
    Shipping: '5.00',
    Taxes: '0.00',
    Total: '34.98',
    'Discount Code': 'NORA10',
    'Discount Amount': '3.33',
    'Shipping Method': 'Standard',
    'Created at': '2026-05-01 09:58:12 +0200',
    'Lineitem quantity': '2',
    'Lineitem name': 'Soup bowl, blue',
    'Lineitem price': '14.99',
    'Lineitem sku': 'BOWL-BLUE',
    'Lineitem requires shipping': 'true',
    'Billing Name': 'Buyer NUMBER',
    'Billing Street': '1 Main St',
    'Billing City': 'Springfield',
    'Billing Zip': "'12345",
    'Billing Country': 'US',
    'Shipping Name': 'Buyer NUMBER',
    'Shipping Street': '1 Main St',
    'Shipping City': 'Springfield',
    'Payment Method': 'Shopify Payments',
    'Refunded Amount': '0.00',
    Vendor: 'Soup Ltd',
    Id: '51NUMBER',
    'Risk Level': 'Low',
    Source: 'web',
  }),
]).split('\n');
const parts = order.split('NUMBER');

/** Three rows in four begin an order; the fourth is a further line of the one before. */
export const SHOPIFY_LIKE = {
  header: csv([SHOPIFY_HEADER]),
  rowAt: (at: number) =>
    at % 4 === 3
      ? `#${at - 1},buyer-${at - 1}@example.com${','.repeat(14)},1,Spoon,4.00${','.repeat(SHOPIFY_HEADER.length - 19)}\n`
      : `${parts.join(String(at))}\n`,
};
