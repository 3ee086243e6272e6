import type { Button, KnownBlock } from '@slack/types';
import type { DraftCard } from '../../../application/drafts/draft-card.ts';
import { platformName } from '../../../domain/deliverables.ts';
import {
  type Authorship,
  DRAFT_CHANNELS,
  DRAFT_KINDS,
  type DraftKind,
} from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { actions, button, context, preformatted, section, sections } from '../blocks.ts';
import { escape, lengthOf, person, timeText } from '../format.ts';
import type { Message } from '../surface.ts';
import { sealDraft } from './draft-value.ts';

/** A text for a creator, to read, edit, approve and send by hand. Nothing in it can ping anybody. */
export function draftCard(card: DraftCard): Message {
  const { draft } = card;
  const title = `${reference('deal', draft.deal)} · Draft of the ${DRAFT_KINDS[draft.kind]}`;
  const blocks: KnownBlock[] = [
    section(`*${escape(title)}*\n${escape(card.creatorName)} · ${escape(card.campaignName)}`),
  ];
  if (draft.text !== '') {
    blocks.push(
      context(authorWords(draft.authorship), settingWords(card)),
      preformatted(draft.text),
      ...englishBlocks(card),
      ...reviewBlocks(card),
      ...figureBlocks(card.figures),
      ...checkBlocks(card),
    );
  }
  blocks.push(...statusBlocks(card));
  return { text: escape(`${title} for ${card.creatorName}: ${statusWords(card)}`), blocks };
}

function authorWords(authorship: Authorship | undefined): string {
  if (!authorship) return 'Draft';
  const edited = authorship.editedBy ? `, edited by ${person(authorship.editedBy)}` : '';
  if (authorship.by === 'model') {
    const { model, prompt, promptVersion } = authorship;
    return `Draft by ${escape(model)} (prompt ${escape(prompt)} v${promptVersion})${edited}`;
  }
  const because = authorship.because ? `, because ${escape(authorship.because)}` : '';
  return `Draft by the built-in template (${escape(authorship.template)} v${authorship.version})${because}${edited}`;
}

function settingWords({ draft, languageName }: DraftCard): string {
  // While the next version is written, the words that stand here are still the one before.
  const version = draft.status === 'writing' ? draft.version - 1 : draft.version;
  return `${escape(languageName)} · ${DRAFT_CHANNELS[draft.channel]} · version ${version} · *${draft.status === 'sent' ? 'sent' : 'not sent'}*`;
}

/** Characters that a text and its English may take together of a message; the rest is for figures, checks and buttons. */
const ROOM_FOR_TEXTS = 9_000;

function englishBlocks(card: DraftCard): KnownBlock[] {
  const { draft, languageName } = card;
  if (draft.language === 'en') return [];
  const hint =
    draft.kind === 'outreach' ? ' The content reference stands in the words in which it was entered.' : '';
  if (draft.english === undefined) {
    return [
      context(
        `No English text beside it. Have the ${escape(languageName)} read by someone who speaks it.${hint}`,
      ),
    ];
  }
  const origin = draft.authorship?.by === 'model' ? 'By the same model' : 'The same template in English';
  const isTooLong = lengthOf(draft.text) + lengthOf(draft.english) > ROOM_FOR_TEXTS;
  return isTooLong
    ? [context(`*In English, for the team:* too long to stand here as well, see *Why this text?*.${hint}`)]
    : [context(`*In English, for the team.* ${origin}.${hint}`), preformatted(draft.english)];
}

/** A text that a machine wrote in a language of its own is read by somebody who speaks it, and the card says by whom. */
function reviewBlocks({ draft, languageName, needsReview, zone }: DraftCard): KnownBlock[] {
  if (!needsReview) return [];
  if (draft.reviewedBy) {
    return [
      context(
        `:white_check_mark: The ${escape(languageName)} was read ${byAt(draft.reviewedBy, draft.reviewedAt, zone)}.`,
      ),
    ];
  }
  return draft.status === 'sent'
    ? [context(`The ${escape(languageName)} by the model was sent without a review.`)]
    : [
        context(
          `:warning: *Machine translation, have it reviewed* by somebody who speaks ${escape(languageName)}.`,
        ),
      ];
}

function figureBlocks(figures: DraftCard['figures']): KnownBlock[] {
  if (figures.length === 0) return [];
  const lines = figures.map(
    ({ label, value, source, by }) =>
      `• ${escape(label)}: ${escape(value)} (${escape(source)}${by ? `, ${person(by)}` : ''})`,
  );
  return sections(['*What the figures rest on*', ...lines].join('\n'));
}

