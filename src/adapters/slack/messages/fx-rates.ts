import type { ImportedFx } from '../../../application/rates/import-fx.ts';
import type { FxLookup, FxOverview } from '../../../application/rates/look-up-fx.ts';
import type { ImportedFxRate } from '../../../application/rates/rate-store.ts';
import { rateWords } from '../../../domain/pricing/check-fx.ts';
import type { FxRate } from '../../../domain/pricing/types.ts';
import { context, section, sections } from '../blocks.ts';
import { dateText, escape, person } from '../format.ts';
import type { Message } from '../surface.ts';

const MOST_LISTED = 40;

/** The rate of a pair with its day and source, and what the workspace brought for it. */
export function fxRate({ from, to, exchange, own }: FxLookup, zone: string): Message {
  const { rate, on, source } = exchange;
  const line = `1 ${from} = ${rateWords(rate)} ${to}`;
  return {
    text: `${line}, ${dayText(on)}`,
    blocks: [
      section(`*${line}*\n1 ${to} = ${rateWords(1 / rate)} ${from}\nof ${dayText(on)} (${escape(source)})`),
      ...(own.length > 0
        ? sections(
            ['*Brought by the team, newest day first*', ...own.map((each) => ownLine(each, zone))].join('\n'),
          )
        : []),
      context('Mid-market, for estimates, not for paying. Set a newer one with `/deal rates fx import`.'),
    ],
  };
}

/** The rates that the workspace brought, and the built-in ones behind them. */
export function fxOverview({ own, builtIn }: FxOverview, zone: string): Message {
  const shown = own.slice(0, MOST_LISTED).map((rate) => ownLine(rate, zone));
  const more = own.length - shown.length;
  return {
    text: 'Exchange rates',
    blocks: [
      ...sections(
        [
          '*Exchange rates of this workspace*',
          ...(shown.length > 0 ? shown : ['None yet: the built-in rates are used.']),
          ...(more > 0 ? [`and ${more} more; see a pair with \`/deal rates fx EUR USD\``] : []),
        ].join('\n'),
      ),
      ...sections(
        `*Built in, of ${dayText(builtIn.on)}*\n${builtIn.currencies.join(', ')}\n(${escape(builtIn.source)})`,
      ),
      context(
        'The newest day wins. Look a pair up with `/deal rates fx EUR USD`, set rates with `/deal rates fx import`; any ISO 4217 currency.',
      ),
    ],
  };
}

/** What an import of exchange rates did. */
export function fxImported({ rates, again }: ImportedFx): Message {
  const [only] = rates;
  const what =
    rates.length === 1 && only ? fxLine(only) : `${rates.length.toLocaleString('en-US')} exchange rates`;
  const text = again
    ? `${what}: imported already; it was not done twice.`
    : `Imported ${what}. New suggestions use the rate of the newest day; those of the past keep theirs.`;
  return { text, blocks: [section(text)] };
}

/** `1 EUR = 1.136 USD of 24 Nov 2026 (ECB)`. */
export function fxLine({ from, to, rate, on, source }: FxRate): string {
  return `1 ${escape(from)} = ${rateWords(rate)} ${escape(to)} of ${dayText(on)} (${escape(source)})`;
}

function ownLine(rate: ImportedFxRate, zone: string): string {
  const day = dateText(rate.at.toZonedDateTimeISO(zone).toPlainDate());
  return `• ${fxLine(rate)}, brought by ${person(rate.by)} on ${day}`;
}

function dayText(on: string): string {
  return on ? dateText(Temporal.PlainDate.from(on)) : 'no day';
}
