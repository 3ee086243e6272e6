import type { AnyBlock, InputBlock } from '@slack/types';
import { PRICE_MODEL_NAMES } from '../../../domain/price-model.ts';
import { TENTATIVE_NAMES, TENTATIVE_POINTS } from '../../../domain/terms.ts';
import { plain } from '../blocks.ts';
import { echo } from '../format.ts';
import { checkboxesInput, dateInput, numberInput, selectInput, textInput } from '../inputs.ts';
import { LICENCE, type OfferValues } from './offer-values.ts';

export function priceBlocks(values: OfferValues): AnyBlock[] {
  return [
    selectInput({
      block: 'side',
      label: 'Whose offer is it?',
      options: [
        ['theirs', 'Theirs: the creator asks'],
        ['ours', 'Ours: we offered it'],
      ],
      value: values.side ?? 'theirs',
    }),
    textInput({
      block: 'fee',
      label: 'Fee for everything',
      value: values.fee,
      placeholder: '1.2k, 1200 usd',
      optional: true,
      maxLength: 40,
      hint: 'The flat cash part. Leave it empty for pure commission, CPC, CPM or barter.',
    }),
    selectInput({
      block: 'model',
      label: 'Price model',
      options: Object.entries(PRICE_MODEL_NAMES),
      value: values.model ?? 'per_campaign',
      live: 'offer.model',
    }),
    ...modelBlocks(values),
    ...resultBlocks(values),
  ];
}

/** The figures of the chosen price model; the others are not asked for. */
function modelBlocks(values: OfferValues): AnyBlock[] {
  const cap = textInput({
    block: 'cap',
    label: 'Cap',
    value: values.cap,
    optional: true,
    maxLength: 40,
    hint: 'The most it can cost. Without one the offer cannot be accepted for CPC and CPM.',
  });
  switch (values.model) {
    case 'commission':
    case 'hybrid':
      return [
        textInput({
          block: 'percent',
          label: 'Percent of net sales',
          value: values.percent,
          placeholder: '10',
          maxLength: 10,
        }),
        numberInput({
          block: 'windowDays',
          label: 'Days after the click in which a sale counts',
          value: values.windowDays ?? '30',
          min: 1,
          max: 365,
        }),
        values.model === 'hybrid'
          ? cap
          : textInput({
              block: 'code',
              label: 'Code or link',
              value: values.code,
              optional: true,
              maxLength: 60,
            }),
      ];
    case 'cpc':
      return [
        textInput({ block: 'unitPrice', label: 'Price per click', value: values.unitPrice, maxLength: 40 }),
        cap,
      ];
    case 'cpm':
      return [
        textInput({
          block: 'unitPrice',
          label: 'Price per 1,000 views',
          value: values.unitPrice,
          maxLength: 40,
        }),
        cap,
      ];
    case 'barter':
      return [
        textInput({ block: 'product', label: 'Product or service', value: values.product, maxLength: 200 }),
        textInput({
          block: 'retailValue',
          label: 'What it costs in a shop',
          value: values.retailValue,
          maxLength: 40,
        }),
      ];
    default:
      return [];
  }
}

/** What the team expects of it, where the price depends on that: an estimate of ours beside the terms. */
function resultBlocks(values: OfferValues): AnyBlock[] {
  const { model } = values;
  const sales = model === 'commission' || model === 'hybrid';
  if (!sales && model !== 'cpc' && model !== 'cpm') return [];
  return [
    textInput({
      block: 'views',
      label: 'Expected views of all pieces',
      value: values.views,
      placeholder: '120k',
      optional: true,
      maxLength: 40,
      hint: "For the team: what this offer would cost. Left empty, the creator's median views count.",
    }),
    ...(model === 'cpm'
      ? []
      : [
          textInput({
            block: 'clickRate',
            label: 'Expected clicks, percent of views',
            value: values.clickRate,
            placeholder: '1',
            optional: true,
            maxLength: 10,
            hint: 'Left empty, 1% is assumed.',
          }),
        ]),
    ...(sales
      ? [
          textInput({
            block: 'orderRate',
            label: 'Expected orders, percent of clicks',
            value: values.orderRate,
            placeholder: '2',
            optional: true,
            maxLength: 10,
            hint: 'Left empty, 2% is assumed.',
          }),
          textInput({
            block: 'averageOrder',
            label: 'Average order',
            value: values.averageOrder,
            placeholder: '50',
            optional: true,
            maxLength: 40,
            hint: 'Net sales of one order. Needed to put a cost on a commission without a cap.',
          }),
        ]
      : []),
  ];
}

