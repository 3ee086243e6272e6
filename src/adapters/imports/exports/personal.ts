import { columnKey } from '../../../domain/performance/exports/column-mapping.ts';

/** Words that name a column about a person who bought something, in the languages of Parley. */
const PERSONAL = new RegExp(
  [
    'e ?mail|correo|courriel|почта|メール',
    'phone|telefon|teléfono|téléphone|telefone|телефон|電話|mobile|handy|móvil|celular',
    'address\\d?|adresse|dirección|endereço|адрес|住所|street|straße|strasse|calle|rue|rua|улица',
    'zip|postcode|postal|plz|cep|индекс|郵便番号',
    'first name|last name|full name|surname|vorname|nachname|apellidos?|prénom|sobrenome|фамилия|氏名',
    'customer|kunde|cliente|client|клиент|顧客|buyer|recipient',
    'birth|geburt\\p{L}*|iban|card|employee|device id|note|notes|note attributes|ip|payment reference|receipt number',
  ].join('|'),
  'u',
);
const WORD = new RegExp(`(?:^|\\s)(?:${PERSONAL.source})(?:\\s|$)`, 'u');
/** Whose name, street and the rest it is, before what it is: `Billing Name`, `Shipping Zip`. */
const ADDRESSED = /^(?:billing|shipping|liefer|rechnungs) (?!method|line|price|cost|total|tax)/u;

/** Whether a column's name says that its cells are about a person who bought something. */
export function isPersonalColumn(name: string): boolean {
  const key = columnKey(name);
  return WORD.test(key) || ADDRESSED.test(key);
}

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
const PHONE = /^\+?[\d\s()./-]{9,}$/;

/** Whether a cell itself looks like an address of mail or a phone number, whatever its column is called. */
export function looksPersonal(cell: string): boolean {
  const digits = cell.replaceAll(/\D/g, '').length;
  return EMAIL.test(cell) || (PHONE.test(cell) && /[\s()+]/.test(cell.trim()) && digits >= 8);
}
