import { costOf, type ModelPrice } from '../domain/model-cost.ts';
import { settingsOf } from './change.ts';
import type { Ports } from './ports.ts';

/** What a model is asked for. */
export type ModelPurpose = 'draft' | 'reading';

/** A question that may be asked now, or why not, in words to stand after "because". */
export type Reserved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: string };

/** What the questions of one purpose used. */
export interface ModelUse {
  readonly model: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** The workspace's budget for a language model: every question is reserved before it is asked and settled after. */
export interface ModelBudget {
  /** Refuses, in words, when the hour's number or the month's money is used up. Never inside a transaction of a use case. */
  reserve(workspace: string, purpose: ModelPurpose): Promise<Reserved>;
  /** What it really used; a question that was reserved and never asked settles with nothing. */
  settle(workspace: string, id: string, use: ModelUse | undefined): Promise<void>;
}

const HOUR = Temporal.Duration.from({ hours: 1 });

/**
 * The budget on the database, so that every process of a workspace shares it. The count and the sum are read and the question is written
 * under the workspace's lock: two processes cannot both take the last one.
 */
export function modelBudgetOn(
  { store, clock, ids }: Pick<Ports, 'store' | 'clock' | 'ids'>,
  priceOf: (model: string) => ModelPrice | undefined,
): ModelBudget {
  return {
    reserve: (workspace, purpose) => {
      const id = ids.next();
      return store.transaction(workspace, async (tx): Promise<Reserved> => {
        const now = clock.now();
        const { timeZone, languageModel } = await settingsOf(tx);
        const { perHour, monthlyDollars } = languageModel;
        if (perHour === 0) return { ok: false, why: 'the settings say not to ask a language model' };
        await tx.modelUsage.lock();
        const month = now.toZonedDateTimeISO(timeZone).with({ day: 1 }).startOfDay().toInstant();
        const used = await tx.modelUsage.since({ hour: now.subtract(HOUR), month });
        if (used.questionsInHour >= perHour) {
          return { ok: false, why: `the settings allow a language model ${perHour} times an hour` };
        }
        if (used.microDollarsInMonth >= monthlyDollars * 1_000_000) {
          return { ok: false, why: `this month's ${monthlyDollars} US$ for the language model are spent` };
        }
        await tx.modelUsage.add({ id, purpose, at: now });
        return { ok: true, id };
      });
    },
    settle: (workspace, id, use) =>
      store.transaction(workspace, async (tx) => {
        const price = use && priceOf(use.model);
        await tx.modelUsage.settle(id, use, use && price ? costOf(use, price) : undefined);
      }),
  };
}
