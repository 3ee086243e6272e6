import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { recordResult } from '../../../application/performance/record-result.ts';
import type { KnownPost, ResultsStart } from '../../../application/performance/start-results.ts';
import { FORMATS, formatName, PLATFORMS, platformName } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { COUNTS, type FigureName, LONGEST_POST } from '../../../domain/performance/results.ts';
import { FIGURE_NAMES } from '../../../domain/performance/totals.ts';
import { context, divider, section } from '../blocks.ts';
import { echo, escape, lengthOf } from '../format.ts';
import { dateInput, modal, selectInput, textInput } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { resultsRecorded } from '../messages/results-recorded.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, ModalView } from '../surface.ts';
import { readPostResult } from './post-results-values.ts';

const CALLBACK = 'post-results';
const metadata = z.strictObject({ deal: z.int().positive(), currency: z.string() });

/** The fields of a result and the blocks their errors go to. */
const BLOCKS: Record<string, string> = {
  post: 'post',
  url: 'post',
  platform: 'place',
  format: 'place',
  publishedOn: 'publishedOn',
  capturedOn: 'capturedOn',
  revenue: 'revenue',
  ...Object.fromEntries(COUNTS.map((name) => [name, name])),
};

/** The figures of one post as they stand on a day. An empty field is a missing figure, never zero. */
export function postResultsModal(start: ResultsStart): ModalView {
  const { deal, currency, creatorName, today, posts } = start;
  const [newest] = posts;
  return modal({
    callbackId: CALLBACK,
    title: `Results of ${reference('deal', deal.number)}`,
    submit: 'Save results',
    metadata: sealValue('results', { deal: deal.number, currency }),
    blocks: [
      section(
        `Figures of one post by ${escape(creatorName)}, as totals since it came out. Leave empty what you do not know: missing is not zero.`,
      ),
      ...(posts.length > 0 ? [context(knownPosts(posts))] : []),
      textInput({
        block: 'post',
        label: 'Post',
        value: newest && nameOf(newest),
        placeholder: 'https://www.instagram.com/reel/...',
        hint: 'Its link, or a name that stays the same (for a story, for example).',
        maxLength: LONGEST_POST,
      }),
      selectInput({
        block: 'place',
        label: 'Platform and format',
        options: placeOptions(start),
        value: newest?.platform && newest.format ? `${newest.platform}/${newest.format}` : firstPlace(start),
      }),
      dateInput({ block: 'publishedOn', label: 'Published on', value: newest?.publishedOn }),
      dateInput({ block: 'capturedOn', label: 'Figures read on', value: today }),
      divider(),
      ...COUNTS.map((name) => countInput(name)),
      textInput({
        block: 'revenue',
        label: `Revenue in ${currency}`,
        optional: true,
        hint: 'From the code or link of the post.',
        maxLength: 40,
      }),
    ],
  });
}

function countInput(name: FigureName): AnyBlock {
  return textInput({ block: name, label: FIGURE_NAMES[name], optional: true, maxLength: 20 });
}

/** What a post is entered by again: its link, where the field holds it, else its name. */
function nameOf({ url, post }: KnownPost): string | undefined {
  return [url, post].find((name) => name !== undefined && lengthOf(name) <= LONGEST_POST);
}

const SHOWN_POSTS = 5;
/** Of a post's name, so that five of them fit their line. */
const SHOWN_CHARACTERS = 70;

function knownPosts(posts: readonly KnownPost[]): string {
  const shown = posts.slice(0, SHOWN_POSTS).map(({ post }) => escape(echo(post, SHOWN_CHARACTERS)));
  const more = posts.length > SHOWN_POSTS ? ` and ${posts.length - SHOWN_POSTS} more` : '';
  return `Recorded so far: ${shown.join(', ')}${more}. The same post and day replaces its figures.`;
}

/** The agreed work first, then everything else that platforms know. */
function placeOptions({ work }: ResultsStart): [string, string][] {
  const agreed = work.map(({ platform, format }) => `${platform}/${format}`);
  const all = PLATFORMS.flatMap((platform) => FORMATS[platform].map((format) => `${platform}/${format}`));
  return [...new Set([...agreed, ...all])].map((place) => [place, placeName(place)]);
}

function firstPlace({ work }: ResultsStart): string | undefined {
  const [line] = work;
  return line && `${line.platform}/${line.format}`;
}

function placeName(place: string): string {
  const [platform = '', format = ''] = place.split('/');
  const known = PLATFORMS.find((name) => name === platform);
  return `${known ? platformName(known) : platform} ${formatName(format)}`;
}

export const postResultsForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue('results', metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
    const read = readPostResult(view, meta.currency, COUNTS);
    if (!read.ok) return { kind: 'errors', errors: read.errors };
    const recorded = await recordResult(services, actor, { deal: meta.deal, result: read.result });
    if (recorded.ok) {
      return { kind: 'close', message: resultsRecorded(meta.deal, read.result, recorded.value.outcome) };
    }
    const errors = refusalErrors(recorded.refusal, BLOCKS);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: recorded.refusal };
  },
};
