import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { BudgetStanding } from '../../../application/model-budget.ts';
import { type SettingsInHand, saveSettings } from '../../../application/settings/save-settings.ts';
import { formatMoney, type Money, majorUnits } from '../../../domain/money.ts';
import { ROLES, type Role, type Settings } from '../../../domain/settings.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { parseCountries, timeZoneNamed } from '../arguments/places.ts';
import { context, header, section } from '../blocks.ts';
import { echo, echoAll, escape } from '../format.ts';
import {
  channelInput,
  channelOf,
  checkboxesInput,
  checkedOf,
  modal,
  numberInput,
  optionOf,
  selectInput,
  textInput,
  textOf,
  usersInput,
  usersOf,
} from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { CADENCE_BLOCKS, cadenceFields, cadenceIn } from './cadence-fields.ts';

const SETTINGS = 'settings';

const metadata = z.strictObject({ hash: z.string() });

const ROLE_HINTS: Record<Role, string> = {
  campaign_manager: 'Run campaigns and deals. With nobody named, every full member may.',
  budget_approver: 'Decide above the ceiling of a deal and above the amounts below.',
  legal_reviewer: 'Review term sheets.',
  admin: "Change these settings. Slack's own admins always may.",
};

const CHANNELS = [
  ['deals', 'Channel for deals', 'Each deal gets a thread here.'],
  ['approvals', 'Channel for approvals', 'Requests for decisions come here.'],
  ['digest', 'Channel for the digest', 'Figures of running campaigns come here.'],
] as const;

const LEVERS: readonly (readonly [keyof Settings['levers'], string])[] = [
  ['usage', 'Usage rights'],
  ['exclusivity', 'Exclusivity'],
  ['deliverables', 'Deliverables'],
  ['paymentTerms', 'Payment terms'],
  ['bonus', 'Bonus for results'],
  ['product', 'Product'],
];

/** All settings of the workspace, for admins. */
export function settingsModal(
  { settings, hash, rateTables }: SettingsInHand,
  standing: BudgetStanding,
): ModalView {
  const { approvals, channels, levers } = settings;
  return modal({
    callbackId: SETTINGS,
    title: 'Parley settings',
    submit: 'Save',
    metadata: sealValue(SETTINGS, { hash }),
    blocks: [
      header('Who may do what'),
      ...(Object.keys(ROLES) as Role[]).map((role) =>
        usersInput({
          block: role,
          label: ROLES[role],
          value: settings.roles[role],
          optional: true,
          hint: ROLE_HINTS[role],
        }),
      ),
      header('Approvals'),
      ...approvalBlocks(approvals),
      header('Language model'),
      ...languageModelBlocks(settings.languageModel, standing),
      header('Days without contact'),
      ...cadenceFields(settings.contactCadence),
      header('Where Parley posts'),
      ...CHANNELS.map(([name, label, hint]) =>
        channelInput({ block: name, label, value: channels[name], optional: true, hint }),
      ),
      context('Parley can post only where it is a member: type `/invite @Parley` in each of these channels.'),
      header('Zone, rates and levers'),
      textInput({
        block: 'timeZone',
        label: 'Time zone',
        value: settings.timeZone,
        placeholder: 'Europe/Berlin',
        maxLength: 60,
        hint: 'Digests and deadlines follow it.',
      }),
      selectInput({
        block: 'rateTable',
        label: 'Rate table',
        options: rateTables.map(({ id, name }) => [id, name]),
        value: settings.rateTable,
        hint: 'What suggestions rest on. Bring your own with /deal rates import.',
      }),
      textInput({
        block: 'emvPerEngagement',
        label: 'Worth of one engagement',
        value: settings.emvPerEngagement ? amountsText([settings.emvPerEngagement]) : undefined,
        placeholder: '0.10 USD',
        optional: true,
        maxLength: 40,
        hint: 'Shows earned media value (EMV) among the figures: engagements times this. An estimate that every vendor makes differently; empty leaves it out.',
      }),
      checkboxesInput({
        block: 'levers',
        label: 'Levers that suggestions may trade',
        options: LEVERS,
        value: LEVERS.map(([lever]) => lever).filter((lever) => levers[lever]),
        optional: true,
      }),
    ],
  });
}

