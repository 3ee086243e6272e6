import { templatesOf } from './template.ts';

export const PORTUGUESE_TEMPLATES = templatesOf({
  version: 1,
  opening:
    'Olá, {{creator}}! Acompanho o seu trabalho no {{platform}} há bastante tempo, e isto me impressionou em especial: {{contentReference}}.',
  brand:
    'Minha marca, {{brand}}, está preparando uma nova campanha, e acredito que o seu público vai se identificar com os nossos valores.',
  aim: 'O objetivo da campanha: {{aim}}.',
  proposal: 'Gostaria de conversar com você sobre uma possível colaboração: {{deliverables}}.',
  gain: 'O seu trabalho será remunerado, e a ideia criativa continua sendo sua.',
  expectation: 'Vamos ver o conteúdo com você antes de publicar, com a parceria indicada de forma aberta.',
  openness: 'Estamos abertos a negociar as condições com você, e a sua opinião conta para a nossa equipe.',
  interested: 'Você gostaria de saber mais?',
  regards: 'Um abraço,\n{{sender}}',
  outreachSubject: 'Assunto: {{brand}} e {{creator}}, ideia de colaboração',
  mailGain:
    'O seu trabalho será remunerado, a ideia criativa continua sendo sua, e novas pessoas vão conhecer você.',
  mailExpectation:
    'O que pedimos é simples: a parceria é indicada de forma aberta, e vemos o conteúdo com você antes de publicar.',
  mailOpenness:
    'Estamos abertos a negociar, e a sua opinião conta: conte para a nossa equipe como é, para você, uma boa colaboração.',
  replySubject: 'Assunto: {{brand}} e {{creator}}, a nossa proposta',
  thanksForFee:
    'Olá, {{creator}}! Obrigado pela sua proposta de {{theirFee}} e pelo tempo que você dedicou a ela.',
  thanks: 'Olá, {{creator}}! Obrigado pela sua proposta e pelo tempo que você dedicou a ela.',
  glad: 'A equipe {{brand}} ficaria feliz em trabalhar com você, e queremos condições boas para ambas as partes.',
  offer: 'Gostaríamos de oferecer {{fee}} por este trabalho: {{deliverables}}.',
  reason: 'O motivo deste preço: {{reason}}.',
  includesBoth: 'Isto inclui o seguinte: {{usage}}; {{exclusivity}}.',
  includesUsage: 'Isto inclui o seguinte: {{usage}}.',
  includesExclusivity: 'Isto inclui o seguinte: {{exclusivity}}.',
  payment: 'Forma de pagamento: {{payment}}.',
  options:
    'Se outra combinação for melhor para você, estas opções são igualmente boas para a nossa equipe:\n{{packages}}',
  prefer: 'Qual opção você prefere?',
  agreeable: 'Isso funciona para você?',
  deadline: 'Uma resposta até {{deadline}} nos ajudaria a planejar.',
});
