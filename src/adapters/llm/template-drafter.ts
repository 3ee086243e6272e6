import type { Templates, TemplateText } from '../../application/drafts/drafting.ts';
import type { CreatorFacingFacts } from '../../domain/drafting/facts.ts';
import { countWords, wordLimits } from '../../domain/drafting/guardrails/length.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import { fill, type PlaceholderValues, placeholdersIn } from '../../domain/drafting/placeholders.ts';
import { placeholderValues } from '../../domain/drafting/values.ts';
import { replyTemplate } from './templates/replies/reply-template.ts';
import { TEMPLATES } from './templates/table.ts';
import type { Sentence, Template } from './templates/template.ts';

/**
 * Writes from the built-in texts: always possible, nothing outside is asked. A language without templates gets the
 * English text, and the answer says so; another language gets the English text beside it.
 */
export const builtInTemplates: Templates = {
  write(facts) {
    const language = Object.hasOwn(TEMPLATES, facts.language) ? facts.language : 'en';
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

function writeIn(
  facts: CreatorFacingFacts,
  language: string,
): Pick<TemplateText, 'text' | 'template' | 'version'> {
  const templates = TEMPLATES[language] ?? TEMPLATES.en;
  const template = replyTemplate(facts, language) ?? templates?.[facts.kind]?.[facts.channel];
  if (!template) throw new Error(`no built-in text for ${facts.kind} by ${facts.channel}`);
  const values = placeholderValues(facts, language);
  const [, most] = wordLimits(facts.kind, facts.channel);
  const maybes = template.paragraphs.flat().filter(isMaybe).length;
  for (let kept = maybes; ; kept -= 1) {
    const text = render(template, values, kept);
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

function isMaybe(sentence: Sentence): boolean {
  return typeof sentence === 'object' && 'maybe' in sentence;
}

/** The template with its values, keeping the first so many of the sentences that may be left out. */
function render(template: Template, values: PlaceholderValues, kept: number): string {
  let left = kept;
  return template.paragraphs
    .map((sentences) =>
      sentences
        .map((sentence) => {
          if (isMaybe(sentence)) {
            left -= 1;
            if (left < 0) return undefined;
          }
          return wording(sentence, values);
        })
        .filter((sentence) => sentence !== undefined)
        .map((sentence) => fill(sentence, values))
        .join(' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function wording(sentence: Sentence, values: PlaceholderValues): string | undefined {
  if (typeof sentence === 'object' && 'when' in sentence) {
    return values[sentence.when] === undefined ? sentence.otherwise : sentence.say;
  }
  const wordings =
    typeof sentence === 'string' ? [sentence] : 'either' in sentence ? sentence.either : [sentence.maybe];
  return wordings.find((each) => placeholdersIn(each).every((name) => Object.hasOwn(values, name)));
}
