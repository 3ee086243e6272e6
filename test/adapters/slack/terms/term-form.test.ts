import type { HeaderBlock, InputBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { validateView } from '../../../../simulator/blocks/validate-view.ts';
import { checkedView } from '../../../../src/adapters/slack/limits.ts';
import { termDetailsModal } from '../../../../src/adapters/slack/modals/term-details.ts';
import type { Step } from '../../../../src/adapters/slack/modals/term-fields/field-input.ts';
import { termSheetSectionsModal } from '../../../../src/adapters/slack/modals/term-sheet-sections.ts';
import type { ModalView } from '../../../../src/adapters/slack/surface.ts';
import type { TermsReview } from '../../../../src/application/contracts/review-terms.ts';
import { DISCLOSURE_RULES } from '../../../../src/data/disclosure.ts';
import { disclosureFor } from '../../../../src/domain/compliance/disclosure.ts';
import { checkCompleteness } from '../../../../src/domain/contract/completeness.ts';
import type { ContractDetails } from '../../../../src/domain/contract/details.ts';
import type { ContractFacts } from '../../../../src/domain/contract/facts.ts';
import { prefill } from '../../../../src/domain/contract/prefill.ts';
import { buildTermSheet } from '../../../../src/domain/contract/term-sheet.ts';
import { contractWarnings } from '../../../../src/domain/contract/warnings.ts';
import { termsSchema } from '../../../../src/domain/terms.ts';
import { COMPLETE_DETAILS, instagramCampaign } from '../../../domain/contract/contract-fixtures.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

function reviewOf(facts: ContractFacts): TermsReview {
  return {
    deal: { number: facts.deal, status: 'agreed' } as TermsReview['deal'],
    creatorName: facts.creator.name,
    terms: facts.terms,
    details: facts.details,
    saved: {},
    facts,
    items: checkCompleteness(facts),
    warnings: contractWarnings(facts),
    labelSources: facts.disclosure.rules.map(({ name, labels }) => `${name}: ${labels.join(', ')}`),
    seenDetails: 'h',
    review: 'not needed',
    upToDate: false,
  };
}

function form(step: Step, facts: ContractFacts): ModalView {
  const view = checkedView(termDetailsModal(reviewOf(facts), step));
  expect(validateView(view as never, 'modal', { fileExists: () => false })).toEqual([]);
  return view;
}

/** `text paymentMethod: Payment method`, one line a block. */
function lines(view: ModalView): string[] {
  return view.blocks.map((block) => {
    if (block.type === 'header') return `# ${(block as HeaderBlock).text.text}`;
    if (block.type !== 'input') return block.type;
    const { element, block_id, label } = block as InputBlock;
    return `${element.type.replace('plain_text_input', 'text')} ${block_id}: ${label.text}`;
  });
}

function inputOf(view: ModalView, id: string): InputBlock | undefined {
  return view.blocks.find((block) => 'block_id' in block && block.block_id === id) as InputBlock | undefined;
}

const fresh = (facts: ContractFacts): ContractFacts => ({ ...facts, details: prefill(facts) });

describe('the form of the details', () => {
  it('asks first for parties, dates and payment', () => {
    expect(lines(form(1, fresh(instagramCampaign({}))))).toEqual([
      'context',
      'section',
      'section',
      'section',
      'context',
      'divider',
      '# The brand',
      "text brandParty.legalName: Brand's legal name",
      "text brandParty.country: Brand's country",
      "text brandParty.address: Brand's address",
      "text brandParty.taxStatus: Brand's tax status or number",
      'text brandParty.signatory: Who signs for the brand',
      "email_text_input brandParty.email: Brand's e-mail for notices",
      '# The creator',
      "text creatorParty.legalName: Creator's legal name",
      "text creatorParty.country: Creator's country",
      "text creatorParty.address: Creator's address",
      "text creatorParty.taxStatus: Creator's tax status",
      "email_text_input creatorParty.email: Creator's e-mail for notices",
      'text creatorParty.signatory: Who signs for the creator',
      'static_select creatorAge: Age of the creator',
      'text guardian: Guardian',
      "text creatorParty.agent: Creator's agent",
      "text creatorParty.agentContact: Agent's address or e-mail",
      'static_select creatorParty.agentAuthority: What the agent may do',
      '# Dates',
      'context',
      'datepicker startsOn: Contract starts on',
      'datepicker endsOn: Contract ends on',
      'datepicker draftsDueOn: Drafts are due on',
      'datepicker publishFrom: Publish from',
      'datepicker publishUntil: Publish until',
      'datepicker liveUntil: Posts stay up at least until',
      '# Payment',
      'text paymentMethod: Payment method',
      'text paymentSchedule: Payment schedule',
      'static_select taxes: VAT, GST and sales tax',
      'checkboxes later: Not finished?',
    ]);
  });

  it('asks then for rights and clauses, with a preset on top', () => {
    expect(lines(form(2, fresh(instagramCampaign({}))))).toEqual([
      'context',
      'section',
      'section',
      'section',
      'context',
      'divider',
      'static_select preset: Fill our standards from a preset',
      '# Rights',
      'context',
      'static_select contentOwner: Who owns the content',
      'text usageTerritory: Territory of use',
      'static_select outdoorUse: Print, television and out of home',
      'static_select exclusivityStatement: Exclusivity towards competitors',
      '# Content and figures',
      'number_input reviewDays: Days the brand has to review a draft',
      'static_select silenceMeans: When the brand does not answer in time',
      'text disclosureLabel: Disclosure label',
      'context',
      'text contentCountries: Countries for the content',
      'text kpis: KPIs',
      'number_input reportingDays: Days in which the creator sends the figures',
      'static_select makeGood: When a post is late or missing',
      'number_input makeGoodDays: Days to make it good',
      'number_input makeGoodBelowPercent: One more post when a KPI stays below this percent of its goal',
      '# When it goes wrong',
      'context',
      'number_input terminationNoticeDays: Notice to end the contract, in days',
      'number_input cureDays: Days to repair a breach',
      'number_input killFeeBeforeDraft: Kill fee before a draft, in percent',
      'number_input killFeeAfterDraft: Kill fee after a draft, in percent',
      'number_input killFeeAfterApproval: Kill fee after approval, in percent',
      'static_select conductStandard: Standard of conduct, for both sides',
      'static_select liabilityCap: Limit of liability, for both sides',
      'number_input forceMajeureDays: Days of force majeure after which either side may leave',
      '# Secrecy, data and law',
      'number_input confidentialityYears: Confidentiality after the end, in years',
      'static_select dataRole: Personal data',
      'text governingLaw: Governing law',
      'static_select disputeSteps: In a dispute',
      'text disputePlace: Court or seat of the arbitration',
      'checkboxes later: Not finished?',
    ]);
  });

  it('fills in our defaults with their reason, and says of what is missing why it matters', () => {
    const view = form(2, fresh(instagramCampaign({})));
    expect(inputOf(view, 'cureDays')).toEqual({
      type: 'input',
      block_id: 'cureDays',
      optional: true,
      label: { type: 'plain_text', text: 'Days to repair a breach' },
      hint: {
        type: 'plain_text',
        text: 'Our default: a week is enough to pay, post or correct. Change it to what you agreed.',
      },
      element: {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: false,
        initial_value: '7',
        min_value: '1',
        max_value: '60',
      },
    });
    expect(inputOf(view, 'governingLaw')).toEqual({
      type: 'input',
      block_id: 'governingLaw',
      optional: true,
      label: { type: 'plain_text', text: 'Governing law' },
      hint: {
        type: 'plain_text',
        text: 'For example: Germany, the State of New York. Still missing: It decides how every other clause is read.',
      },
      element: { type: 'plain_text_input', action_id: 'value', multiline: false, max_length: 120 },
    });
    expect(inputOf(view, 'preset')).toMatchObject({
      dispatch_action: true,
      element: {
        action_id: 'terms.preset',
        options: expect.arrayContaining([expect.objectContaining({ value: 'gifted' })]),
      },
    });
  });

  it('asks only what the agreed terms leave open', () => {
    const facts = instagramCampaign({});
    const fee = usd(0);
    const priceModel = { kind: 'barter', product: 'a jacket', retailValue: usd(20_000) } as const;
    const barter = fresh({
      ...facts,
      terms: { ...facts.terms, fee, priceModel, expenses: 'excluded', bonusCap: usd(1) },
    });
    const asked = [...lines(form(1, barter)), ...lines(form(2, barter))].join('\n');
    for (const field of ['productReturn', 'expensesCap', 'bonusRule']) expect(asked).toContain(` ${field}:`);
    expect(asked).not.toContain('killFee');
  });
});

/** As long as the schemas allow, in letters that are long when escaped. */
const long = (length: number) => '&<ж漢 '.repeat(length).slice(0, length).trim();

const LONGEST_DETAILS: ContractDetails = {
  ...COMPLETE_DETAILS,
  brandParty: {
    legalName: long(200),
    country: 'DE',
    address: long(400),
    taxStatus: long(200),
    signatory: long(200),
    email: 'legal@northwind.example',
    agent: long(200),
    agentContact: long(300),
    agentAuthority: 'signs',
  },
  creatorParty: {
    legalName: long(200),
    country: 'US',
    address: long(400),
    taxStatus: long(200),
    signatory: long(200),
    email: 'ana@torres.example',
    agent: long(200),
    agentContact: long(300),
    agentAuthority: 'signs',
  },
  creatorAge: 'minor',
  guardian: long(200),
  paymentMethod: long(120),
  paymentSchedule: long(500),
  bonusRule: long(500),
  productReturn: 'returned',
  usageTerritory: long(200),
  disclosureLabel: long(500),
  kpis: long(500),
  contentCountries: long(200),
  governingLaw: long(120),
  disputeSteps: 'arbitration',
  disputePlace: long(120),
  makeGoodBelowPercent: 70,
};

function longestContract(): ContractFacts {
  const facts = instagramCampaign(LONGEST_DETAILS);
  const date = Temporal.PlainDate.from('2026-12-20');
  const countries = DISCLOSURE_RULES.map(({ jurisdiction }) => jurisdiction);
  return {
    ...facts,
    terms: {
      ...termsSchema.parse({
        fee: usd(99_999_999_999),
        priceModel: { kind: 'hybrid', percent: 12.5, windowDays: 365, cap: usd(99_999_999_999) },
        usage: { kind: 'paid', duration: 3650, exclusiveLicence: true },
        whitelistingDays: 1095,
        exclusivity: {
          category: long(120),
          days: 1095,
          competitors: Array.from({ length: 30 }, () => long(80)),
        },
        upfrontPercent: 33,
        netDays: 180,
        termMonths: 36,
        bonusCap: usd(99_999_999),
        productValue: usd(99_999_999),
        expenses: 'excluded',
        deliverables: [],
      }),
      deliverables: Array.from({ length: 30 }, () => ({
        platform: 'youtube' as const,
        format: 'integration',
        quantity: 500,
        seconds: 14_400,
        draftDue: date,
        publishFrom: date,
        publishUntil: date,
        liveUntil: date,
        price: usd(99_999_999),
      })),
    },
    brief: {
      ...facts.brief,
      name: long(120),
      brand: long(120),
      messages: long(2_000),
      hashtags: Array.from({ length: 20 }, () => 'ж'.repeat(60)),
      productCountries: countries,
      countries,
      landingPage: `https://northwind.example/${'trails/'.repeat(200)}`,
    },
    creator: {
      ...facts.creator,
      name: long(120),
      accounts: Array.from({ length: 10 }, () => ({
        platform: 'instagram' as const,
        handle: 'a'.repeat(60),
        followers: 1,
      })),
    },
    disclosure: { ...disclosureFor(countries, DISCLOSURE_RULES), unknown: ['NG', 'KE', 'TZ'] },
  };
}

describe('with the longest values that are allowed', () => {
  it('both steps of the form are within the limits of Slack', () => {
    for (const step of [1, 2] as const) form(step, longestContract());
  });

  it('the whole sheet fits in one view, and nothing of it is cut', () => {
    const built = buildTermSheet(longestContract(), {
      workspace: 'T1',
      version: 1,
      issuedBy: 'U1',
      issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
      legalReviewNeeded: true,
    });
    if (!built.ok) throw new Error(JSON.stringify(built.refusal));
    const view = checkedView(termSheetSectionsModal(built.value));
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    const shown = JSON.stringify(view);
    for (const { heading } of built.value.sections) expect(shown).toContain(`. ${heading}*`);
  });
});
