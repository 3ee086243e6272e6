import type { AnyBlock } from '@slack/types';
import { formatMoney } from '../../../domain/money.ts';
import { type CostParts, totalCost } from '../../../domain/performance/cost.ts';
import type { Digest, DigestCampaign } from '../../../domain/performance/digest.ts';
import { metricWords } from '../../../domain/performance/metric-words.ts';
import type { Metric } from '../../../domain/performance/metrics.ts';
import { percentWords } from '../../../domain/performance/percent-words.ts';
import { ATTRIBUTION_DAYS } from '../../../domain/performance/tracking/attribution.ts';
import { context, header, section, sections } from '../blocks.ts';
import { dateText, escape, lengthOf } from '../format.ts';
import { modal } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { count } from '../messages/digest-campaign.ts';
import { NO_CAMPAIGN } from '../messages/digest-lists.ts';
import type { ModalView } from '../surface.ts';

const MOST_BLOCKS = LIMITS.blocksPerView - 4;

/** Every figure of the campaigns as they stand now, with its formula and what went into it. */
export function digestFormulasModal({ campaigns }: Digest): ModalView {
  const blocks: AnyBlock[] = [];
  let left = 0;
  for (const campaign of campaigns) {
    const parts = campaignParts(campaign);
    if (blocks.length + parts.length <= MOST_BLOCKS) blocks.push(...parts);
    else left += 1;
  }
  return modal({
    callbackId: 'digest-formulas',
    title: 'How it is calculated',
    blocks: [
      ...(campaigns.length === 0 ? [section(NO_CAMPAIGN)] : []),
      context(
        `Figures as they stand now, newest reading of every post. Cost is what the deals with posts committed, plus the retail value of product and what was entered with \`/deal cost\`. A missing input gives "missing", never zero. Orders count by a deal's discount code from its first post until ${ATTRIBUTION_DAYS} days after its last, less what was paid back; visits by its links. A deal that orders were imported for counts by them, any other by the figures of its posts.`,
      ),
      ...blocks,
      ...(left > 0 ? [context(`${left} more campaigns do not fit here.`)] : []),
    ],
  });
}

function campaignParts({ name, metrics, cost, mentions }: DigestCampaign): AnyBlock[] {
  const title = lengthOf(name) <= LIMITS.headerText ? header(name) : undefined;
  return [
    ...(title ? [title] : sections(`*${escape(name)}*`)),
    ...(cost ? [context(costText(cost))] : []),
    ...sections([...metrics.map(metricText), ...(mentions ? [mentionFormula(mentions)] : [])].join('\n')),
  ];
}

/** A week against the week before and against the mean of the weeks before the campaign. */
function mentionFormula(mentions: NonNullable<DigestCampaign['mentions']>): string {
  const { words, week, onWeekBefore, before, source } = mentions;
  const used = [
    `week of ${dateText(Temporal.PlainDate.from(week))} ${words}`,
    onWeekBefore === undefined
      ? 'change on the week before missing'
      : `${percentWords(onWeekBefore)} on the week before`,
    before
      ? `mean of the ${before.weeks} complete weeks before the campaign ${count(before.mean)}`
      : 'mean before the campaign missing',
  ];
  return `*Brand mentions:* ${words}\n_count of the week as entered from ${escape(source)}, a comparison and no cause_ with ${used.join(', ')}`;
}

/** `Cost $1,650: fees $1,500, product $100, shipping and the like $50`. */
function costText(cost: CostParts): string {
  const { fees, product, extras } = cost;
  return `Cost ${formatMoney(totalCost(cost))}: fees ${formatMoney(fees)}, product ${formatMoney(product)}, shipping, boosting and the like ${formatMoney(extras)}`;
}

function metricText({ name, formula, inputs, result, usual }: Metric): string {
  const used = inputs.map((input) => `${escape(input.name)} ${escape(input.value)}`).join(', ');
  const beside = usual
    ? `\nUsual for such accounts: ${usual.value.toFixed(2)}% (${escape(usual.source)})`
    : '';
  return `*${escape(name)}:* ${escape(metricWords(result))}\n_${escape(formula)}_ with ${used}${beside}`;
}