/** What failed in full; what passed in one line, and not at all once the text is sent. */
function checkBlocks({ checks, draft }: DraftCard): KnownBlock[] {
  const failed = checks.filter(({ problem }) => problem !== undefined);
  const passed = checks.filter(({ problem }) => problem === undefined);
  return [
    ...(failed.length > 0
      ? sections(
          [
            '*Edit it before it can be approved*',
            ...failed.map(
              ({ rule, name, problem }) => `• ${escape(name)} (${escape(rule)}): ${escape(problem ?? '')}`,
            ),
          ].join('\n'),
        )
      : []),
    ...(passed.length > 0 && draft.status !== 'sent'
      ? [
          context(
            `:white_check_mark: ${passed.length} of ${checks.length} checks passed: ${passed.map(({ name }) => escape(name)).join(' · ')}`,
          ),
        ]
      : []),
  ];
}

function statusBlocks(card: DraftCard): KnownBlock[] {
  const { draft, zone } = card;
  const value = sealDraft(draft);
  switch (draft.status) {
    case 'writing':
      return [
        context(
          ':hourglass_flowing_sand: The text is being written. It takes its place here within a minute.',
        ),
      ];
    case 'superseded':
      return [context('*Replaced* by a newer draft, or no longer needed.')];
    case 'sent':
      return [
        section(`*Sent* ${byAt(draft.sentBy, draft.sentAt, zone)}.`),
        actions(`draft-${draft.id}`, whyButton(value)),
      ];
    default:
      return [...approvedBlocks(card), actions(`draft-${draft.id}`, ...buttonsOf(card, value))];
  }
}

/** Who approved it, and where to take it: nothing is sent by Parley. */
function approvedBlocks({ draft, handOver, zone }: DraftCard): KnownBlock[] {
  if (draft.status !== 'approved') return [];
  const words = `*Approved* ${byAt(draft.approvedBy, draft.approvedAt, zone)}.`;
  switch (handOver.kind) {
    case 'mail':
      // Slack documents addresses of mail in a text, not on a button.
      return [
        section(
          `${words} <${handOver.url}|Open in mail>, or copy it; send it yourself, then mark it as sent.`,
        ),
      ];
    case 'profile': {
      const { url, longerThan } = handOver;
      const platform = platformName(handOver.platform);
      return [
        section(`${words} ${SEND}`, button({ text: `Open ${platform}`, actionId: 'draft.open', url })),
        ...(longerThan === undefined
          ? []
          : [
              context(
                `${escape(platform)} takes ${longerThan.toLocaleString('en-US')} characters in one message: send it in parts.`,
              ),
            ]),
      ];
    }
    case 'none':
      return [section(`${words} ${SEND}`), context(escape(handOver.why))];
  }
}

const SEND = 'Copy it, send it yourself, then mark it as sent.';

function buttonsOf(
  { draft, checks, canRegenerate, needsReview, hasEarlier, languageName }: DraftCard,
  value: string,
): Button[] {
  const clean = checks.every(({ problem }) => problem === undefined);
  const isApproved = draft.status === 'approved';
  return [
    ...(isApproved
      ? [
          button({ text: 'Copy', actionId: 'draft.copy', value, style: 'primary' }),
          sentButton(value, draft.kind),
        ]
      : clean
        ? [button({ text: 'Approve', actionId: 'draft.approve', value, style: 'primary' })]
        : []),
    button({ text: 'Edit', actionId: 'draft.edit', value }),
    ...(canRegenerate ? [button({ text: 'Write it anew', actionId: 'draft.regenerate', value })] : []),
    ...(needsReview && !draft.reviewedBy
      ? [button({ text: `I speak ${languageName}: it reads well`, actionId: 'draft.reviewed', value })]
      : []),
    ...(hasEarlier ? [button({ text: 'What changed', actionId: 'draft.changes', value })] : []),
    whyButton(value),
  ];
}

function whyButton(value: string): Button {
  return button({ text: 'Why this text?', actionId: 'draft.why', value });
}

function sentButton(value: string, kind: DraftKind) {
  const effects: Partial<Record<DraftKind, string>> = {
    outreach: 'The deal moves to Outreach.',
    counter_reply: 'The approved terms are logged as our offer, the next round.',
  };
  const effect = effects[kind] ?? 'It is noted with the deal, which stays where it is.';
  return button({
    text: 'Mark as sent',
    actionId: 'draft.sent',
    value,
    confirm: {
      title: 'Did you send it?',
      text: `Parley does not send it for you. ${effect}`,
      confirm: 'Yes, sent',
    },
  });
}

function byAt(by: string | undefined, at: Temporal.Instant | undefined, zone: string): string {
  return `${by ? `by ${person(by)}` : ''}${at ? ` on ${timeText(at, zone)}` : ''}`.trim();
}

function statusWords({ draft }: DraftCard): string {
  const words = {
    writing: 'being written',
    ready: 'ready to read, not sent',
    approved: 'approved, not sent',
    sent: 'sent',
    superseded: 'replaced',
  };
  return words[draft.status];
}

/** To the person who asked, while the text is on its way. */
export function draftAsked(deal: number, kind: DraftKind, languageName: string): Message {
  return {
    text: `I am writing the ${DRAFT_KINDS[kind]} for ${reference('deal', deal)} in ${escape(languageName)}. It comes into the deal's thread within a minute.`,
  };
}
