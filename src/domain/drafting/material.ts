import type { FieldProblem } from '../refusal.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import { type DraftKind, type DraftMaterial, draftMaterialSchema } from './draft.ts';

const PROBLEMS = {
  content: 'Use at most 200 characters.',
  mustFix: 'Enter at most ten points of up to 300 characters, one per line.',
  niceToHave: 'Enter at most ten points of up to 300 characters, one per line.',
  months: 'Enter for how many months, from 2 to 36.',
  wish: 'Use at most 300 characters.',
} as const satisfies Record<keyof DraftMaterial, string>;

/**
 * What people said for a text, as far as its kind uses it; undefined when it uses nothing of it. Refuses too much, feedback
 * without a single point, and an ambassador proposal without its months, each as a problem of its field.
 */
export function checkMaterial(kind: DraftKind, given: DraftMaterial = {}): Result<DraftMaterial | undefined> {
  const parsed = draftMaterialSchema.safeParse(given);
  if (!parsed.success) {
    return refuse({ kind: 'invalid', problems: parsed.error.issues.map(({ path }) => problemAt(path)) });
  }
  const { content, mustFix = [], niceToHave = [], months, wish } = parsed.data;
  if (kind === 'revision_feedback' && mustFix.length + niceToHave.length === 0) {
    return invalid('mustFix', 'Enter at least one point: what must change, or what would be nice.');
  }
  if (kind === 'ambassador' && months === undefined) return invalid('months', PROBLEMS.months);
  const used: DraftMaterial = {
    ...(kind === 'revision_feedback' ? feedbackOf({ content, mustFix, niceToHave }) : {}),
    ...(kind === 'ambassador' ? { months } : {}),
    ...(wish ? { wish } : {}),
  };
  return ok(Object.keys(used).length > 0 ? used : undefined);
}

function feedbackOf(given: Pick<DraftMaterial, 'content' | 'mustFix' | 'niceToHave'>): DraftMaterial {
  const { content, mustFix = [], niceToHave = [] } = given;
  return {
    ...(content ? { content } : {}),
    ...(mustFix.length > 0 ? { mustFix } : {}),
    ...(niceToHave.length > 0 ? { niceToHave } : {}),
  };
}

function problemAt(path: readonly PropertyKey[]): FieldProblem {
  const field = Object.keys(PROBLEMS).find((name) => name === path[0]) ?? 'mustFix';
  return { field, problem: PROBLEMS[field as keyof typeof PROBLEMS] };
}

const NOT_FOR_CREATORS =
  'it holds something internal (a limit, a budget, a note, another price), an address, or words of acceptance';

/** Words of the team that no creator may read, each under its field; `isTellable` says which may stand in a text. */
export function untellable(
  { content, mustFix = [], niceToHave = [], wish }: DraftMaterial,
  isTellable: (words: string) => boolean,
): FieldProblem[] {
  const single = (field: string, words: string | undefined): FieldProblem[] =>
    words === undefined || isTellable(words)
      ? []
      : [{ field, problem: `This cannot go into the text: ${NOT_FOR_CREATORS}. Say it differently.` }];
  const lines = (field: string, points: readonly string[]): FieldProblem[] =>
    points.flatMap((point, index) =>
      isTellable(point)
        ? []
        : [
            {
              field,
              problem: `Point ${index + 1} cannot go into the text: ${NOT_FOR_CREATORS}. Say it differently.`,
            },
          ],
    );
  return [
    ...single('content', content),
    ...lines('mustFix', mustFix),
    ...lines('niceToHave', niceToHave),
    ...single('wish', wish),
  ];
}
