import type { AnyBlock } from '@slack/types';
import type { DigestCard } from '../../../application/performance/digest-card.ts';
import type { DigestCampaign } from '../../../domain/performance/digest.ts';
import { context, divider, header, section, sections } from '../blocks.ts';
import { escape, lengthOf } from '../format.ts';
import { modal } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { byCare } from '../messages/digest.ts';
import { campaignSections, campaignText, type Detail } from '../messages/digest-campaign.ts';
import { digestLists, linesWithin, listText, NO_CAMPAIGN } from '../messages/digest-lists.ts';
import type { ModalView } from '../surface.ts';

/** What a list says at most here, so that the campaigns keep most of the view. */
const LIST = { lines: 40, characters: 4_000 };
/** A little less than Slack takes, for what stands around the blocks. */
const MOST = { blocks: LIMITS.blocksPerView - 4, bytes: LIMITS.viewBytes - 20_000 };

interface Room {
  readonly blocks: number;
  readonly bytes: number;
}

/** Everything of a digest as it stands now: what needs a look in full, then every campaign that a view can hold. */
export function digestDetailsModal(card: Pick<DigestCard, 'digest' | 'zone'>): ModalView {
  const before = [...changeBlocks(card.digest), ...listBlocks(card)];
  return modal({
    callbackId: 'digest-details',
    title: 'The whole digest',
    blocks: [...before, divider(), ...campaignBlocks(card.digest, before)],
  });
}

function changeBlocks({ campaigns }: DigestCard['digest']): AnyBlock[] {
  const lines = campaigns.flatMap(({ name, changes }) =>
    changes.map((change) => `• ${escape(name)}: ${escape(change)}`),
  );
  if (lines.length === 0) return [];
  return [header('What changed'), ...sections(linesWithin(lines, LIST.lines, LIST.characters).join('\n'))];
}

function listBlocks({ digest, zone }: Pick<DigestCard, 'digest' | 'zone'>): AnyBlock[] {
  return digestLists(digest, zone).flatMap((list) => sections(listText(list, LIST.lines, LIST.characters)));
}

/** As much of each campaign as lets all of them stand: in full, in short, or a line. */
function campaignBlocks({ campaigns }: DigestCard['digest'], before: readonly AnyBlock[]): AnyBlock[] {
  if (campaigns.length === 0) return [section(NO_CAMPAIGN)];
  const sorted = byCare(campaigns);
  const room = { blocks: MOST.blocks - before.length, bytes: MOST.bytes - bytesOf(before) };
  for (const detail of ['full', 'short', 'line'] satisfies Detail[]) {
    const blocks = sorted.flatMap((campaign) => campaignSections(campaign, detail));
    if (blocks.length <= room.blocks && bytesOf(blocks) <= room.bytes) return blocks;
  }
  return linesTogether(sorted, room);
}

/** So many that each is only a line of a text: without buttons, which would take a block each. */
function linesTogether(campaigns: readonly DigestCampaign[], room: Room): AnyBlock[] {
  const lines = campaigns.map((campaign) => `• ${campaignText(campaign, 'line')}`);
  const all = lines.join('\n');
  const bytesEach = Buffer.byteLength(all) / lengthOf(all);
  // Text is split at line ends, so that no section is quite full.
  const most = Math.min(room.bytes / bytesEach, (room.blocks - 1) * LIMITS.sectionText * 0.8);
  return [
    ...sections(linesWithin(lines, lines.length, most).join('\n')),
    context('One campaign in full: `/deal campaign show C-1`.'),
  ];
}

function bytesOf(blocks: readonly AnyBlock[]): number {
  return Buffer.byteLength(JSON.stringify(blocks));
}
