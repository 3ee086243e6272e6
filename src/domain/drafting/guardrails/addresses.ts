import type { CreatorFacingFacts } from '../facts.ts';
import { normalise } from '../figures/normalise.ts';
import { quotations } from './blank-quotations.ts';
import type { Rule } from './rule.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)(?![\p{L}\p{N}])(?:\/\S*)?/giu;
/** An address that is spelled: `fernleaf dot com`. */
const SPELLED =
  /(?<!\p{L})(?:dot|punkt|point|punto|ponto|точка|nuqta|ドット) ?(?:com|net|org|de|fr|es|pt|br|uz|ru|io|co|jp|shop|me|ком|ру)(?!\p{L})/iu;
/** Without one of these no address is there; nearly every text has none. */
const MAYBE_ADDRESS = /:\/\/|www\.|[\p{L}\p{N}]@|[\p{L}\p{N}]\.[\p{L}\p{N}]/iu;
const HANDLE = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}._-]*[\p{L}\p{N}_])/gu;
const PHONE = /(?<![\p{N}\p{L}])[+(]?\d[\d ()-]{7,}\d/gu;

/** G3: the creator's own handle, written as stored, is the only address a text may hold. */
export const ADDRESSES: Rule = {
  id: 'G3',
  name: 'Addresses only from the deal',
  find({ text, normal, facts }) {
    const raw = text.normalize('NFC');
    const handles = [...raw.matchAll(HANDLE)].map((match) => match[1] ?? '');
    const strange = handles.filter((handle) => handle.toLowerCase() !== facts.handle.toLowerCase());
    const withoutHandle = facts.handle ? normal.replaceAll(`@${normalise(facts.handle)}`, ' ') : normal;
    const addresses = (MAYBE_ADDRESS.test(withoutHandle) ? [...withoutHandle.matchAll(ADDRESS)] : []).filter(
      ([match]) => !isQuoted(match, facts),
    );
    const phones = [...withoutHandle.matchAll(PHONE)].filter(([match]) => /^\+|\(/u.test(match));
    const found = [
      ...(strange.length > 0 ? ["a handle that is not the creator's"] : []),
      ...(addresses.length > 0 || SPELLED.test(normal)
        ? ['a web or e-mail address that the deal does not hold']
        : []),
      ...(phones.length > 0 ? ['a phone number'] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

/** Part of a name that the deal holds: a brand may be called Booking.com. */
function isQuoted(address: string, facts: CreatorFacingFacts): boolean {
  const bare = address.toLowerCase().replace(/[.,;:!?]+$/u, '');
  return quotations(facts).some((quotation) => quotation.toLowerCase().split(/\s+/u).includes(bare));
}
