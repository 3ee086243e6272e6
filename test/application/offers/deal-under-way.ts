import type { Ports } from '../../../src/application/ports.ts';
import { briefSchema } from '../../../src/domain/campaign.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { type Money, moneyOf, zero } from '../../../src/domain/money.ts';
import type { Refusal, Result } from '../../../src/domain/refusal.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import { type TestServices, type TestServicesOptions, testServices } from '../../support/services.ts';

export const usd = (major: number) => moneyOf(major, 'USD', 'half-up');

/** The people of the team: two managers, a budget approver, an admin, and those who may do nothing. */
export const DANA = 'UDANA';
export const MALIKA = 'UMALIKA';
export const BORIS = 'UBORIS';
export const LENA = 'ULENA';
export const ADA = 'UADA';
export const GUEST = 'UGUEST';
export const BOT = 'UBOT';

export const MEMBERS: TestServicesOptions['members'] = {
  [ADA]: { isWorkspaceAdmin: true },
  [GUEST]: { isGuest: true },
  [BOT]: { isBot: true },
};

export function teamSettings(changes: Partial<Settings['approvals']> = {}): Settings {
  const settings = defaultSettings('Europe/Berlin');
  return {
    ...settings,
    roles: { campaign_manager: [DANA, MALIKA], budget_approver: [BORIS], legal_reviewer: [LENA], admin: [] },
    approvals: { ...settings.approvals, ...changes },
  };
}

/** One Reel for a fee. */
export function reel(fee: Money, changes: Partial<Terms> = {}): Terms {
  return {
    ...termsSchema.parse({
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
      fee,
    }),
    ...changes,
  };
}

export interface UnderWay {
  readonly services: TestServices;
  readonly deal: Deal;
  current(): Promise<Deal>;
  kinds(): Promise<string[]>;
}

/** A deal with Nodira in a campaign of 10,000 USD: ceiling 2,000, walk-away 2,600. */
export async function dealUnderWay(
  options: { settings?: Settings; budget?: Money } & TestServicesOptions = {},
): Promise<UnderWay> {
  const services = await testServices({ members: MEMBERS ?? {}, ...options });
  const deal = await openExampleDeal(services, services.workspace, options);
  return {
    services,
    deal,
    current: () => dealNow(services, services.workspace, deal.number),
    kinds: async () => (await eventsOf(services, services.workspace, deal.number)).map(({ kind }) => kind),
  };
}

export async function openExampleDeal(
  { store, clock }: Ports,
  workspace: string,
  options: { settings?: Settings; budget?: Money } = {},
): Promise<Deal> {
  const at = clock.now();
  return store.transaction(workspace, async (tx) => {
    await tx.settings.save(options.settings ?? teamSettings(), ADA, at);
    const brief = briefSchema.parse({
      name: 'Spring skincare',
      brand: 'Söl',
      objective: 'awareness',
      audience: { description: 'Young adults', countries: ['US'] },
      deliverables: [],
      startsOn: '2026-12-01',
      endsOn: '2027-01-31',
      budget: options.budget ?? usd(10_000),
      dealCeiling: usd(2_000),
      walkAway: usd(2_600),
    });
    const campaign = await tx.campaigns.add({
      brief,
      committed: zero('USD'),
      status: 'active',
      createdBy: DANA,
      createdAt: at,
    });
    const creator = await tx.creators.add({
      profile: creatorProfileSchema.parse({
        name: 'Nodira <!channel> Karimova',
        accounts: [
          {
            platform: 'instagram',
            handle: 'nodira',
            followers: 120_000,
            averageEngagements: 3_600,
            medianViews: 40_000,
          },
        ],
        contentReferences: [{ description: 'your video on night routines' }],
      }),
      createdBy: DANA,
      createdAt: at,
    });
    return tx.deals.open(
      {
        kind: 'deal-opened',
        campaign: campaign.number,
        creator: creator.number,
        owner: DANA,
        wanted: reel(usd(1)).deliverables,
        ceiling: usd(2_000),
        walkAway: usd(2_600),
      },
      DANA,
      at,
    );
  });
}

export async function dealNow({ store }: Ports, workspace: string, number: number): Promise<Deal> {
  const deal = await store.read(workspace, (tx) => tx.deals.find(number));
  if (!deal) throw new Error('no such deal');
  return deal;
}

export async function eventsOf({ store }: Ports, workspace: string, number: number) {
  const events = await store.read(workspace, (tx) => tx.deals.events(number));
  return events.map(({ event }) => event);
}

export async function approvalsOf({ store }: Ports, workspace: string, deal: number) {
  return store.read(workspace, (tx) => tx.approvals.list({ deal }));
}

export async function committedOf({ store }: Ports, workspace: string, campaign: number): Promise<Money> {
  const found = await store.read(workspace, (tx) => tx.campaigns.find(campaign));
  if (!found) throw new Error('no such campaign');
  return found.committed;
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}
