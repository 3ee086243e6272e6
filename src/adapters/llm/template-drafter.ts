import type { Templates, TemplateText } from '../../application/drafts/drafting.ts';
import type { DraftChannel } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts } from '../../domain/drafting/facts.ts';
import { countWords, wordLimits } from '../../domain/drafting/guardrails/length.ts';
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
  const [, most] = wordLimits(facts.kind, facts.channel);
  const elastic = template.paragraphs.flat().filter(isElastic).length;
  for (let kept = elastic; ; kept -= 1) {
    const text = render(template, { facts, language, values, kept });
    if (kept === 0 || countWords(text, language) <= most) {
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

/** Whether a sentence gives way where the channel has no room. */
function isElastic(sentence: Sentence): boolean {
  return typeof sentence === 'object' && ('maybe' in sentence || 'short' in sentence);
}

interface Rendering {
  readonly facts: CreatorFacingFacts;
  readonly language: TemplateLanguage;
  readonly values: PlaceholderValues;
  /** How many of the sentences that give way stay whole: the first ones. */
  readonly kept: number;
}

function render(template: Template, rendering: Rendering): string {
  const { language, values } = rendering;
  let left = rendering.kept;
  const hasRoom = (sentence: Sentence) => {
    if (isElastic(sentence)) left -= 1;
    return left >= 0;
  };
  return template.paragraphs
    .map((sentences) =>
      sentences
        .map((sentence) => wording(sentence, rendering, hasRoom(sentence)))
        .filter((sentence) => sentence !== undefined)
        .map((sentence) => fill(sentence, values))
        // Japanese has no spaces between sentences.
        .join(language === 'ja' ? '' : ' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The sentence as it fits the deal; undefined where the deal has nothing for it. */
function wording(sentence: Sentence, rendering: Rendering, hasRoom: boolean): string | undefined {
  return wordings(sentence, rendering, hasRoom).find((each) =>
    placeholdersIn(each).every((name) => Object.hasOwn(rendering.values, name)),
  );
}

function wordings(sentence: Sentence, { facts, values }: Rendering, hasRoom: boolean): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  if ('either' in sentence) return sentence.either;
  if ('when' in sentence) return [values[sentence.when] === undefined ? sentence.otherwise : sentence.say];
  if ('agreed' in sentence) return [facts.agreed ? sentence.agreed : sentence.open];
  if ('manner' in sentence) return [sentence.manner[facts.manner?.formality ?? 'neutral']];
  if ('short' in sentence) return [hasRoom ? sentence.full : sentence.short];
  return hasRoom ? [sentence.maybe] : [];
}
