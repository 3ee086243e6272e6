import { extractOffer } from '../../domain/extraction/extract-offer.ts';
import type { ExtractedOffer, ReadingContext } from '../../domain/extraction/extracted-offer.ts';
import { groundOffer } from '../../domain/extraction/ground-offer.ts';
import { fillFrom, type ReadBy } from '../../domain/extraction/offer-reading.ts';
import type { WorkspaceId } from '../../domain/ids.ts';
import type { ModelBudget, Used } from '../model-budget.ts';

type ReadByModel = Extract<ReadBy, { by: 'model' }>;

/** How one question to a model about a mail ended. */
export type ClaimsOutcome =
  /** What the model says stands in the mail: nothing of it is believed before it is held against the mail. */
  | {
      readonly kind: 'claims';
      readonly claims: unknown;
      readonly readBy: ReadByModel;
      readonly use?: Used;
    }
  | { readonly kind: 'failed'; readonly why: string; readonly use?: Used };

/** A model that reads mails. It gets the mail as data, and may say anything: its answer is only a claim. */
export interface MailReader {
  read(mail: string, context: ReadingContext, signal: AbortSignal): Promise<ClaimsOutcome>;
}

export interface ReadMail {
  readonly offer: ExtractedOffer;
  readonly readBy: ReadBy;
}

/** A reading always ends within this time. */
const DEADLINE_MILLISECONDS = 45_000;

/** Reads a mail by the built-in rules: at once, nothing outside is asked. */
export function readByRules(mail: string, context: ReadingContext): ReadMail {
  return { offer: extractOffer(mail, context), readBy: { by: 'rules' } };
}

/**
 * Reads a mail with a model where there is one and the budget allows it. Every value must stand in the mail with its quote, else the field is
 * what the rules read, or empty. When the model fails, the rules alone have read it, and the reading says why.
 */
export async function readMail(
  { reader, budget }: { reader: MailReader | undefined; budget: ModelBudget },
  workspace: WorkspaceId,
  mail: string,
  context: ReadingContext,
): Promise<ReadMail> {
  const rules = readByRules(mail, context);
  const isEmpty = rules.offer.warnings.some(({ kind }) => kind === 'nothing-to-read');
  if (!reader || isEmpty) return rules;
  const reserved = await budget.reserve(workspace, 'reading');
  if (!reserved.ok) return { ...rules, readBy: { by: 'rules', because: reserved.why } };
  const signal = AbortSignal.timeout(DEADLINE_MILLISECONDS);
  const outcome = await reader
    .read(mail, context, signal)
    .catch((): ClaimsOutcome => ({ kind: 'failed', why: 'the model could not be asked' }));
  await budget.settle(workspace, reserved.id, outcome.use);
  if (outcome.kind === 'failed') return { ...rules, readBy: { by: 'rules', because: outcome.why } };
  const grounded = groundOffer(outcome.claims, mail, context);
  return { offer: fillFrom(grounded, rules.offer), readBy: outcome.readBy };
}
