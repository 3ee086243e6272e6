import type { Brief } from '../campaign.ts';
import { describeDeliverable } from '../deliverables.ts';
import { reference } from '../ids.ts';
import { type CampaignInput, type DealInput, isUnderContract } from './campaign-figures.ts';
import { deadlinesOf } from './deadlines.ts';
import { owedWork } from './publication.ts';

/** A date of the coming seven days. */
export interface ComingDate {
  /** `C-3 Glow`, `D-12 Ana`. */
  readonly who: string;
  readonly what: string;
  readonly on: string;
}

const DAYS_AHEAD = 7;

/** What comes in the seven days after a day, soonest first; what is a deadline already is not said twice. */
export function weekAhead(campaigns: readonly CampaignInput[], today: Temporal.PlainDate): ComingDate[] {
  const last = today.add({ days: DAYS_AHEAD }).toString();
  return campaigns
    .flatMap((campaign) => [
      ...campaignDates(campaign),
      ...campaign.deals.flatMap((one) => dealDates(one, today)),
    ])
    .filter(({ on }) => on > today.toString() && on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function campaignDates({ number, brief }: { number: number; brief: Brief }): ComingDate[] {
  const who = `${reference('campaign', number)} ${brief.name}`;
  return [
    { who, what: 'begins', on: brief.startsOn.toString() },
    { who, what: 'last day', on: brief.endsOn.toString() },
  ];
}

function dealDates(one: DealInput, today: Temporal.PlainDate): ComingDate[] {
  if (!isUnderContract(one.deal)) return [];
  const who = `${reference('deal', one.deal.number)} ${one.creator}`;
  const urgent = new Set(deadlinesOf([one], today).map(({ what, on }) => `${what} ${on}`));
  const isOut = one.deal.status === 'live' || one.deal.status === 'completed';
  const owed = one.deal.status === 'completed' ? [] : owedWork(one);
  const dates = [
    ...owed.flatMap((line) => {
      const work = describeDeliverable(line);
      return [
        { what: `draft of ${work}`, on: isOut ? undefined : line.draftDue },
        { what: `${work}: publication may start`, on: line.publishFrom },
        { what: `publish ${work}`, on: line.publishUntil },
      ];
    }),
    ...one.work.map((line) => ({
      what: `${describeDeliverable(line)} may come down after`,
      on: line.liveUntil,
    })),
  ];
  return dates.flatMap(({ what, on }) =>
    on && !urgent.has(`${what} ${on}`) ? [{ who, what, on: on.toString() }] : [],
  );
}
