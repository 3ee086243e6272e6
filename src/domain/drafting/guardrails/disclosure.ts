import type { CreatorFacingFacts, DisclosureFacts } from '../facts.ts';
import { normalise } from '../figures/normalise.ts';
import { firstMatch } from '../figures/patterns.ts';
import type { Checked, Rule } from './rule.ts';

/**
 * G5: every label that the text tells the creator to use is one that the target countries accept, none is hidden or buried,
 * and where a text has to name the label it stands there exactly.
 */
export const DISCLOSURE: Rule = {
  id: 'G5',
  name: 'The right label for paid posts',
  find(checked) {
    const { normal, where, languages, facts } = checked;
    const wrong = labelsIn(normal).filter((label) => !isAccepted(label, facts));
    const hides = languages.some(({ lexicon }) => firstMatch(where, lexicon.agreement.hiding) !== undefined);
    const found = [
      ...(wrong.length > 0 ? [`names ${[...new Set(wrong)].join(', ')}, which is not enough there`] : []),
      ...(hides ? ['plays the label of paid posts down'] : []),
      ...(isBuried(normal, facts) ? ['puts the label behind other hashtags'] : []),
      ...(isMissing(checked) ? [`must name the label ${facts.disclosure?.label ?? ''} as it stands`] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

/** Words by which posts are marked somewhere as advertising, rightly or not. */
const LABEL_WORDS =
  'ads?|adv|advert\\p{L}*|sp|spon|spons\\p{L}*|partner\\p{L}*|paid\\p{L}*|collab\\p{L}*|gifted|gifts?|ambassador\\p{L}*|affiliate\\p{L}*|pr|promo\\p{L}*|brandedcontent|thanks\\p{L}*|werbung|anzeige|werbepartner\\p{L}*|unbezahltewerbung|kooperation|pub|publicit\\p{L}*|partenariat\\p{L}*|offert|publi|publipost|publicidad\\p{L}*|colaboraci\\p{L}*|patrocin\\p{L}*|parceri\\p{L}*|pubblicit\\p{L}*|sponsorizzat\\p{L}*|реклам\\p{L}*|партн\\p{L}*|спонсор\\p{L}*|сотруднич\\p{L}*|reklama\\p{L}*|homiy\\p{L}*|hamkor\\p{L}*|広告|プロモーション|タイアップ|提供|案件|宣伝|協賛';
const HASHTAG_LABEL = new RegExp(`#(?:${LABEL_WORDS})(?![\\p{L}\\p{N}_])`, 'giu');
const QUOTED_LABEL = new RegExp(`["“„«'「『](${LABEL_WORDS})["”“»'」』]`, 'giu');

/** In front of a label or behind it: `not #partner`, `#partner emas`, `#PRではなく`. */
const NOT_BEFORE =
  /(?:\b(?:not|instead of|rather than|nicht|statt|pas|au lieu de|plutôt que|no|en vez de|en lugar de|não|em vez de)|(?<!\p{L})(?:не|вместо)) ?["“„«'「『]?$/iu;
const NOT_BEHIND =
  /^["”“»'」』]? ?(?:emas|o'rniga|ではなく|ではありません|は使わ|(?:is|are) not enough|reicht nicht|ne suffit pas|no basta|não basta|недостаточно)/iu;

/** The labels that a text names as ones to use. */
function labelsIn(normal: string): string[] {
  return [...normal.matchAll(HASHTAG_LABEL), ...normal.matchAll(QUOTED_LABEL)]
    .filter(
      ({ 0: said, index }) =>
        !NOT_BEFORE.test(normal.slice(Math.max(0, index - 24), index)) &&
        !NOT_BEHIND.test(normal.slice(index + said.length, index + said.length + 24)),
    )
    .map((match) => match[1] ?? match[0]);
}

/** Labels that suffice in no country whose rule names words (`src/data/disclosure.ts`). */
const NEVER =
  /^#?(?:sp|spon|collab\p{L}*|ambassador\p{L}*|partner\p{L}*|gifted|gifts?|affiliate\p{L}*|thanks\p{L}*|pr)$/iu;

/** English labels do not suffice for audiences that are addressed in these languages (the rules of Germany and France). */
const ENGLISH_LABEL = /^#?(?:ads?|adv|advert\p{L}*|sponsored|paid\p{L}*)$/iu;
const OWN_LABELS: readonly string[] = ['de', 'fr'];

function isAccepted(label: string, { disclosure, language }: CreatorFacingFacts): boolean {
  if (!disclosure) {
    return !NEVER.test(label) && !(OWN_LABELS.includes(language) && ENGLISH_LABEL.test(label));
  }
  const named = bare(label);
  return [...disclosure.accepted, ...partsOf(disclosure)].some((each) => bare(each) === named);
}

function bare(label: string): string {
  return normalise(label).replace(/^#/u, '').toLowerCase();
}

/** `#ad / #Werbung` are two labels. */
function partsOf({ label }: DisclosureFacts): string[] {
  return label.split(' / ').map((part) => part.trim());
}

/** A label among hashtags comes first, or nobody sees it. */
function isBuried(normal: string, { disclosure }: CreatorFacingFacts): boolean {
  const runs = normal.match(/#[\p{L}\p{N}_]+(?:[ ,/]+#[\p{L}\p{N}_]+)+/gu) ?? [];
  return runs.some((run) => {
    const isLabel = (tag: string) =>
      new RegExp(`^#(?:${LABEL_WORDS})$`, 'iu').test(tag) ||
      (disclosure !== undefined && partsOf(disclosure).some((part) => bare(part) === bare(tag)));
    const tags = run.split(/[ ,/]+/u);
    const last = tags.findLastIndex(isLabel);
    return last >= 0 && tags.slice(0, last).some((tag) => !isLabel(tag));
  });
}

/** A recap with agreed work names the label; feedback names it wherever it speaks of labels. */
function isMissing({ normal, where, languages, facts }: Checked): boolean {
  const { disclosure, kind } = facts;
  if (!disclosure) return false;
  const speaks = () =>
    languages.some(({ lexicon }) => firstMatch(where, lexicon.agreement.label) !== undefined);
  const needed =
    (kind === 'recap' && (facts.agreed || (facts.recap?.agreed.includes('deliverables') ?? false))) ||
    (kind === 'revision_feedback' && speaks());
  return needed && !normal.includes(normalise(disclosure.label));
}