export function workBlocks(values: OfferValues): AnyBlock[] {
  return [
    textInput({
      block: 'deliverables',
      label: 'Deliverables',
      value: values.deliverables,
      placeholder: '2 reels + 3 stories',
      maxLength: 500,
    }),
    dateInput({
      block: 'publishFrom',
      label: 'Goes live from',
      value: values.publishFrom,
      optional: true,
    }),
    dateInput({
      block: 'publishUntil',
      label: 'Goes live until',
      value: values.publishUntil,
      optional: true,
      hint: 'For all of the work. Left empty, lines keep the days they had.',
    }),
    numberInput({
      block: 'months',
      label: 'Months the work runs over',
      value: values.months,
      min: 1,
      max: 36,
      optional: true,
      hint: 'For a retainer. From three months on, regular work is priced with the retainer discount.',
    }),
    numberInput({
      block: 'revisions',
      label: 'Rounds of changes in the fee',
      value: values.revisions,
      min: 0,
      max: 20,
      optional: true,
    }),
  ];
}

export function rightsBlocks(values: OfferValues): AnyBlock[] {
  return [
    selectInput({
      block: 'usage',
      label: 'Usage rights',
      options: [
        ['none', 'None'],
        ['organic', "Organic: the brand's own channels"],
        ['paid', "Paid: also in the brand's ads"],
      ],
      value: values.usage ?? 'none',
    }),
    textInput({
      block: 'usageDays',
      label: 'Days of use',
      value: values.usageDays,
      placeholder: '90, or perpetual',
      optional: true,
      maxLength: 20,
    }),
    checkboxesInput({
      block: 'licence',
      label: 'Licence',
      options: [[LICENCE, 'Exclusive: only the brand may use the content']],
      value: values.licence ? [LICENCE] : [],
      optional: true,
      hint: 'Not the same as exclusivity towards competitors below.',
    }),
    numberInput({
      block: 'whitelistingDays',
      label: "Whitelisting: days of ads from the creator's account",
      value: values.whitelistingDays,
      min: 0,
      max: 1095,
      optional: true,
    }),
    textInput({
      block: 'exclusivityCategory',
      label: 'Exclusivity: no competitors in',
      value: values.exclusivityCategory,
      placeholder: 'skincare',
      optional: true,
      maxLength: 120,
    }),
    numberInput({
      block: 'exclusivityDays',
      label: 'Exclusivity: days',
      value: values.exclusivityDays,
      min: 1,
      max: 1095,
      optional: true,
    }),
    textInput({
      block: 'competitors',
      label: 'Exclusivity: competitors by name',
      value: values.competitors,
      placeholder: 'Brand A, Brand B',
      optional: true,
      maxLength: 2600,
    }),
  ];
}

export function paymentBlocks(values: OfferValues): AnyBlock[] {
  return [
    numberInput({
      block: 'upfrontPercent',
      label: 'Percent paid on signing',
      value: values.upfrontPercent,
      min: 0,
      max: 100,
      optional: true,
    }),
    numberInput({
      block: 'netDays',
      label: 'Days to pay after the invoice',
      value: values.netDays,
      min: 0,
      max: 180,
      optional: true,
    }),
    selectInput({
      block: 'expenses',
      label: 'Travel and props',
      options: [
        ['included', 'Included in the fee'],
        ['excluded', 'Paid on top'],
      ],
      value: values.expenses ?? 'included',
    }),
    textInput({
      block: 'bonus',
      label: 'Bonus for results, at most',
      value: values.bonus,
      optional: true,
      maxLength: 40,
    }),
    textInput({
      block: 'productValue',
      label: 'Product given besides, worth',
      value: values.productValue,
      optional: true,
      maxLength: 40,
    }),
  ];
}

/** What they said with "probably" or the like; a recap keeps it apart from what is firm. */
export function tentativeBlock({ tentative }: OfferValues): AnyBlock {
  return checkboxesInput({
    block: 'tentative',
    label: 'Not firm yet',
    options: TENTATIVE_POINTS.map((point) => [point, TENTATIVE_NAMES[point]] as const),
    value: tentative,
    optional: true,
    hint: 'What they said only with "probably" or the like. A recap keeps it apart from what is firm.',
  });
}

/** Room that Slack gives a hint. */
const LONGEST_HINT = 2_000;

/** The sentence that a field was read from, below it. */
export function withQuotes(
  blocks: readonly AnyBlock[],
  quotes: Readonly<Record<string, string>>,
): AnyBlock[] {
  return blocks.map((block) => {
    const quote = quotes[block.block_id ?? ''];
    if (!quote || !isInput(block)) return block;
    const words = [`They wrote: ${quote}`, block.hint?.text].filter(Boolean).join('\n');
    return { ...block, hint: plain(echo(words, LONGEST_HINT - 1)) };
  });
}

function isInput(block: AnyBlock): block is InputBlock {
  return block.type === 'input';
}
