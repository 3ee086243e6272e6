import type { Templates, TemplateText } from '../../application/drafts/drafting.ts';
import type { DraftChannel } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts } from '../../domain/drafting/facts.ts';
import { fitsChannel } from '../../domain/drafting/guardrails/length.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import { fill, type PlaceholderValues, placeholdersIn } from '../../domain/drafting/placeholders.ts';
import { placeholderValues } from '../../domain/drafting/values.ts';
import { FRAMES } from './templates/frames.ts';
import { stanceReply } from './templates/replies/reply-template.ts';
import { REPLIES } from './templates/replies/table.ts';
import { TEMPLATES } from './templates/table.ts';
import type { Sentence, Template, TemplateLanguage } from './templates/template.ts';

/**
 * Writes from the built-in texts: always possible, nothing outside is asked. A language without templates gets the
 * English text, and the answer says so; another language gets the English text beside it.
 */
export const builtInTemplates: Templates = {
  write(facts) {
    const language = isBuiltIn(facts.language) ? facts.language : 'en';
    const written = writeIn(facts, language);
    return {
      ...written,
      language,
      ...(language === 'en' ? {} : { english: writeIn(facts, 'en').text }),
      ...(language === facts.language
        ? {}
        : {
            because: `there is no built-in text in ${languageName(facts.language)}, so this one is in English`,
          }),
    };
  },
};

function isBuiltIn(language: string): language is TemplateLanguage {
  return Object.hasOwn(TEMPLATES, language);
}

function writeIn(
  facts: CreatorFacingFacts,
  language: TemplateLanguage,
): Pick<TemplateText, 'text' | 'template' | 'version'> {
  const template = templateFor(facts, language);
  const values = placeholderValues(facts, language);
  const elastic = inOrderOfGivingWay(template.paragraphs.flat());
  for (let given = 0; ; given += 1) {
    const text = render(template, { facts, language, values, givenWay: new Set(elastic.slice(0, given)) });
    if (given === elastic.length || fitsChannel(text, facts, language)) {
      const stance = facts.reply ? ` ${facts.reply.stance}` : '';
      return {
        text,
        template: `${facts.kind}${stance} ${facts.channel} ${language}`,
        version: template.version,
      };
    }
  }
}

function templateFor(facts: CreatorFacingFacts, language: TemplateLanguage): Template {
  const letters: Readonly<Partial<Record<DraftChannel, Template>>> = facts.reply
    ? stanceReply(FRAMES[language], REPLIES[language], facts.reply, facts)
    : TEMPLATES[language][facts.kind];
  const template = letters[facts.channel];
  if (!template) throw new Error(`a ${facts.kind} never goes by ${facts.channel}`);
  return template;
}

/** What gives way where the channel has no room: first those that can be left out, then those that have a short form; of each, the last first. */
function inOrderOfGivingWay(sentences: readonly Sentence[]): Sentence[] {
  const those = (name: 'maybe' | 'short') =>
    sentences.filter((each) => typeof each === 'object' && name in each).reverse();
  return [...those('maybe'), ...those('short')];
}

interface Rendering {
  readonly facts: CreatorFacingFacts;
  readonly language: TemplateLanguage;
  readonly values: PlaceholderValues;
  /** The sentences that the channel has no room for. */
  readonly givenWay: ReadonlySet<Sentence>;
}

function render(template: Template, rendering: Rendering): string {
  const { language, values } = rendering;
  return template.paragraphs
    .map((sentences) =>
      sentences
        .map((sentence) => wording(sentence, rendering))
        .filter((sentence) => sentence !== undefined)
        .map((sentence) => fill(sentence, values))
        // Japanese has no spaces between sentences.
        .join(language === 'ja' ? '' : ' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The sentence as it fits the deal; undefined where the deal has nothing for it. */
function wording(sentence: Sentence, rendering: Rendering): string | undefined {
  return wordings(sentence, rendering).find((each) =>
    placeholdersIn(each).every((name) => Object.hasOwn(rendering.values, name)),
  );
}

function wordings(sentence: Sentence, { facts, values, givenWay }: Rendering): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  if ('either' in sentence) return sentence.either;
  if ('when' in sentence) return [values[sentence.when] === undefined ? sentence.otherwise : sentence.say];
  if ('agreed' in sentence) return [facts.agreed ? sentence.agreed : sentence.open];
  if ('manner' in sentence) return [sentence.manner[facts.manner?.formality ?? 'neutral']];
  if ('short' in sentence) return [givenWay.has(sentence) ? sentence.short : sentence.full];
  return givenWay.has(sentence) ? [] : [sentence.maybe];
}
