import { defaultDetails } from '../../../src/domain/contract/defaults.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { DANA, dealUnderWay, reel, type UnderWay, usd } from '../offers/deal-under-way.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

export const DETAILS: ContractDetails = {
  ...defaultDetails(),
  brandParty: {
    legalName: 'Söl GmbH',
    country: 'DE',
    address: 'Torstraße 1, 10119 Berlin',
    signatory: 'Dana Weber, managing director',
    email: 'recht@soel.example',
  },
  creatorParty: {
    legalName: 'Nodira Karimova',
    country: 'US',
    address: '48 Grove Street, New York',
    taxStatus: 'self-employed',
    email: 'nodira@karimova.example',
  },
  startsOn: day('2026-12-01'),
  endsOn: day('2027-02-28'),
  draftsDueOn: day('2026-12-10'),
  publishFrom: day('2026-12-15'),
  publishUntil: day('2027-01-15'),
  paymentMethod: 'bank transfer',
  paymentSchedule: '100% after publication',
  contentOwner: 'creator',
  usageTerritory: 'worldwide',
  exclusivityStatement: 'none',
  reviewDays: 3,
  silenceMeans: 'not approved',
  disclosureLabel: '#ad',
  kpis: 'Views 100,000',
  reportingDays: 7,
  terminationNoticeDays: 14,
  contentCountries: 'US',
  governingLaw: 'Germany',
  confidentialityYears: 2,
};

/** Records events on a deal as the use cases would have. */
async function record({ services, deal }: UnderWay, events: readonly DealEvent[]): Promise<Deal> {
  return services.store.transaction(services.workspace, async (tx) => {
    const now = await tx.deals.lock(deal.number);
    if (!now) throw new Error('no such deal');
    return tx.deals.record(now, events, DANA, services.clock.now());
  });
}

/** A deal that is agreed at 1,500 USD for one Reel, with the money reserved. */
export async function agreedDeal(options: { settings?: Settings } = {}): Promise<UnderWay> {
  const underWay = await dealUnderWay(options);
  const terms = reel(usd(1_500), { note: 'CANARY internal note' });
  await record(underWay, [
    { kind: 'offer-logged', round: 1, side: 'theirs', terms, via: 'command' },
    { kind: 'agreed', round: 1, terms, committed: usd(1_500) },
  ]);
  await underWay.services.store.transaction(underWay.services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(underWay.deal.campaign);
    if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(1_500) });
  });
  return underWay;
}

/** A deal whose contract is signed. */
export async function contractedDeal(): Promise<UnderWay> {
  const underWay = await agreedDeal();
  await record(underWay, [
    { kind: 'term-sheet-issued', version: 1, hash: 'h' },
    { kind: 'contract-sent', version: 1 },
    { kind: 'contract-signed', version: 1, on: day('2026-11-24') },
  ]);
  return underWay;
}