function languageModelBlocks(
  { perHour, monthlyDollars }: Settings['languageModel'],
  standing: BudgetStanding,
): AnyBlock[] {
  return [
    context(standingWords(standing)),
    numberInput({
      block: 'modelPerHour',
      label: 'Questions to the model, an hour',
      value: perHour,
      min: 0,
      max: 10_000,
      hint: 'A text takes one to three, a mail one. Beyond it, and with 0, the built-in texts and rules do the work.',
    }),
    numberInput({
      block: 'modelMonthlyDollars',
      label: 'US$ for the model, a month',
      value: monthlyDollars,
      min: 0,
      max: 100_000,
      hint: 'Held with list prices. With 0 no model is asked.',
    }),
  ];
}

/** What is used of the budget, and whether its money can be held at all. */
function standingWords(standing: BudgetStanding): string {
  const { model, price, questionsInHour, questionsInMonth, microDollarsInMonth } = standing;
  if (model === undefined) return 'No language model is set up: the built-in texts and rules do the work.';
  const name = escape(model);
  const used = `${questionsInHour} questions in the last hour, ${questionsInMonth} this month`;
  if (!price) {
    return `:warning: The price of ${name} is not known, so the US$ a month cannot be held; the number an hour holds. Set OPENAI_PRICE to hold both. So far: ${used}.`;
  }
  const source = `${escape(price.source)}${price.year === undefined ? '' : `, ${price.year}`}`;
  const dollars = (microDollarsInMonth / 1_000_000).toFixed(2);
  return `${name} costs ${price.input} US$ for a million tokens in and ${price.output} US$ out (${source}). So far: ${used}, about ${dollars} US$.`;
}

function approvalBlocks(approvals: Settings['approvals']): AnyBlock[] {
  return [
    textInput({
      block: 'budgetApproverAbove',
      label: 'A budget approver decides above',
      value: amountsText(approvals.budgetApproverAbove),
      placeholder: '2000 USD, 300000 JPY',
      optional: true,
      maxLength: 400,
      hint: "One amount per currency. Above a deal's ceiling a budget approver decides in any case.",
    }),
    checkboxesInput({
      block: 'selfApproval',
      label: 'Own requests',
      options: [['yes', 'People may approve their own requests up to these amounts']],
      value: approvals.selfApproval ? ['yes'] : [],
      optional: true,
    }),
    textInput({
      block: 'legalReviewAbove',
      label: 'Legal review of term sheets above',
      value: amountsText(approvals.legalReviewAbove),
      placeholder: '5000 USD',
      optional: true,
      maxLength: 400,
      hint: 'One amount per currency. A deal in a currency that is not named here is compared at its exchange rate.',
    }),
    textInput({
      block: 'legalReviewCountries',
      label: 'Legal review always for',
      value: approvals.legalReviewCountries.join(', '),
      placeholder: 'Germany, FR, Japan',
      optional: true,
      maxLength: 1000,
      hint: 'Where the audience is, where the content is made for, or where a party is.',
    }),
  ];
}

function amountsText(amounts: readonly Money[]): string {
  return amounts.map((amount) => `${majorUnits(amount)} ${amount.currency}`).join(', ');
}

/** Reads `2000 USD, 300,000 JPY`; each amount names its currency. A comma before three digits groups thousands. */
export function parseAmounts(text: string | undefined): { amounts: Money[]; unknown: string[] } {
  const pieces = (text ?? '').split(/[;\n]|,(?=\s)|(?<!\d),|,(?!\d{3}(?!\d))/).map((piece) => piece.trim());
  const amounts: Money[] = [];
  const unknown: string[] = [];
  for (const piece of pieces.filter((each) => each !== '')) {
    const amount = parseMoneyText(piece);
    if (amount) amounts.push(amount);
    else unknown.push(piece);
  }
  return { amounts, unknown };
}

