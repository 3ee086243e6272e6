import type { KnownBlock } from '@slack/types';
import type { AskedQuestion, DraftExplanation } from '../../../application/drafts/explain-draft.ts';
import type { Authorship, DraftVersion } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context, divider, preformatted, section, sections } from '../blocks.ts';
import { escape, person, timeText } from '../format.ts';
import { modal } from '../inputs.ts';
import type { ModalView } from '../surface.ts';

/** Why a text says what it says: author, questions to the model with their cost, every rule, every figure's source. */
export function draftWhyModal(explanation: DraftExplanation): ModalView {
  const { draft, figures } = explanation;
  return modal({
    callbackId: 'draft-why',
    title: `Why this text, ${reference('deal', draft.deal)}`,
    blocks: [
      ...authorBlocks(explanation),
      divider(),
      ...ruleBlocks(explanation),
      divider(),
      ...(figures.length > 0
        ? sections(
            [
              '*What the figures rest on*',
              ...figures.map(
                ({ label, value, source, by }) =>
                  `• ${escape(label)}: ${escape(value)} (${escape(source)}${by ? `, ${person(by)}` : ''})`,
              ),
            ].join('\n'),
          )
        : [section('*What the figures rest on*\nThe text names no figures of its own.')]),
      ...decisionBlocks(explanation),
      ...(draft.english === undefined
        ? []
        : [divider(), section('*In English, for the team*'), preformatted(draft.english)]),
    ],
  });
}

function authorBlocks(explanation: DraftExplanation): KnownBlock[] {
  const { draft, versions, questions, zone } = explanation;
  const wish = draft.material?.wish;
  return [
    section(
      `*Who wrote it*\n${draft.authorship ? authorWords(draft.authorship) : 'Nobody yet: it is being written.'}`,
    ),
    ...(wish ? [context(`Wish for this writing: “${escape(wish)}”`)] : []),
    ...(questions.length > 0
      ? sections(
          ['*Questions to the model*', ...questions.map(questionLine), costLine(explanation.cost)].join('\n'),
        )
      : []),
    ...(versions.length > 0
      ? sections(['*Versions*', ...versions.map((version) => versionLine(version, zone))].join('\n'))
      : []),
  ];
}

function authorWords(authorship: Authorship): string {
  const edited = authorship.editedBy ? ` The last words are by ${person(authorship.editedBy)}.` : '';
  if (authorship.by === 'model') {
    const { model, prompt, promptVersion, requestId } = authorship;
    const request = requestId ? `, request \`${escape(requestId)}\`` : '';
    return `Model ${escape(model)}, prompt ${escape(prompt)} version ${promptVersion}${request}.${edited}`;
  }
  const because = authorship.because ? `, because ${escape(authorship.because)}` : '';
  return `The built-in text ${escape(authorship.template)}, version ${authorship.version}${because}.${edited}`;
}

function questionLine(question: AskedQuestion): string {
  const { version, outcome, failed, milliseconds, inputTokens, outputTokens, requestId } = question;
  const rules = failed.map(({ rule, name }) => (rule === name ? rule : `${rule} ${name}`));
  return [
    `• Version ${version}: ${escape(outcome)}${rules.length > 0 ? ` (${escape(rules.join(', '))})` : ''}`,
    `${(milliseconds / 1000).toFixed(1)} s`,
    ...(inputTokens === undefined ? [] : [`${inputTokens} tokens in, ${outputTokens ?? 0} out`]),
    ...priceOf(question),
    ...(question.model ? [escape(question.model)] : []),
    ...(requestId ? [`\`${escape(requestId)}\``] : []),
  ].join(' · ');
}

function priceOf({ cost, free }: AskedQuestion): string[] {
  if (cost) return [dollars(cost.microDollars)];
  return free ? ['free'] : [];
}

function costLine(cost: DraftExplanation['cost']): string {
  if (!cost) return 'Cost: not known, because the price of the model or its tokens are not.';
  const source = `${escape(cost.source)}${cost.year === undefined ? '' : `, ${cost.year}`}`;
  const rest = cost.whole ? '' : ' That of the other questions is not known.';
  return `Cost: ${dollars(cost.microDollars)} by list prices (${source}).${rest}`;
}

/** A text costs parts of a cent: four places, rounded up. */
function dollars(microDollars: number): string {
  return `about ${(Math.ceil(microDollars / 100) / 10_000).toFixed(4)} US$`;
}

function versionLine({ version, by, at, authorship, textHash }: DraftVersion, zone: string): string {
  const who = authorship.editedBy
    ? person(by)
    : authorship.by === 'model'
      ? escape(authorship.model)
      : 'built-in text';
  return `• Version ${version}: ${who}, ${timeText(at, zone)}, content \`${textHash.slice(0, 12)}\``;
}

function ruleBlocks({ rules }: DraftExplanation): KnownBlock[] {
  if (rules.length === 0) return [section('*Rules*\nNothing was checked yet.')];
  const lines = rules.map(({ rule, name, problem }) => {
    const words = rule === name ? escape(rule) : `${escape(rule)} ${escape(name)}`;
    return problem === undefined ? `• ${words}: passed` : `• ${words}: *not passed*, it ${escape(problem)}`;
  });
  return sections(['*Rules*', ...lines].join('\n'));
}

function decisionBlocks({ draft, zone }: DraftExplanation): KnownBlock[] {
  const { approvedBy, approvedAt, sentBy, sentAt, reviewedBy, reviewedAt } = draft;
  const line = (what: string, by: string | undefined, at: Temporal.Instant | undefined) =>
    by ? [`• ${what} by ${person(by)}${at ? `, ${timeText(at, zone)}` : ''}`] : [];
  const lines = [
    `• Asked for by ${person(draft.requestedBy)}, ${timeText(draft.requestedAt, zone)}`,
    ...line('Language reviewed', reviewedBy, reviewedAt),
    ...line('Approved', approvedBy, approvedAt),
    ...line('Marked as sent', sentBy, sentAt),
  ];
  return [divider(), ...sections(['*Decisions*', ...lines].join('\n'))];
}
