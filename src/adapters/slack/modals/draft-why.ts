import type { KnownBlock } from '@slack/types';
import type { DraftExplanation } from '../../../application/drafts/explain-draft.ts';
import type { Authorship, DraftVersion, ModelTry } from '../../../domain/drafting/draft.ts';
import { reference } from '../../../domain/ids.ts';
import { context, divider, section, sections } from '../blocks.ts';
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
    ],
  });
}

function authorBlocks({ draft, versions, cost, zone }: DraftExplanation): KnownBlock[] {
  const { authorship, tries = [] } = draft;
  const wish = draft.material?.wish;
  return [
    section(`*Who wrote it*\n${authorship ? authorWords(authorship) : 'Nobody yet: it is being written.'}`),
    ...(wish ? [context(`Wish for this writing: “${escape(wish)}”`)] : []),
    ...(tries.length > 0
      ? sections(['*Questions to the model*', ...tries.map(tryLine), costLine(cost)].join('\n'))
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

function tryLine(each: ModelTry, index: number): string {
  const { outcome, failed, milliseconds, model, requestId, inputTokens, outputTokens } = each;
  const rules = failed.length > 0 ? ` (${failed.map(escape).join(', ')})` : '';
  const tokens = inputTokens === undefined ? '' : ` · ${inputTokens} tokens in, ${outputTokens ?? 0} out`;
  return `${index + 1}. ${escape(outcome)}${rules} · ${(milliseconds / 1000).toFixed(1)} s${tokens}${model ? ` · ${escape(model)}` : ''}${requestId ? ` · \`${escape(requestId)}\`` : ''}`;
}

function costLine(cost: DraftExplanation['cost']): string {
  if (!cost) return "Cost: not known, because the model's price is not.";
  const dollars = (cost.microDollars / 1_000_000).toFixed(4);
  return `Cost: about ${dollars} US$ by list prices (${escape(cost.source)}, ${cost.year}).`;
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
  const lines = rules.map(({ rule, name, problem }) =>
    problem === undefined
      ? `• ${escape(rule)} ${escape(name)}: passed`
      : `• ${escape(rule)} ${escape(name)}: *not passed*, it ${escape(problem)}`,
  );
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
