import type { KnownBlock } from '@slack/types';
import type { ReadingCard } from '../../../application/readings/reading-card.ts';
import type { OfferReading, ReadBy } from '../../../domain/extraction/offer-reading.ts';
import { reference } from '../../../domain/ids.ts';
import { actions, button, context, section, sections } from '../blocks.ts';
import { echo, escape, lengthOf, person } from '../format.ts';
import type { Message } from '../surface.ts';
import { foundLines, warningLines } from './reading-lines.ts';
import { sealReading } from './reading-value.ts';

/** Room for what was read; a longer list stands whole in the form behind the button. */
const MOST_CHARACTERS = 6_000;

/** A mail that was read: each field beside its sentence, and nothing logged without a click. */
export function offerReadingCard({ reading, about }: ReadingCard): Message {
  const at = reading.deal === undefined ? undefined : reference('deal', reading.deal);
  const title = `${at ? `${at} · ` : ''}An offer in ${SOURCE[reading.source]}`;
  const blocks: KnownBlock[] = [section(`*${escape(title)}*${about ? `\n${escape(about)}` : ''}`)];
  if (reading.status === 'reading')
    blocks.push(context('The mail is being read. It takes a minute at most.'));
  else blocks.push(...foundBlocks(reading), ...statusBlocks(reading));
  return { text: escape(`${title}: ${STATUS[reading.status]}`), blocks };
}

const SOURCE: Record<OfferReading['source'], string> = {
  message: 'a message',
  command: 'a pasted mail',
  'direct message': 'what you sent me',
};

const STATUS: Record<OfferReading['status'], string> = {
  reading: 'being read',
  read: 'read, not logged',
  logged: 'logged',
  discarded: 'put aside',
};

function foundBlocks({ offer, readBy }: OfferReading): KnownBlock[] {
  if (!offer) return [];
  const found = foundLines(offer);
  const kept = fitting(found);
  const warnings = warningLines(offer);
  return [
    ...(found.length > 0 ? sections(kept.join('\n')) : [section('I found no terms of an offer in it.')]),
    ...(kept.length < found.length
      ? [context(`${found.length - kept.length} more in the form behind the button.`)]
      : []),
    ...(warnings.length > 0 ? sections(['*Please look at this*', ...warnings].join('\n')) : []),
    context(readByWords(readBy)),
  ];
}

/** Whole lines, as many as have room. */
function fitting(lines: readonly string[]): string[] {
  let characters = 0;
  return lines.filter((line) => {
    characters += lengthOf(line);
    return characters <= MOST_CHARACTERS;
  });
}

function readByWords(readBy: ReadBy | undefined): string {
  if (readBy?.by === 'model') {
    const { model, prompt, promptVersion } = readBy;
    return `Read by ${escape(model)} (prompt ${escape(prompt)} v${promptVersion}); each value was held against its sentence.`;
  }
  const because = readBy?.because ? `, because ${escape(readBy.because)}` : '';
  return `Read by the built-in rules${because}.`;
}

function statusBlocks(reading: OfferReading): KnownBlock[] {
  const who = reading.settledBy ? ` by ${person(reading.settledBy)}` : '';
  if (reading.status === 'logged') return [section(`*Logged* as round ${reading.round}${who}.`)];
  if (reading.status === 'discarded') return [section(`*Put aside*${who}. Nothing was logged.`)];
  const value = sealReading(reading.id);
  return [
    actions(
      `reading-${reading.id}`,
      button({ text: 'Check and log', actionId: 'reading.check', value, style: 'primary' }),
      button({ text: 'Put aside', actionId: 'reading.discard', value }),
    ),
  ];
}

/** To the person who pasted a mail, while it is being read. */
export function readingStarted({ deal }: OfferReading): Message {
  const where = deal === undefined ? 'here' : `in the thread of ${reference('deal', deal)}`;
  return {
    text: `I am reading it. What I find comes ${where}, each field beside its sentence; nothing is logged without your click.`,
  };
}

const PREVIEW_LINES = 12;

/** The beginning of a mail, as a quotation, line by line. */
export function mailPreview(mail: string): string {
  const lines = echo(mail.trim(), 800).split('\n');
  const shown = lines.slice(0, PREVIEW_LINES).map((line) => `> ${escape(line)}`);
  return [...shown, ...(lines.length > PREVIEW_LINES ? ['> …'] : [])].join('\n');
}
