import {
  channelsOf,
  DRAFT_KINDS,
  type DraftChannel,
  type DraftKind,
} from '../../../src/domain/drafting/draft.ts';
import type { CreatorFacingFacts, PublicTerms } from '../../../src/domain/drafting/facts.ts';
import { money } from '../../../src/domain/money.ts';
import { COUNTER, OUTREACH, TERMS, WITH_PACKAGES } from '../../domain/drafting/sample-facts.ts';

export const KINDS = Object.keys(DRAFT_KINDS) as DraftKind[];

/** Every kind by every channel it can go by. */
export const TEXTS: readonly { readonly kind: DraftKind; readonly channel: DraftChannel }[] = KINDS.flatMap(
  (kind) => channelsOf(kind).map((channel) => ({ kind, channel })),
);

const replyBy = Temporal.PlainDate.from('2026-12-04');

/** What a text of each kind rests on, with everything that a deal may have for it. */
export const FACTS: Readonly<Record<DraftKind, CreatorFacingFacts>> = {
  outreach: { ...OUTREACH, replyBy },
  follow_up: { ...OUTREACH, kind: 'follow_up', replyBy },
  counter_reply: COUNTER,
  recap: {
    ...COUNTER,
    kind: 'recap',
    theirOffer: { terms: { ...TERMS, fee: money(180_000, 'USD'), netDays: 14 } },
    recap: {
      agreed: ['deliverables', 'usage', 'exclusivity'],
      tentative: ['fee', 'payment'],
      missing: ['dates', 'approval', 'reporting'],
    },
    disclosure: { label: '#ad', accepted: ['#ad', '#sponsored'], notEnough: ['#partner'] },
  },
  revision_feedback: {
    ...OUTREACH,
    kind: 'revision_feedback',
    agreed: true,
    terms: TERMS,
    feedback: {
      content: 'draft of the first Reel',
      mustFix: ['The logo is hidden behind the caption', 'Name the shop where the jeans were bought'],
      niceToHave: ['A warmer closing shot'],
    },
    disclosure: { label: '#ad', accepted: ['#ad'], notEnough: [] },
    replyBy,
  },
  thanks: { ...OUTREACH, kind: 'thanks', agreed: true, terms: TERMS },
  renewal: { ...OUTREACH, kind: 'renewal', agreed: true, terms: TERMS, replyBy },
  ambassador: { ...OUTREACH, kind: 'ambassador', agreed: true, terms: TERMS, months: 6, replyBy },
  feedback_request: { ...OUTREACH, kind: 'feedback_request', agreed: true, terms: TERMS, replyBy },
};

export interface State {
  readonly state: string;
  readonly facts: CreatorFacingFacts;
}

/** The states in which a text of a kind is written: everything there, hardly anything, other manners, names as long as they come. */
export function statesOf(kind: DraftKind): State[] {
  const facts = FACTS[kind];
  const { replyBy: _, ...bare } = facts;
  return [
    { state: 'with everything', facts },
    { state: 'with little', facts: { ...bare, ...little(kind) } },
    { state: 'formally', facts: { ...facts, manner: { formality: 'formal' } } },
    { state: 'informally', facts: { ...facts, manner: { formality: 'informal' } } },
    { state: 'with long names', facts: { ...facts, ...LONG } },
    ...own(kind),
  ];
}

function little(kind: DraftKind): Partial<CreatorFacingFacts> {
  return { deliverables: [], ...(kind === 'outreach' ? {} : { contentReference: '', handle: '' }) };
}

const LONG: Partial<CreatorFacingFacts> = {
  creatorName: 'Maria Antonia Fernandez de Castellanos',
  brand: 'The Old Riverside Garden Company',
  campaignName: 'Everything that grows between spring and the last warm evening',
  contentReference: 'your long video on bringing tired garden soil back to life with kitchen scraps',
};

function own(kind: DraftKind): State[] {
  switch (kind) {
    case 'counter_reply':
      return [
        { state: 'with packages', facts: WITH_PACKAGES },
        { state: 'without rights', facts: { ...COUNTER, terms: WITHOUT_RIGHTS } },
        { state: 'product alone', facts: { ...COUNTER, terms: GIFT } },
        { state: 'with an exclusive licence alone', facts: { ...COUNTER, terms: LICENCE } },
      ];
    case 'recap':
      return RECAPS;
    case 'revision_feedback':
      return [
        { state: 'only what must change', facts: feedback({ niceToHave: [] }) },
        { state: 'only what would be nice', facts: feedback({ mustFix: [] }) },
      ];
    case 'ambassador': {
      const { months: _, ...facts } = FACTS.ambassador;
      return [{ state: 'without a length', facts }];
    }
    default:
      return [];
  }
}

const { exclusivity: _, ...withoutExclusivity } = TERMS;
const WITHOUT_RIGHTS: PublicTerms = {
  ...withoutExclusivity,
  usage: { kind: 'none', duration: 0, exclusiveLicence: false },
};
/** Nobody else may use the content; the creator may work for whom they like. */
const LICENCE: PublicTerms = {
  ...WITHOUT_RIGHTS,
  usage: { kind: 'organic', duration: 90, exclusiveLicence: true },
};
const GIFT: PublicTerms = {
  ...WITHOUT_RIGHTS,
  fee: money(0, 'USD'),
  priceModel: { kind: 'barter', product: 'a repair kit', retailValue: money(12_000, 'USD') },
};

const RECAPS: State[] = [
  {
    state: 'agreed, with nothing open',
    facts: recap({ agreed: ['fee', 'deliverables', 'usage', 'payment'], tentative: [], missing: [] }, true),
  },
  {
    state: 'agreed, with a probably',
    facts: recap({ agreed: ['fee', 'deliverables'], tentative: ['usage'], missing: ['dates'] }, true),
  },
  { state: 'nothing clear', facts: recap({ agreed: [], tentative: ['fee'], missing: ['dates'] }, false) },
  {
    state: 'nothing missing',
    facts: recap({ agreed: ['deliverables'], tentative: ['fee'], missing: [] }, false),
  },
];

function recap(stand: NonNullable<CreatorFacingFacts['recap']>, agreed: boolean): CreatorFacingFacts {
  const { theirOffer, ...facts } = FACTS.recap;
  return { ...facts, agreed, recap: stand, ...(agreed || !theirOffer ? {} : { theirOffer }) };
}

function feedback(change: Partial<NonNullable<CreatorFacingFacts['feedback']>>): CreatorFacingFacts {
  const given = FACTS.revision_feedback.feedback;
  if (!given) throw new Error('feedback has points');
  const { content: _, ...points } = given;
  return { ...FACTS.revision_feedback, feedback: { ...points, ...change } };
}
