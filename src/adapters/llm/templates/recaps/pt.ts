import type { RecapWords } from './recap-template.ts';

export const PORTUGUESE_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Assunto: {{brand}} e {{creator}}, resumo da nossa conversa',
    thanks:
      'Agradecemos o seu tempo e a conversa aberta com a equipe {{brand}}. Este é um resumo de como entendemos a situação.',
    agreed: 'Isto é o que foi combinado:\n{{agreed}}',
    firm: 'Até aqui, isto está claro:\n{{agreed}}',
    tentative: 'Estes pontos ainda não são definitivos:\n{{tentative}}',
    missing: 'Estes pontos ainda estão em aberto:\n{{missing}}',
    label: 'Para que todos vejam a parceria, as publicações levam esta identificação: {{disclosure}}.',
    correct: 'Se faltar algo ou se algo estiver errado, corrija, por favor: agora é o momento mais fácil.',
    question: 'Você também vê assim?',
  },
  feedback: {
    subject: 'Assunto: {{brand}} e {{creator}}, comentários sobre o seu trabalho',
    thanksFor:
      'Agradecemos por mostrar o seu trabalho para nós ({{content}}). Dá para ver o cuidado que você colocou nele.',
    thanks: 'Agradecemos por mostrar o seu trabalho para nós. Dá para ver o cuidado que você colocou nele.',
    mustFix: 'Antes da publicação, a equipe {{brand}} precisaria de mudanças nestes pontos:\n{{mustFix}}',
    nothingToFix: 'Da parte da equipe {{brand}}, nada precisa mudar.',
    niceToHave: 'Estes pontos seriam um toque especial e ficam totalmente a seu critério:\n{{niceToHave}}',
    label: 'A identificação para a publicação: {{disclosure}}.',
    ask: 'Se algo não estiver claro ou não combinar com o seu estilo, conte para nós, e buscamos uma solução com você.',
    question: 'O que você acha?',
  },
};
