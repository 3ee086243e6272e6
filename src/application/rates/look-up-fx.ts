import { FX_RATES } from '../../data/fx.ts';
import type { Actor } from '../../domain/ids.ts';
import { isCurrencyCode } from '../../domain/money.ts';
import { unknownCurrency } from '../../domain/pricing/check-fx.ts';
import { type Exchange, exchangeRate } from '../../domain/pricing/exchange.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { invalid, ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { exchangeRates } from './exchange-rates.ts';
import type { ImportedFxRate } from './rate-store.ts';

const MOST_EARLIER = 10;
const RULE = { action: 'see the exchange rates' };

/** The rate of a pair as it is used now, and the dated rates of the pair that the workspace brought, newest day first. */
export interface FxLookup {
  readonly from: string;
  readonly to: string;
  readonly exchange: Exchange;
  readonly own: readonly ImportedFxRate[];
}

/** Looks the rate of a pair up. Refuses unknown currencies, one currency twice, and a pair that no rate leads to. */
export async function lookUpFx(
  ports: Ports,
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<FxLookup>> {
  return look(ports, actor, RULE, async (tx) => {
    const strange = [from, to].find((code) => !isCurrencyCode(code));
    if (strange !== undefined) return invalid('fx', unknownCurrency(strange));
    if (from === to) return invalid('fx', `${from} against itself is always 1. Name two currencies.`);
    const exchange = exchangeRate(await exchangeRates(tx), from, to);
    if (!exchange) {
      return invalid(
        'fx',
        `There is no exchange rate from ${from} to ${to} yet. Set one with \`/deal rates fx import ${from} ${to}\`.`,
      );
    }
    return ok({ from, to, exchange, own: await tx.fxRates.ofPair(from, to, MOST_EARLIER) });
  });
}

/** The rates that the workspace brought, one a pair, and what stands behind them. */
export interface FxOverview {
  readonly own: readonly ImportedFxRate[];
  readonly builtIn: { readonly currencies: readonly string[]; readonly on: string; readonly source: string };
}

export async function showFxRates(ports: Ports, actor: Actor): Promise<Result<FxOverview>> {
  return look(ports, actor, RULE, async (tx) => ok({ own: await tx.fxRates.newest(), builtIn: BUILT_IN }));
}

const BUILT_IN = builtInOverview(FX_RATES);

function builtInOverview(rates: readonly FxRate[]): FxOverview['builtIn'] {
  const [first] = rates;
  const currencies = [...new Set(rates.flatMap(({ from, to }) => [from, to]))].toSorted();
  return { currencies, on: first?.on ?? '', source: first?.source ?? '' };
}
