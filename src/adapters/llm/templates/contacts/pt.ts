import type { ContactWords } from './contact-template.ts';

export const PORTUGUESE_CONTACTS: ContactWords = {
  version: 3,
  subject: 'Assunto: {{brand}} e {{creator}}, ideia de colaboração',
  opening:
    'Acompanho o seu trabalho no {{platform}} há bastante tempo, e isto me impressionou em especial: {{contentReference}}.',
  brand:
    'Minha marca, {{brand}}, está preparando uma nova campanha, e acredito que o seu público vai se identificar com os nossos valores.',
  aim: 'O objetivo da campanha: {{aim}}.',
  proposal: 'Gostaria de conversar com você sobre uma possível colaboração: {{deliverables}}.',
  gain: 'O seu trabalho será remunerado, e a ideia criativa continua sendo sua.',
  expectation: 'Vamos ver o conteúdo com você antes de publicar, com a parceria indicada de forma aberta.',
  openness: {
    full: 'Estamos abertos a negociar as condições com você, e a sua opinião conta para a nossa equipe.',
    short: 'Estamos abertos a negociar.',
  },
  mailGain:
    'O seu trabalho será remunerado, a ideia criativa continua sendo sua, e novas pessoas vão conhecer você.',
  mailExpectation:
    'O que pedimos é simples: a parceria é indicada de forma aberta, e vemos o conteúdo com você antes de publicar.',
  mailOpenness:
    'Estamos abertos a negociar, e a sua opinião conta: conte para a nossa equipe como é, para você, uma boa colaboração.',
  interested: 'Você gostaria de saber mais?',
  comment: {
    seen: {
      full: 'A equipe {{brand}} ficou impressionada com isto: {{contentReference}}.',
      short: 'A equipe {{brand}} gosta do seu trabalho.',
    },
    ask: {
      full: 'Temos uma ideia de colaboração: podemos escrever para você por mensagem direta?',
      short: 'Podemos escrever para você por mensagem direta?',
    },
  },
  followUp: {
    subject: 'Assunto: {{brand}} e {{creator}}, uma pergunta rápida',
    reminder:
      'Há pouco tempo escrevemos para você sobre uma possível colaboração com a equipe {{brand}} e queremos ter certeza de que a mensagem chegou.',
    because: 'Pensamos em você por isto: {{contentReference}}.',
    idea: 'A ideia, em poucas palavras: {{deliverables}}.',
    free: 'Não há pressa nenhuma: se não for para você, ou se o momento não for bom, basta nos dizer em poucas palavras.',
    question: 'Podemos contar mais para você?',
    comment: {
      full: 'Escrevemos para você com uma ideia de colaboração com a equipe {{brand}}. Podemos enviá-la de novo por mensagem direta?',
      short: 'A equipe {{brand}} pode enviar a ideia de novo por mensagem direta?',
    },
  },
};
