import type { MailCase } from './mail-case.ts';

export const PORTUGUESE: readonly MailCase[] = [
  {
    name: 'pt: short DM, reais',
    mail: 'oii tudo bem? meu valor pra 1 reels + 3 stories é R$ 1.200 😊',
    expected: {
      fee: { amount: '1200', currency: 'BRL', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
    },
  },
  {
    name: 'pt: agency, list, signature',
    mail: `Olá, Renata, tudo bem?

Segue a proposta da Bia Moraes (520 mil seguidores) para a campanha de verão:

• 2 Reels no Instagram
• 4 stories
• Direito de uso de imagem para mídia paga (impulsionamento): 3 meses
• Exclusividade: 30 dias no segmento de cosméticos
• Até 2 rodadas de ajustes

Investimento total: R$ 14.500,00 (impostos inclusos)
Pagamento: 30 dias após a emissão da nota fiscal

Atenciosamente,
Thiago Nunes
Gerente Comercial | Maré Talentos
CNPJ 00.000.000/0001-00`,
    expected: {
      fee: { amount: '14500', currency: 'BRL', certainty: 'firm' },
      deliverables: ['2 instagram reel', '4 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 30, category: 'cosméticos' },
      netDays: 30,
      revisions: 2,
    },
  },
  {
    name: 'pt: mil with a decimal comma',
    mail: 'Fecho por 2,5 mil reais um vídeo no TikTok com 30 dias de uso em anúncios.',
    expected: {
      fee: { amount: '2500', currency: 'BRL', certainty: 'firm' },
      deliverables: ['1 tiktok video'],
      usage: { kind: 'paid', duration: 30 },
    },
  },
  {
    name: 'pt: spelled amount in euros',
    mail: 'O meu preço para um vídeo dedicado no YouTube é de mil e duzentos euros, com metade paga à cabeça.',
    expected: {
      fee: { amount: '1200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      upfrontPercent: 50,
    },
    hard: true,
  },
  {
    name: 'pt: tentative',
    mail: 'Acho que ficaria mais ou menos uns R$ 900 pra 2 tiktoks, mas preciso ver com a minha assessoria',
    expected: {
      fee: { amount: '900', currency: 'BRL', certainty: 'tentative' },
      deliverables: ['2 tiktok video'],
    },
  },
  {
    name: 'pt: range',
    mail: 'Para uma integração de 60 segundos no YouTube costumo cobrar entre R$ 4.000 e R$ 5.500.',
    expected: {
      fee: { amount: '4000', upTo: '5500', currency: 'BRL' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'pt: priced lines with a total',
    mail: `Oi Carol! Segue:

Reels: R$ 1.500
3 stories: R$ 900
Whitelisting por 30 dias: R$ 400
Total: R$ 2.800

50% de entrada e 50% após a publicação. Consigo postar entre 8 e 12 de dezembro!

bjs, Manu`,
    expected: {
      fee: { amount: '2800', currency: 'BRL', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
      whitelistingDays: 30,
      publication: { from: '2026-12-08', until: '2026-12-12' },
      upfrontPercent: 50,
    },
  },
  {
    name: 'pt: price each and its sum',
    mail: 'Cada reel sai por R$ 700, então os 3 ficam R$ 2.100. Podem repostar no perfil da marca por 60 dias (só orgânico).',
    expected: {
      fee: { amount: '2100', currency: 'BRL', certainty: 'firm' },
      deliverables: ['3 instagram reel'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'pt: refusal',
    mail: 'Oi! Agradeço o convite, mas por R$ 300 não consigo fazer esse trabalho. Sucesso pra vocês 💛',
    expected: {},
  },
  {
    name: 'pt: questions only',
    mail: 'Oi, tudo bem? Adorei a marca! Qual o orçamento de vocês? Quantos stories seriam? E tem exclusividade? Hoje estou com 64 mil seguidores e uns 20 mil views por reels.',
    expected: {},
  },
  {
    name: 'pt: answer above a Portuguese quoted thread',
    mail: `Olá Duarte,

Obrigada pela resposta. Conseguimos fazer por 950 € + IVA: um reel e duas stories, sem exclusividade, pagamento a 30 dias.

Com os melhores cumprimentos,
Inês Falcão

Em ter., 24 de nov. de 2026 às 10:12, Duarte Leal <duarte@lumen.example> escreveu:
> Olá Inês, os 1.300 € ficam acima do orçamento. Temos 700 € para 2 reels,
> 90 dias de exclusividade e pagamento a 60 dias.`,
    expected: {
      fee: { amount: '950', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      exclusivity: { days: 0 },
      netDays: 30,
    },
    hard: true,
  },
  {
    name: 'pt: barter',
    mail: 'amei o vestido 😍 topo fazer permuta sim! 2 stories em troca da peça (vi que custa R$ 389), sem cachê',
    platform: 'instagram',
    expected: { deliverables: ['2 instagram story_set'] },
  },
  {
    name: 'pt: commission only',
    mail: 'Posso fazer sem fixo, só com 15% de comissão sobre as vendas do meu cupom (o cupom dá 10% off pro pessoal). Entrego 1 reels e 2 tiktoks, publico a partir de 7 de dezembro.',
    expected: {
      deliverables: ['1 instagram reel', '2 tiktok video'],
      publication: { from: '2026-12-07' },
      commissionPercent: 15,
    },
  },
  {
    name: 'pt: WhatsApp lines, nothing included',
    mail: `bom diaa
1 carrossel no insta
R$850
sem direito de uso
sem exclusividade
pix 100% antecipado`,
    expected: {
      fee: { amount: '850', currency: 'BRL', certainty: 'firm' },
      deliverables: ['1 instagram carousel'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
      upfrontPercent: 100,
    },
  },
  {
    name: 'pt: exclusive licence for a year',
    mail: 'A proposta é de 3.400 € por dois vídeos de TikTok, com licença exclusiva dos conteúdos durante um ano, incluindo anúncios pagos. Uma revisão incluída.',
    expected: {
      fee: { amount: '3400', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 tiktok video'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
      revisions: 1,
    },
  },
  {
    name: 'pt: two options',
    mail: `Temos dois formatos:
Pacote Prata – 1 reels: R$ 2.000
Pacote Ouro – 2 reels + 5 stories: R$ 4.200
Qual faz mais sentido pra vocês?`,
    expected: {},
    unscored: ['deliverables'],
    hard: true,
  },
  {
    name: 'pt: old price, new price, date with slashes',
    mail: `Oi Paulo! Na última campanha cobrei R$ 1.800, mas o valor atualizado é R$ 2.300 pelo mesmo escopo: 1 reels e 1 short no YouTube. No ar até 20/12. Pagamento em 15 dias.`,
    expected: {
      fee: { amount: '2300', currency: 'BRL', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 youtube short'],
      publication: { until: '2026-12-20' },
      netDays: 15,
    },
    hard: true,
  },
];
