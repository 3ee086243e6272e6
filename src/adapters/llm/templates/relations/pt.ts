import type { RelationWords } from './relation-template.ts';

export const PORTUGUESE_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: 'Assunto: Um agradecimento da equipe {{brand}}',
    thanks:
      'Agradecemos por tudo o que você colocou em “{{campaign}}” com a equipe {{brand}}. Foi um prazer trabalhar com você.',
    work: 'Lembramos com carinho do que você fez para nós: {{deliverables}}.',
    own: 'Você fez do seu jeito, e é isso que mais valorizamos.',
    first: 'Chegamos até você por isto: {{contentReference}}. Que bom que escrevemos.',
    touch: 'Gostaríamos de manter o contato.',
    comment: {
      full: 'Agradecemos o cuidado que você colocou em “{{campaign}}”. Trabalhar com você foi um prazer para toda a equipe {{brand}}.',
      short: 'Toda a equipe {{brand}} agradece por “{{campaign}}”.',
    },
  },
  renewal: {
    subject: 'Assunto: {{brand}} e {{creator}}, uma ideia para a próxima vez',
    thanks:
      'Mais uma vez, agradecemos por “{{campaign}}”. A equipe {{brand}} gostou muito de trabalhar com você e gostaria de repetir.',
    start: 'Poderíamos começar assim: {{deliverables}}.',
    open: 'Estamos abertos a negociar as condições, e a sua opinião conta desde o início: o que deu certo pode ficar, e o resto pode mudar.',
    idea: 'A ideia criativa continuaria sendo sua, como antes.',
    question: 'Você gostaria de conversar sobre uma nova colaboração?',
  },
  ambassador: {
    subject: 'Assunto: {{brand}} e {{creator}}, uma colaboração mais longa',
    because: 'Com “{{campaign}}” vimos como o seu trabalho e a marca {{brand}} combinam bem.',
    beyondFor:
      'Por isso gostaríamos de olhar mais longe e conversar com você sobre uma colaboração mais longa como rosto da marca ({{months}}).',
    beyond:
      'Por isso gostaríamos de olhar mais longe e conversar com você sobre uma colaboração mais longa como rosto da marca.',
    gain: 'As ideias teriam tempo para crescer, e o seu público conheceria a marca pelos seus olhos.',
    open: 'O volume, o ritmo e as condições estão em aberto: queremos definir tudo com você.',
    fit: 'Para nós é importante que caiba na sua agenda e combine com o seu estilo.',
    question: 'O que você acha da ideia?',
  },
  feedback: {
    subject: 'Assunto: {{brand}} e {{creator}}, a sua visão da nossa colaboração',
    thanks:
      'Agradecemos por trabalhar com a equipe {{brand}} em “{{campaign}}”. Antes de fazer novos planos, gostaríamos de aprender com você.',
    question: 'Como foi a colaboração para você, o que foi difícil e o que devemos melhorar?',
    everything:
      'Tudo nos interessa: se o briefing estava claro, os prazos, as nossas respostas e como vimos o conteúdo com você.',
    frank: 'Bastam algumas palavras, e uma crítica sincera é o que mais nos ajuda.',
  },
};
