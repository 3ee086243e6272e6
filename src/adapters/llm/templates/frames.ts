import type { Frame, PerLanguage } from './template.ts';

/**
 * Greeting, signature and the date to answer by. The greetings are the same for a woman and a man, and a language that
 * has only one polite greeting gives it for every manner.
 */
export const FRAMES: PerLanguage<Frame> = {
  en: {
    salutation: { formal: 'Dear {{creator}},', neutral: 'Hello {{creator}},', informal: 'Hi {{creator}},' },
    regards: {
      formal: 'Kind regards,\n{{sender}}',
      neutral: 'Kind regards,\n{{sender}}',
      informal: 'Best wishes,\n{{sender}}',
    },
    deadline: 'An answer by {{deadline}} would help us plan.',
  },
  uz: {
    salutation: {
      formal: 'Assalomu alaykum, hurmatli {{creator}},',
      neutral: 'Salom {{creator}},',
      informal: 'Salom {{creator}},',
    },
    regards: {
      formal: 'Chuqur hurmat bilan,\n{{sender}}',
      neutral: 'Hurmat bilan,\n{{sender}}',
      informal: 'Eng yaxshi tilaklar bilan,\n{{sender}}',
    },
    deadline: "Javobingizni {{deadline}} kuniga qadar olsak, rejalashtirishimiz oson bo'ladi.",
  },
  ru: {
    salutation: {
      formal: 'Здравствуйте, {{creator}}!',
      neutral: 'Здравствуйте, {{creator}}!',
      informal: 'Добрый день, {{creator}}!',
    },
    regards: {
      formal: 'С уважением,\n{{sender}}',
      neutral: 'С уважением,\n{{sender}}',
      informal: 'Всего доброго,\n{{sender}}',
    },
    deadline: 'Ваш ответ до {{deadline}} поможет нам с планами.',
  },
  es: {
    salutation: {
      formal: 'Buenos días, {{creator}}:',
      neutral: 'Hola, {{creator}}:',
      informal: 'Hola, {{creator}}:',
    },
    regards: {
      formal: 'Atentamente,\n{{sender}}',
      neutral: 'Un saludo cordial,\n{{sender}}',
      informal: 'Un saludo,\n{{sender}}',
    },
    deadline: 'Una respuesta antes del {{deadline}} nos ayudaría a planificar.',
  },
  fr: {
    salutation: {
      formal: 'Bonjour {{creator}},',
      neutral: 'Bonjour {{creator}},',
      informal: 'Bonjour {{creator}},',
    },
    regards: {
      formal: 'Avec nos salutations distinguées,\n{{sender}}',
      neutral: 'Bien cordialement,\n{{sender}}',
      informal: 'À bientôt,\n{{sender}}',
    },
    deadline: 'Une réponse avant le {{deadline}} nous aiderait à nous organiser.',
  },
  de: {
    salutation: {
      formal: 'Guten Tag {{creator}},',
      neutral: 'Hallo {{creator}},',
      informal: 'Hallo {{creator}},',
    },
    regards: {
      formal: 'Mit freundlichen Grüßen\n{{sender}}',
      neutral: 'Herzliche Grüße\n{{sender}}',
      informal: 'Viele Grüße\n{{sender}}',
    },
    deadline: 'Eine Antwort bis zum {{deadline}} hilft uns beim Planen.',
  },
  pt: {
    salutation: {
      formal: 'Bom dia, {{creator}}!',
      neutral: 'Olá, {{creator}}!',
      informal: 'Oi, {{creator}}!',
    },
    regards: {
      formal: 'Atenciosamente,\n{{sender}}',
      neutral: 'Um abraço,\n{{sender}}',
      informal: 'Um abraço,\n{{sender}}',
    },
    deadline: 'Uma resposta até {{deadline}} nos ajudaria a planejar.',
  },
  ja: {
    salutation: { formal: '{{creator}}様\n', neutral: '{{creator}}様\n', informal: '{{creator}}様\n' },
    regards: {
      formal: '何卒よろしくお願い申し上げます。\n{{sender}}',
      neutral: 'どうぞよろしくお願いいたします。\n{{sender}}',
      informal: 'どうぞよろしくお願いいたします。\n{{sender}}',
    },
    deadline: '{{deadline}}までにお返事をいただけますと、準備がしやすくなります。',
  },
};
