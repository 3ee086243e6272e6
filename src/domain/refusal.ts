import type { Money } from './money.ts';

/**
 * What a use case answers when it will not do what was asked. A refusal is a value with the facts a
 * person needs; `adapters/slack/messages/refusals.ts` turns each kind into words. Exceptions are for bugs
 * and outages only.
 */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: Noun; readonly reference: string }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'not-allowed'; readonly action: string; readonly needs: readonly string[] }
  | { readonly kind: 'own-request'; readonly action: string }
  | { readonly kind: 'already-decided'; readonly decision: string; readonly by: string; readonly at: string }
  | {
      readonly kind: 'stale';
      readonly what: Noun;
      readonly reference: string;
      readonly changedBy?: string;
      /** ISO moment of that change. */
      readonly changedAt?: string;
    }
  | { readonly kind: 'deal-closed'; readonly reference: string; readonly status: string }
  | {
      readonly kind: 'wrong-status';
      readonly reference: string;
      readonly action: string;
      readonly status: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'currency-mismatch'; readonly expected: string; readonly given: string }
  | {
      readonly kind: 'over-budget';
      readonly amount: Money;
      readonly remaining: Money;
      readonly campaign: string;
    }
  | { readonly kind: 'over-walk-away'; readonly reference: string }
  | { readonly kind: 'no-offer-yet'; readonly reference: string }
  | {
      readonly kind: 'no-benchmark';
      readonly platform: string;
      readonly format: string;
      /** The nearest work that the table knows, in words. */
      readonly nearest?: string;
    }
  | { readonly kind: 'incomplete'; readonly reference: string; readonly missing: readonly MissingItem[] }
  | { readonly kind: 'not-approved'; readonly what: Noun; readonly reference: string }
  | { readonly kind: 'nothing-to-do'; readonly why: string }
  | { readonly kind: 'unreadable-file'; readonly why: WhyUnreadable; readonly mostBytes: number }
  /** Slack delivered the same click, command or form again; the first one did the work. */
  | { readonly kind: 'duplicate' };

/** Why a file that somebody shared could not be read. */
export const WHY_UNREADABLE = [
  /** The workspace did not let Parley read files. */
  'no-permission',
  'too-large',
  'gone',
  /** It lives in another service, and Slack only points to it. */
  'elsewhere',
  /** A page came instead of the file: Slack did not take the token. */
  'page-instead',
  'no-answer',
] as const;
export type WhyUnreadable = (typeof WHY_UNREADABLE)[number];

/** The things Parley talks about, as people call them. */
export type Noun =
  | 'campaign'
  | 'creator'
  | 'deal'
  | 'offer'
  | 'approval'
  | 'draft'
  | 'term sheet'
  | 'digest'
  | 'reminder'
  | 'rate table'
  | 'post'
  | 'import'
  | 'settings';

/** One wrong input: which field, and a sentence that says what to enter instead. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** One missing item of a completeness check and why it matters; the field that fills it, where a form has one. */
export interface MissingItem {
  readonly item: string;
  readonly why: string;
  readonly field?: string;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal };
}

/** A refusal for one wrong field. */
export function invalid(field: string, problem: string): Refused {
  return refuse({ kind: 'invalid', problems: [{ field, problem }] });
}
