import type { ReplyWords } from './reply-template.ts';

export const PORTUGUESE_REPLIES: ReplyWords = {
  version: 1,
  understood: {
    'rate-counter': 'Entendemos que o cachê precisa ser justo para o seu trabalho.',
    'deliverable-pushback': 'Entendemos que a quantidade de trabalho precisa caber na sua agenda.',
    'usage-objection': 'Entendemos que é importante para você como o seu conteúdo é usado.',
    'exclusivity-resistance': 'Entendemos que a exclusividade é uma condição importante para você.',
    'timeline-conflict': 'Entendemos que as datas precisam caber na sua agenda.',
    'stalled-deal': 'Já faz algum tempo desde as nossas mensagens, e o nosso interesse continua o mesmo.',
    'scope-creep': 'Entendemos que o trabalho adicional precisa contar no cachê.',
    'gifting-to-paid': 'Entendemos que você gostaria de receber em dinheiro por este trabalho.',
  },
  hold: 'Gostaríamos de manter a nossa proposta.',
  holdOn: 'Gostaríamos de manter esta parte como planejamos: {{conditions}}.',
  trade: 'Neste ponto podemos ir ao seu encontro: {{yes}}. Em troca, pediríamos o seguinte: {{conditions}}.',
  tradeAtFee: 'Neste ponto podemos ir ao seu encontro: {{yes}}. Em troca, pediríamos o cachê indicado aqui.',
  accept: 'Isto funciona para a nossa equipe: {{yes}}. A condição seria a seguinte: {{conditions}}.',
  acceptAtFee: 'Isto funciona para a nossa equipe: {{yes}}. A condição seria o cachê indicado aqui.',
  altogether: 'No conjunto são {{fee}} por este trabalho: {{deliverables}}.',
  altogetherProduct: 'No conjunto é {{product}} por este trabalho: {{deliverables}}.',
};
