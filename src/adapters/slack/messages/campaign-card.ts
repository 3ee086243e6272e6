import type { KnownBlock } from '@slack/types';
import type { CampaignLine, CampaignList } from '../../../application/campaigns/list-campaigns.ts';
import type { CampaignCard } from '../../../application/campaigns/load-campaign-card.ts';
import { type Brief, type Campaign, OBJECTIVES } from '../../../domain/campaign.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { describeDeliverables } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { kpiTargetText } from '../arguments/kpi-targets.ts';
import { countryName, languageName } from '../arguments/places.ts';
import { actions, button, context, fields, header, section, sections } from '../blocks.ts';
import { dateText, echo, escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { budgetBar } from './budget-bar.ts';

/** Countries that a card spells out; the rest are counted. */
const COUNTRIES_SHOWN = 6;

const GENDERS = { any: '', mostly_female: ', mostly women', mostly_male: ', mostly men' } as const;

/** A campaign for the team: what it wants, its money, and its deals by stage. */
export function campaignCard(card: CampaignCard): Message {
  const { campaign, stages } = card;
  const { brief, number, status } = campaign;
  const at = reference('campaign', number);
  const closed = status === 'closed' ? ' (closed to new deals)' : '';
  const blocks: KnownBlock[] = [
    header(`${at} ${brief.name}`),
    section(
      `*${escape(brief.brand)}* · ${OBJECTIVES[brief.objective]}${closed}\n${audienceText(brief.audience)}`,
    ),
    fields([
      ['Work wanted', escape(describeDeliverables(brief.deliverables))],
      ['Dates', `${dateText(brief.startsOn)} to ${dateText(brief.endsOn)}`],
      ['KPI targets', escape(kpiWords(brief))],
      ['Per deal', `ceiling ${formatMoney(brief.dealCeiling)}, walk-away ${formatMoney(brief.walkAway)}`],
    ]),
    section(`*Budget*\n${moneyLines(card)}`),
    section(`*Deals*\n${stageWords(stages)}`),
    ...briefDetails(brief),
    context(`Brief by ${person(campaign.createdBy)}. Money on this card is for the team only.`),
    actions(`campaign-${number}`, ...cardButtons(campaign)),
  ];
  return { text: `Campaign ${at}: ${escape(brief.name)} for ${escape(brief.brand)}`, blocks };
}

function cardButtons({ number, version, status }: Campaign) {
  const value = sealValue('campaign', { campaign: number, version });
  return [
    ...(status === 'active'
      ? [button({ text: 'New deal', actionId: 'deal.new', value, style: 'primary' })]
      : []),
    button({ text: 'Edit the brief', actionId: 'campaign.edit', value }),
  ];
}

function briefDetails(brief: Brief): KnownBlock[] {
  const lines = [
    brief.messages && `*Key messages:* ${escape(brief.messages)}`,
    brief.allowedClaims.length > 0 &&
      `*Claims the brand can prove:* ${brief.allowedClaims.map(escape).join('; ')}`,
    brief.hashtags.length > 0 && `*Hashtags:* ${brief.hashtags.map((tag) => `#${escape(tag)}`).join(' ')}`,
    brief.productCountries.length > 0 &&
      `*Product can be bought in:* ${escape(placeWords(brief.productCountries))}`,
    brief.landingPage && `*Landing page:* ${escape(brief.landingPage)}`,
  ].filter((line) => typeof line === 'string' && line !== '');
  return lines.length > 0 ? sections(lines.join('\n')) : [];
}

/** `United States, Germany; age 18 to 25, mostly women; English. Gen Z new to skincare`. */
function audienceText(audience: Brief['audience']): string {
  const { ageFrom, ageTo, gender, languages, interests } = audience;
  const age = ageWords(ageFrom, ageTo);
  const parts = [
    escape(placeWords(audience.countries)),
    `${age}${GENDERS[gender]}`.replace(/^, /, ''),
    languages.map(languageName).join(', '),
    escape(interests.join(', ')),
  ].filter((part) => part !== '');
  return `${escape(audience.description)}\n_${parts.join(' · ')}_`;
}

function ageWords(from: number | undefined, to: number | undefined): string {
  if (from !== undefined && to !== undefined) return `age ${from} to ${to}`;
  if (from !== undefined) return `age ${from} and older`;
  return to === undefined ? '' : `up to age ${to}`;
}

function placeWords(countries: readonly string[]): string {
  const shown = countries.slice(0, COUNTRIES_SHOWN).map(countryName);
  const more = countries.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function kpiWords({ kpiTargets, budget }: Brief): string {
  return kpiTargets.map((target) => kpiTargetText(target, budget.currency)).join('\n') || 'none set';
}

function moneyLines({ campaign, remaining }: CampaignCard): string {
  const { brief, committed } = campaign;
  return [
    budgetBar(committed, brief.budget),
    `${formatMoney(committed)} of ${formatMoney(brief.budget)}, ${formatMoney(remaining)} left`,
  ].join('\n');
}

/** `2 Negotiating, 1 Live`: deals by stage in words. */
function stageWords(stages: CampaignCard['stages']): string {
  return (
    stages.map(({ status, count }) => `${count} ${STATUSES[status]}`).join(', ') ||
    'None yet. Open the first one with `/deal new`.'
  );
}

/** The answer to the person who saved a brief: what was understood of what they typed. */
export function campaignSaved(campaign: Campaign): Message {
  const { brief } = campaign;
  const at = reference('campaign', campaign.number);
  const text = `Saved: ${at} ${brief.name}`;
  return {
    text,
    blocks: [
      section(`*${escape(text)}*\nThis is what I understood:`),
      fields([
        ['Work wanted', escape(describeDeliverables(brief.deliverables))],
        ['KPI targets', escape(kpiWords(brief))],
        ['Countries', escape(placeWords(brief.audience.countries))],
        ['Budget', formatMoney(brief.budget)],
        ['Ceiling, walk-away', `${formatMoney(brief.dealCeiling)}, ${formatMoney(brief.walkAway)}`],
        ['Dates', `${dateText(brief.startsOn)} to ${dateText(brief.endsOn)}`],
      ]),
      actions(`campaign-saved-${campaign.number}`, ...cardButtons(campaign)),
    ],
  };
}

/** The campaigns of the workspace, one a line, with what is left of each budget. */
export function campaignList({ lines, more }: CampaignList, search?: string): Message {
  if (lines.length === 0) return noCampaigns(search);
  const title = search ? `Campaigns that match “${echo(search)}”` : 'Campaigns';
  return {
    text: `${title}: ${lines.length}`,
    blocks: [
      header(title),
      ...sections(lines.map(campaignLine).join('\n')),
      context(
        `${more ? 'Older ones are not shown; search by name. ' : ''}One of them in full: \`/deal campaign show C-1\`.`,
      ),
    ],
  };
}

function noCampaigns(search: string | undefined): Message {
  const text = search
    ? `No campaign matches “${echo(search)}”. All of them: /deal campaign list`
    : 'There is no campaign yet. A deal starts from a brief.';
  return {
    text,
    blocks: [
      section(escape(text)),
      actions('campaign-list', button({ text: 'New campaign', actionId: 'campaign.new', style: 'primary' })),
    ],
  };
}

function campaignLine({ campaign, remaining }: CampaignLine): string {
  const { brief, number, status } = campaign;
  const state = status === 'closed' ? ' · closed' : '';
  return `*${reference('campaign', number)}* ${escape(brief.name)} · ${escape(brief.brand)} · ${formatMoney(remaining)} of ${formatMoney(brief.budget)} left · until ${dateText(brief.endsOn)}${state}`;
}
