import { canonicalJson } from '../../domain/content-hash.ts';
import { type Deal, evolve } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import { chainStart, eventHash } from './deal-chain.ts';
import { findDeal, findEvents } from './deals.ts';
import type { Db } from './tables.ts';

/** What is wrong with a deal's events; empty when the chain is whole and replaying it gives the row (I4). */
export async function verifyChain(db: Db, workspace: string, number: number): Promise<string[]> {
  const deal = await findDeal(db, workspace, number);
  const events = await findEvents(db, workspace, number);
  if (!deal) return [`deal ${number} is missing`];
  const broken = brokenLinks(events, chainStart(workspace, number));
  return broken.length > 0 ? broken : differences(deal, events);
}

function brokenLinks(events: readonly RecordedEvent[], start: string): string[] {
  let previousHash = start;
  return events.flatMap((event, index) => {
    const expected = eventHash({ ...event, previousHash });
    const problems = [
      ...(event.sequence === index + 1 ? [] : [`event ${index + 1} is missing`]),
      ...(event.previousHash === previousHash
        ? []
        : [`event ${event.sequence} is not linked to the one before`]),
      ...(event.hash === expected ? [] : [`event ${event.sequence} does not match its hash`]),
    ];
    previousHash = event.hash;
    return problems;
  });
}

function differences(deal: Deal, events: readonly RecordedEvent[]): string[] {
  const { workspace, number } = deal;
  let replayed: Deal | undefined;
  for (const { event, by, at } of events) replayed = evolve(replayed, event, by, at, { workspace, number });
  return canonicalJson(replayed ?? null) === canonicalJson(deal)
    ? []
    : ['replaying the events does not give the row'];
}
