import { costOf, type KnownPrice, type ModelCost } from '../domain/model-cost.ts';
import { settingsOf } from './change.ts';
import type { Ports, Transaction } from './ports.ts';

/** What a model is asked for. */
export type ModelPurpose = 'draft' | 'reading';

/** A question that may be asked now, or why not, in words to stand after "because". */
export type Reserved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: string };

/** What one question used. Without tokens, the server did not say. */
export interface ModelUse {
  readonly model: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/**
 * What became of a reserved question: what it used; that the server refused it, which costs nothing; or that it was not asked after all, and
 * does not count. Undefined where nobody knows: a question without an answer may be on the bill.
 */
export type Used = ModelUse | 'refused' | 'not asked' | undefined;

/** How much of a workspace's budget is used, and whether its money can be held. */
export interface BudgetStanding {
  /** The model that is asked; missing where none is set up. */
  readonly model?: string;
  /** Missing where the model's price is not known: then the number an hour holds alone. */
  readonly price?: KnownPrice;
  readonly questionsInHour: number;
  readonly questionsInMonth: number;
  readonly microDollarsInMonth: number;
}

/** The workspace's budget for a language model: every question is reserved before it is asked and settled after. */
export interface ModelBudget {
  /** Refuses, in words, when the hour's number or the month's money is used up. Never inside a transaction of a use case. */
  reserve(workspace: string, purpose: ModelPurpose): Promise<Reserved>;
  /** Notes what became of the question, once; gives back what it cost, where the price and the tokens are known. */
  settle(workspace: string, id: string, used: Used): Promise<ModelCost | undefined>;
  standing(workspace: string): Promise<BudgetStanding>;
}

/** The model that is asked, and what a model costs. */
export interface PricedModel {
  /** Missing where no model is set up. */
  readonly model?: string | undefined;
  priceOf(model: string): KnownPrice | undefined;
}

const HOUR = Temporal.Duration.from({ hours: 1 });

/**
 * What a question may use at most: what we send, in tokens of the least favourable script, and the longest answer we allow. So much is held
 * until it is known what it used, so that questions at the same time cannot spend the same money.
 */
const MOST_TOKENS: Readonly<Record<ModelPurpose, { inputTokens: number; outputTokens: number }>> = {
  draft: { inputTokens: 8_000, outputTokens: 4_000 },
  reading: { inputTokens: 24_000, outputTokens: 4_000 },
};

/**
 * The budget on the database, so that every process of a workspace shares it. The count and the sum are read and the question is written
 * under the workspace's lock: two processes cannot both take the last one.
 */
export function modelBudgetOn(
  { store, clock, ids }: Pick<Ports, 'store' | 'clock' | 'ids'>,
  { model, priceOf }: PricedModel,
): ModelBudget {
  const price = model === undefined ? undefined : priceOf(model);
  return {
    reserve: (workspace, purpose) => {
      const question = { id: ids.next(), purpose, at: clock.now() };
      const most = price && costOf(MOST_TOKENS[purpose], price);
      return store.transaction(workspace, async (tx): Promise<Reserved> => {
        const why = await refusal(tx, question.at, most ?? 0);
        if (why !== undefined) return { ok: false, why };
        await tx.modelUsage.add({ ...question, ...(most === undefined ? {} : { microDollars: most }) });
        return { ok: true, id: question.id };
      });
    },
    settle: async (workspace, id, used) => {
      const cost = costOfUse(used, priceOf);
      await store.transaction(workspace, (tx) => tx.modelUsage.settle(id, used, cost?.microDollars));
      return cost;
    },
    standing: (workspace) =>
      store.read(workspace, async (tx) => ({
        ...(model === undefined ? {} : { model }),
        ...(price ? { price } : {}),
        ...(await usedSoFar(tx, clock.now(), (await settingsOf(tx)).timeZone)),
      })),
  };
}

/** Why the question may not be asked, given what it may cost at most; undefined when it may. */
async function refusal(tx: Transaction, now: Temporal.Instant, mayCost: number): Promise<string | undefined> {
  const { timeZone, languageModel } = await settingsOf(tx);
  const { perHour, monthlyDollars } = languageModel;
  if (perHour === 0 || monthlyDollars === 0) return 'the settings say not to ask a language model';
  await tx.modelUsage.lock();
  const used = await usedSoFar(tx, now, timeZone);
  if (used.questionsInHour >= perHour) {
    return `the hour's limit for the language model (${perHour} ${perHour === 1 ? 'question' : 'questions'}) is reached`;
  }
  if (used.microDollarsInMonth + mayCost > monthlyDollars * 1_000_000) {
    return `this month's ${monthlyDollars} US$ for the language model are used up`;
  }
  return undefined;
}

/** The hour is the last sixty minutes; the month is that of the calendar, in the workspace's zone. */
function usedSoFar(tx: Transaction, now: Temporal.Instant, timeZone: string) {
  const month = now.toZonedDateTimeISO(timeZone).with({ day: 1 }).startOfDay().toInstant();
  return tx.modelUsage.since({ hour: now.subtract(HOUR), month });
}

function costOfUse(used: Used, priceOf: PricedModel['priceOf']): ModelCost | undefined {
  if (used === undefined || typeof used === 'string') return undefined;
  const price = priceOf(used.model);
  if (!price || used.inputTokens === undefined) return undefined;
  const { source, year } = price;
  return { microDollars: costOf(used, price), source, ...(year === undefined ? {} : { year }) };
}