/** Reads the form over the settings that stand; wrong fields get their sentences, all at once. */
function parseSettings(view: ViewContext): { settings: Settings } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const amounts = (block: string) => {
    const { amounts: read, unknown } = parseAmounts(textOf(view, block));
    if (unknown.length > 0) {
      errors[block] =
        `I did not understand ${echoAll(unknown, (piece) => `"${piece}"`)}. Write amounts with their currency, for example "2000 USD, 300000 JPY".`;
    }
    return read;
  };
  const number = (block: string, most: number) => {
    const value = Number(textOf(view, block) ?? '0');
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    errors[block] = `Enter a whole number from 0 to ${most}.`;
    return 0;
  };
  const countries = parseCountries(textOf(view, 'legalReviewCountries') ?? '');
  if (countries.unknown.length > 0) {
    errors.legalReviewCountries = `I know no country named ${echoAll(countries.unknown, (name) => `"${name}"`)}. Use names or two-letter codes.`;
  }
  const zoneTyped = textOf(view, 'timeZone') ?? '';
  const timeZone = timeZoneNamed(zoneTyped);
  if (!timeZone) {
    errors.timeZone = `There is no time zone "${echo(zoneTyped)}". Write it like Europe/Berlin, Asia/Tashkent or UTC.`;
  }
  const [emv, second] = amounts('emvPerEngagement');
  if (second) errors.emvPerEngagement = 'Write one amount with its currency, for example 0.10 USD.';
  const settings: Settings = {
    timeZone: timeZone ?? 'UTC',
    roles: rolesIn(view),
    channels: channelsIn(view),
    approvals: {
      budgetApproverAbove: amounts('budgetApproverAbove'),
      selfApproval: checkedOf(view, 'selfApproval', 'yes'),
      legalReviewAbove: amounts('legalReviewAbove'),
      legalReviewCountries: [...countries.values],
    },
    rateTable: optionOf(view, 'rateTable') ?? 'default',
    contactCadence: cadenceIn(number),
    languageModel: {
      perHour: number('modelPerHour', 10_000),
      monthlyDollars: number('modelMonthlyDollars', 100_000),
    },
    ...(emv ? { emvPerEngagement: emv } : {}),
    levers: Object.fromEntries(
      LEVERS.map(([lever]) => [lever, checkedOf(view, 'levers', lever)]),
    ) as Settings['levers'],
  };
  return Object.keys(errors).length > 0 ? { errors } : { settings };
}

function rolesIn(view: ViewContext): Settings['roles'] {
  const roles = Object.keys(ROLES) as Role[];
  return Object.fromEntries(roles.map((role) => [role, usersOf(view, role) ?? []])) as Settings['roles'];
}

function channelsIn(view: ViewContext): Settings['channels'] {
  return Object.fromEntries(
    CHANNELS.flatMap(([name]) => {
      const channel = channelOf(view, name);
      return channel ? [[name, channel]] : [];
    }),
  );
}

const BLOCKS = [
  ...Object.keys(ROLES),
  ...CHANNELS.map(([name]) => name),
  'budgetApproverAbove',
  'legalReviewAbove',
  'legalReviewCountries',
  'modelPerHour',
  'modelMonthlyDollars',
  ...CADENCE_BLOCKS,
  'timeZone',
  'rateTable',
  'emvPerEngagement',
];

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(SETTINGS, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'settings', reference: '' } };
  const parsed = parseSettings(view);
  if ('errors' in parsed) return { kind: 'errors', errors: parsed.errors };
  const saved = await saveSettings(services, actor, { settings: parsed.settings, seenHash: meta.hash });
  if (!saved.ok) {
    const errors = refusalErrors(saved.refusal, BLOCKS);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: saved.refusal };
  }
  const line = savedWords(saved.value);
  return { kind: 'close', message: { text: line, blocks: [section(line)] } };
}

function savedWords({ approvals, timeZone, channels }: Settings): string {
  const amounts = approvals.budgetApproverAbove.map((amount) => formatMoney(amount)).join(', ');
  const limit = amounts
    ? `A budget approver decides above ${amounts} and above every deal's ceiling.`
    : "A budget approver decides above every deal's ceiling.";
  const invite =
    Object.keys(channels).length > 0
      ? ' If Parley is not in one of the channels yet, type `/invite @Parley` there.'
      : '';
  return `Settings saved. ${limit} Times follow ${timeZone}.${invite}`;
}

export const settingsForm: Form = { callbackId: SETTINGS, submit };
