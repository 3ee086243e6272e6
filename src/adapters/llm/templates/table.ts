import { contactTemplates } from './contacts/contact-template.ts';
import { CONTACTS } from './contacts/table.ts';
import { FRAMES } from './frames.ts';
import { recapTemplates } from './recaps/recap-template.ts';
import { RECAPS } from './recaps/table.ts';
import { relationTemplates } from './relations/relation-template.ts';
import { RELATIONS } from './relations/table.ts';
import { plainReply } from './replies/reply-template.ts';
import { REPLIES } from './replies/table.ts';
import type { LanguageTemplates, PerLanguage, TemplateLanguage } from './template.ts';

/** The built-in texts of every kind, by language. */
export const TEMPLATES: PerLanguage<LanguageTemplates> = {
  en: templatesIn('en'),
  uz: templatesIn('uz'),
  ru: templatesIn('ru'),
  es: templatesIn('es'),
  fr: templatesIn('fr'),
  de: templatesIn('de'),
  pt: templatesIn('pt'),
  ja: templatesIn('ja'),
};

/** What is said and in which order is the same in every language; how it is said is in its words. */
function templatesIn(language: TemplateLanguage): LanguageTemplates {
  const frame = FRAMES[language];
  return {
    ...contactTemplates(frame, CONTACTS[language]),
    counter_reply: plainReply(frame, REPLIES[language]),
    ...recapTemplates(frame, RECAPS[language]),
    ...relationTemplates(frame, RELATIONS[language]),
  };
}
