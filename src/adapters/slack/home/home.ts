import type { KnownBlock } from '@slack/types';
import { type Home, loadHome } from '../../../application/home/load-home.ts';
import type { ParkedParcel } from '../../../application/outbox.ts';
import type { Services } from '../../../application/services.ts';
import { STATUSES } from '../../../domain/deal.ts';
import type { Actor } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { actions, button, context, divider, header, section } from '../blocks.ts';
import { dateText, escape, timeText } from '../format.ts';
import { budgetBar } from '../messages/budget-bar.ts';
import { approvalBlocks, dealBlocks } from '../messages/my-queue.ts';
import { refusalText } from '../messages/refusals.ts';
import { sealValue } from '../payload.ts';
import type { HomeView } from '../surface.ts';

/** How much a home shows: with two blocks a line at most it stays below Slack's 100 blocks. */
const APPROVALS_SHOWN = 8;
const DEALS_SHOWN = 12;
const PARKED_SHOWN = 5;

/** App Home of a member: what waits, their deals, budgets, messages that could not be posted. Guests read one sentence. */
export async function buildHome(services: Services, actor: Actor, zone: string): Promise<HomeView> {
  const home = await loadHome(services, actor);
  if (!home.ok) return closedHome(home.refusal, zone);
  const parked = home.value.isAdmin ? await services.outbox.parked(actor.workspace) : [];
  return homeView(home.value, parked, zone);
}

/** Guests and bots read one sentence; anything else that refuses says why. */
function closedHome(refusal: Refusal, zone: string): HomeView {
  const text =
    refusal.kind === 'not-allowed'
      ? 'Welcome. Parley shows budgets and prices, so it is for full members of this workspace. Please ask the colleague who invited you.'
      : refusalText(refusal, zone);
  return { type: 'home', blocks: [section(text)] };
}

/** The page from its facts. */
function homeView(home: Home, parked: readonly ParkedParcel[], zone: string): HomeView {
  const isFresh = home.missing.campaign && home.missing.creator && home.missing.deal;
  return {
    type: 'home',
    blocks: [
      ...(isFresh ? firstSteps(home) : [startButtons(home), ...workBlocks(home)]),
      ...parkedBlocks(parked, zone),
    ],
  };
}

function startButtons({ isAdmin }: Home): KnownBlock {
  return actions(
    'home-start',
    button({ text: 'New deal', actionId: 'deal.new', style: 'primary' }),
    button({ text: 'Log an offer', actionId: 'offer.open' }),
    button({ text: 'New campaign', actionId: 'campaign.new' }),
    button({ text: 'Add creator', actionId: 'creator.add' }),
    ...(isAdmin ? [button({ text: 'Settings', actionId: 'settings.open' })] : []),
  );
}

function firstSteps({ isAdmin }: Home): KnownBlock[] {
  return [
    header('Three first steps'),
    ...(isAdmin
      ? [
          section(
            '*Before you start:* say who decides, above which amounts, and where Parley posts.',
            button({ text: 'Settings', actionId: 'settings.open' }),
          ),
        ]
      : []),
    section(
      '*1. Write a brief.* The goal, the audience, the work, the budget. Nobody negotiates without one.',
      button({ text: 'New campaign', actionId: 'campaign.new', style: 'primary' }),
    ),
    section(
      '*2. Add a creator.* Accounts, followers, engagements, and a post that a first message can refer to.',
      button({ text: 'Add creator', actionId: 'creator.add' }),
    ),
    section(
      '*3. Open a deal.* Then log what they ask: Parley says what is fair and why, and suggests the next counter.',
      button({ text: 'New deal', actionId: 'deal.new' }),
    ),
    context('Everything also works as a command: `/deal help`.'),
  ];
}

function workBlocks(home: Home): KnownBlock[] {
  return [
    ...approvalBlocks(home.approvals, APPROVALS_SHOWN),
    ...stageBlocks(home),
    ...dealBlocks(home, DEALS_SHOWN),
    ...budgetBlocks(home),
  ];
}

function stageBlocks({ stages }: Home): KnownBlock[] {
  const words = stages.map(({ status, count }) => `*${count}* ${STATUSES[status]}`).join('   ');
  return [
    header('Your deals by stage'),
    section(words || 'You own no deal yet. Open one with the button above.'),
  ];
}

function budgetBlocks({ budgets }: Home): KnownBlock[] {
  if (budgets.length === 0) return [];
  return [
    header('Budgets'),
    ...budgets.map(({ reference, name, budget, committed, remaining, endsOn }) =>
      section(
        [
          `*${reference} ${escape(name)}* · until ${dateText(endsOn)}`,
          budgetBar(committed, budget),
          `${formatMoney(committed)} of ${formatMoney(budget)}, ${formatMoney(remaining)} left`,
        ].join('\n'),
      ),
    ),
  ];
}

const BECAUSE = {
  unknown: 'It may or may not stand in Slack: look before you send it again.',
  impossible: 'Slack will not take it as it is.',
  exhausted: 'Every try failed.',
} as const;

/** Messages that Parley could not post, for admins: nothing is lost without a word. */
function parkedBlocks(parked: readonly ParkedParcel[], zone: string): KnownBlock[] {
  if (parked.length === 0) return [];
  const more = parked.length - PARKED_SHOWN;
  return [
    divider(),
    header('Messages that could not be posted'),
    ...parked.slice(0, PARKED_SHOWN).flatMap((parcel) => parkedBlock(parcel, zone)),
    ...(more > 0 ? [context(`and ${more} more`)] : []),
  ];
}

function parkedBlock(parcel: ParkedParcel, zone: string): KnownBlock[] {
  const { id, announcement, because, why, parkedAt } = parcel;
  const value = sealValue('parcel', { parcel: id });
  const what = announcement.kind.replaceAll('-', ' ');
  const about = 'deal' in announcement ? ` of D-${announcement.deal}` : '';
  return [
    section(`*${what}${about}* · ${timeText(parkedAt, zone)}\n${BECAUSE[because]} ${escape(why)}`),
    actions(
      `parcel-${id}`,
      button({ text: 'Send again', actionId: 'parcel.retry', value }),
      button({
        text: 'Drop',
        actionId: 'parcel.drop',
        value,
        confirm: {
          title: 'Drop this message?',
          text: 'It will not be posted. The facts stay with the deal.',
          confirm: 'Drop',
        },
      }),
    ),
  ];
}
