import type { KnownBlock } from '@slack/types';
import type { AccountFigures, CreatorCard } from '../../../application/creators/show-creator.ts';
import type { Creator, CreatorProfile } from '../../../domain/creator.ts';
import { platformName } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { countryName, languageName } from '../arguments/places.ts';
import { actions, button, context, fieldBlocks, header, section, sections } from '../blocks.ts';
import { escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { accountLines } from './account-figures.ts';
import { historyText } from './creator-history.ts';
import { marketText } from './market-lines.ts';

/** A creator for the team: accounts with the engagement rate and its inputs, audience, references, deals. */
export function creatorCard(card: CreatorCard): Message {
  const { creator, accounts } = card;
  const { profile, number } = creator;
  const at = reference('creator', number);
  const blocks: KnownBlock[] = [
    header(`${at} ${profile.name}`),
    ...sections(accounts.map(accountText).join('\n')),
    ...sections(accountLines(card.newestDays, 'Newest days of the account')),
    ...fieldBlocks(profileFacts(profile)),
    ...(card.market ? sections(marketText(card.market)) : []),
    ...sections(referenceText(profile)),
    ...noteBlocks(profile),
    ...sections(historyText(card)),
    context(
      `Engagement rate = engagements of a typical post / followers × 100. Figures as entered. Added by ${person(creator.createdBy)}.`,
    ),
    actions(`creator-${number}`, ...cardButtons(creator)),
  ];
  return { text: `Creator ${at}: ${escape(profile.name)}`, blocks };
}

function cardButtons({ number, version }: Creator) {
  const value = sealValue('creator', { creator: number, version });
  return [
    button({ text: 'New deal', actionId: 'deal.new', value, style: 'primary' }),
    button({ text: 'Edit', actionId: 'creator.edit', value }),
  ];
}

/** `*TikTok* @ana · 184,000 followers (mid-tier: 100,000 to 500,000) · ER 6.25% (11,500 engagements / 184,000 followers × 100)`. */
export function accountText({ account, tier, engagementRate }: AccountFigures): string {
  const { platform, handle, followers, averageEngagements, medianViews } = account;
  const rate =
    engagementRate === undefined || averageEngagements === undefined
      ? 'ER unknown: no engagements entered'
      : `ER ${percent(engagementRate)} (${count(averageEngagements)} engagements / ${count(followers)} followers × 100)`;
  const views = medianViews === undefined ? '' : ` · ${count(medianViews)} views a post`;
  return `*${platformName(platform)}* @${escape(handle)} · ${count(followers)} followers (${tier.name}: ${tier.range}) · ${rate}${views}`;
}

function percent(rate: number): string {
  return `${rate.toLocaleString('en-US', { maximumFractionDigits: 2 })}%`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function profileFacts(profile: CreatorProfile): [string, string][] {
  const audience = profile.audienceCountries.map(
    ({ country, percent: share }) => `${countryName(country)} ${share}%`,
  );
  const facts: [string, string | undefined][] = [
    ['Country', profile.country && countryName(profile.country)],
    ['Language for drafts', languageName(profile.language)],
    ['Time zone', profile.timeZone],
    ['Niches', profile.niches.join(', ')],
    ['E-mail', profile.email],
    ['Audience', audience.join(', ')],
  ];
  return facts.flatMap(([label, value]): [string, string][] => (value ? [[label, escape(value)]] : []));
}

function referenceText({ contentReferences }: CreatorProfile): string {
  if (contentReferences.length === 0) {
    return '*Content to refer to*\nNone yet. A first message needs at least one: add it with Edit.';
  }
  const lines = contentReferences.map(({ description, url }) =>
    url ? `• ${escape(description)} (${escape(url)})` : `• ${escape(description)}`,
  );
  return ['*Content to refer to*', ...lines].join('\n');
}

function noteBlocks({ pastCollaborations, notes }: CreatorProfile): KnownBlock[] {
  return [
    ...(pastCollaborations ? sections(`*Past collaborations*\n${escape(pastCollaborations)}`) : []),
    ...(notes ? sections(`*Notes (internal)*\n${escape(notes)}`) : []),
  ];
}

/** The answer to the person who added or edited a creator: the card shows what was understood. */
export function creatorSaved(card: CreatorCard): Message {
  const message = creatorCard(card);
  return { text: `Saved. ${message.text}`, blocks: [section('*Saved.*'), ...(message.blocks ?? [])] };
}

/** Creators by name, one a line. */
export function creatorList(creators: readonly Creator[], more: boolean): Message {
  if (creators.length === 0) {
    const text = 'There is no creator yet. Add the first one to open a deal.';
    return {
      text,
      blocks: [
        section(text),
        actions('creator-list', button({ text: 'Add creator', actionId: 'creator.add', style: 'primary' })),
      ],
    };
  }
  return {
    text: `Creators: ${creators.length}`,
    blocks: [
      header('Creators'),
      ...sections(creators.map(creatorLine).join('\n')),
      context(
        `${more ? 'More exist; type a part of the name. ' : ''}One of them in full: \`/deal creator show K-1\`.`,
      ),
    ],
  };
}

function creatorLine({ number, profile }: Creator): string {
  const accounts = profile.accounts.map(
    ({ platform, handle, followers }) => `${platformName(platform)} @${handle} (${count(followers)})`,
  );
  return `*${reference('creator', number)}* ${escape(profile.name)} · ${escape(accounts.join(', '))}`;
}
