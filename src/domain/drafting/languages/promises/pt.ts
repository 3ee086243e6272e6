import type { Promises } from './kinds.ts';

export const PORTUGUESE_PROMISES: Promises = {
  exclusivity: [
    '(?<!\\b(?:sem|nenhuma|qualquer) )(?<!licença )(?<!direitos )\\bexclusiv',
    '\\b(?:sem|não|nenhuma?|nunca|evitar|nem)\\b[^.!?\\n]{0,45}\\b(?:concorr\\S+|competidor\\S*|outras? marcas?|rivais)',
    '\\b(?:única|só uma) marca|\\búnico (?:parceiro|patrocinador)|\\bnão concorrência',
  ],
  no_exclusivity: ['\\b(?:sem|nenhuma) exclusiv'],
  exclusive_licence: ['licença (?:\\S+ )?exclusiva|direitos exclusivos', '\\bbuy-?out\\b'],
  usage: [
    '\\bdireitos? (?:de (?:uso|utilização|imagem|autor|exploração|difusão|reprodução|veiculação)|sobre)|\\btodos os direitos|\\bcessão de|\\bced(?:es|er|e|as|ido)\\b',
    '\\blicen[çc]',
    '\\b(?:usar|utilizar|reutilizar|republicar|partilhar|compartilhar|divulgar|publicar|repostar|usaremos|utilizaremos|veicular)\\b[^.!?\\n]{0,20}\\b(?:os? teus?|as? tuas?|os? seus?|as? suas?|seus?|suas?|os|as|este|estes) (?:conteúdos?|vídeos?|fotos?|imagens|posts?|reels?|publicações|stories)',
    '\\buso (?:pago|orgânico|publicitário)|\\butilização paga',
  ],
  ads: [
    '\\b(?:em|nos|nas|na|no|para|como) (?:nossos? |nossas? |os |as |uma? )?(?:anúncios?|publicidade paga|campanhas? (?:pagas?|publicitárias?))\\b',
    '\\buso pago |\\butilização paga|\\b(?:impulsionar|promover|patrocinar) (?:os? teus?|as? tuas?|os? seus?|as? suas?|seus?|suas?|os|as) (?:posts?|publicações|vídeos?|conteúdos?)|\\bpublicidade da marca',
  ],
  whitelisting: [
    'whitelist|lista branca',
    '\\bspark ads?\\b|\\bpartnership ads?\\b|\\bcódigos? de anúncio',
    '\\b(?:a partir d[ao]|da|pel[ao]) (?:tua|sua|teu|seu) (?:conta|perfil)\\b[^.!?\\n]{0,20}\\banúnci|\\banúnci\\S+\\b[^.!?\\n]{0,30}\\b(?:da|pela|na) (?:tua|sua) conta',
  ],
  bonus: [
    '\\bbónus|\\bbônus|\\bbonifica|\\bincentivo|\\bgratifica|\\brecompensa|\\bprémio|\\bprêmio|\\bgorjeta',
    '\\b(?:pagamento|dinheiro|valor) (?:extra|adicional)|\\b(?:além|acima) (?:da|do) (?:taxa|valor|cachê|preço) |\\b(?:pagar|pagaremos|pagamos) (?:mais|um extra|extra)',
  ],
  commission: [
    'comiss(?:ão|ões)|afiliad|royalt',
    '\\b(?:parte|percentagem|porcentagem|percentual|participação) (?:d[aeo]s?|nas?|nos?|sobre) (?:\\S+ )?(?:vendas?|receitas?|lucros?|faturação|faturamento|encomendas?|pedidos?)',
    '\\b(?:código|cupão|cupom|cupões|cupons)s? (?:de desconto|promocion|de indicação)|\\bcup(?:ão|om)\\b|\\bcódigos? (?:de desconto|promo)',
  ],
  product: [
    '\\bpresente(?:s|ar|amos|aremos)?\\b(?! (?:na|no|nas|nos|em)\\b)|\\bgrátis\\b|\\bgratuit|\\bde graça\\b|\\bsem custos?\\b|\\bbrinde|\\bamostras?\\b|\\bvale-|\\bvales?\\b (?:de|presente)|\\bcartão-?presente|\\bofer(?:ta|ecemos) (?:\\S+ )?(?:os produtos|um produto|o produto|um kit|um cabaz)|\\bpor conta da casa|\\bcortesia',
    '\\bfic(?:ar|as|a|am|ares) com (?:o|a|os|as|tudo|todos)\\b|\\bvitalíci|\\bdesconto (?:pessoal|permanente|especial)',
  ],
  upfront: [
    '\\badiantament|\\badiantad[oa]|\\bantecip(?:ad|ação)|\\bsinal de|\\bpré-pag|\\bdepósito|\\bna assinatura\\b|\\bao assinar\\b',
    '\\b(?:pag|receb|transfer|dinheiro|valor|metade|tudo|cachê)\\S*\\b[^.!?\\n]{0,35}\\b(?:antecipad|de antemão|antes (?:de|do|da|que))',
  ],
  payment: [
    '\\b(?:pag|receb|transfer|deposit|dinheiro|valor|fatur|cachê|liquid)\\S*\\b[^.!?\\n]{0,50}\\b(?:imediat\\S*|de imediato|logo (?:que|após|a seguir|depois)|na hora|hoje|amanhã|no mesmo dia|no próprio dia|em (?:horas|um dia|uma semana|poucos dias)|esta semana|essa semana|este mês|esse mês|na próxima|no próximo|até ao? (?:fim|final)|assim que|quando (?:publi|entre|post)|ao publicar|todo mês|todos os meses|cada (?:mês|semana)|mensal\\S*|semanal\\S*|em prestações|em parcelas|sem demora|pontual\\S*|rápid\\S*|a tempo|em dia)',
    '\\b(?:pagamento|transferência) (?:imediat\\S+|instantâne\\S+|rápid\\S+|pontual|semanal|mensal|antecipad\\S+)|\\bpaypal\\b|\\bcripto|\\bbitcoin|\\bem dinheiro vivo|\\bem numerário|\\bmb ?way\\b|\\bpix\\b',
  ],
  expenses: [
    '\\bdespesas?\\b|\\bajudas de custo|\\breembols',
    '\\b(?:cobr|pag|suport|arc|assum|custe|trata)\\S*\\b[^.!?\\n]{0,40}\\b(?:viage|voos?|hotel|alojamento|hospedagem|envio|frete|transporte|deslocaç|deslocament|custos|equipamento|alfândega)|\\b(?:viagem|hotel|voos?|alojamento|hospedagem|envio|frete|transporte)\\b[^.!?\\n]{0,20}\\b(?:pag[oa]|incluíd|cobert|reembolsad|por nossa conta|à nossa conta)',
  ],
  guarantee: [
    String.raw`\bde certeza\b|\bcom certeza (?:que )?(?:vai|vais|será)\b`,

    'garant',
    '\\b(?:prometemos|prometo|asseguramos|asseguro|juramos|juro|comprometemo-nos|nos comprometemos)\\b|\\bpromessa\\b|\\b(?:a nossa|nossa) palavra|\\bpalavra de honra|\\bfi(?:ca|que) descansad|\\bpode(?:s)? (?:ter (?:a )?certeza|estar segur|ficar tranquil)|\\bsem (?:qualquer |nenhum )?risco|\\bnenhum risco|\\bdevolução|\\bdevolvemos|\\baconteça o que acontecer|\\bcom (?:toda a )?certeza (?:\\S+ )?(?:vai|vais|ter|ganh|receb|será)|\\bsem falta\\b|\\bde certeza que',
  ],
  advice: [
    String.raw`\b(?:etiquet|declar|contrato|fatura|imposto|identific|sinaliz)\S*[^.!?\n]{0,25}\bnão (?:é|são) (?:necessári|precis|obrigatóri)\S*|\b(?:multas?|coimas?)\b`,

    '\\bimposto|\\bfiscal|\\bfisco\\b|\\biva\\b|\\birs\\b|\\birpf\\b|\\btribut|\\bdedut|\\bdeduzir|\\bsegurança social|\\binss\\b|\\bmei\\b|\\brecibos? verdes?',
    '\\b(?:não (?:é (?:preciso|necessário)|precisas?|tens? (?:de|que)|tem (?:de|que)|há (?:necessidade|que)|deves?)|sem necessidade de|escusas de)\\b[^.!?\\n]{0,45}\\b(?:declar|identific|etiquet|indic|contrato|fatura|assin|advogad|avis|marc|sinaliz|regist)',
    '\\b(?:totalmente|completamente|perfeitamente|absolutamente) (?:legal|permitid)|\\bé legal\\b|\\blegalmente|\\bilegal|\\bjurídic|\\b(?:segundo|contra|por) (?:a )?lei\\b|\\ba lei (?:diz|obriga|permite|exige|protege|não)|\\btribunal|\\bprocesso judicial|\\bos nossos advogados|\\bnossos advogados|\\bresponsabilidade (?:legal|total|civil|jurídica)|\\bvínculo empregat|\\bassessoria (?:legal|fiscal)',
  ],
  future: [
    '\\b(?:voltaremos|continuaremos|renovaremos|repetiremos|prolongaremos|contrataremos|vamos (?:\\S+ )?(?:repetir|renovar|continuar|voltar|contratar\\S*|chamar\\S*))\\b',
    '\\b(?:mais|novas?|outr[ao]s?|futur[ao]s?|próxim[ao]s?|muit[ao]s) (?:campanhas?|trabalhos?|projetos?|colaborações|parcerias|contratos?)\\b[^.!?\\n]{0,20}\\b(?:virão|haverá|seguir|cert|esperam|plane|previst|assegurad|chegar|depois|para ti|para você|vão vir)|\\bhaverá mais\\b|\\bvirão mais\\b',
    '\\b(?:a primeira|o primeiro|o início|o começo|o princípio) de (?:muit|uma longa|vári|uma série)|\\b(?:serás|será|vais ser|vai ser|tornar-te-ás|passarás a ser)\\b[^.!?\\n]{0,20}\\b(?:embaixador|rosto|cara|parceir|imagem)|\\b(?:trabalho|rendimentos?|renda) (?:fix[oa]|regular|constante|estável)',
  ],
  confidential: [
    '\\bconfidencia|\\bsecret|\\bsegredo|\\bsigilo|\\bdiscri(?:ção|çao)|\\bdiscret|\\bnda\\b|\\bentre nós\\b',
    '\\bninguém (?:\\S+ )?(?:saberá|vai saber|verá|vai ver|ficará a saber)|\\b(?:não|nunca|jamais) (?:\\S+ )?(?:partilharemos|compartilharemos|revelaremos|divulgaremos|diremos|contaremos|publicaremos|passaremos|mostraremos|vamos (?:partilhar|compartilhar|revelar|divulgar|contar))',
  ],
  result: [
    '\\b(?:tu|você|o teu|a tua|o seu|a sua|teu|seu|sua|vais|vai)\\b[^.!?\\n]{0,30}\\b(?:ganhar(?:ás)?|crescer(?:á)?|conseguirás|obterás|verás|aumentar(?:á)?|duplicar(?:á)?|dobrar|explodir|disparar|chegarás|conquistar)\\b[^.!?\\n]{0,25}\\b(?:seguidor\\S*|alcance|visualizaç\\S+|visibilidade|audiência|público|conta|canal|perfil|fãs|clientes|muito|mil)',
    '\\bvira(?:l|liza)|\\bmais (?:seguidores|visibilidade|alcance|visualizações|fama)|\\b(?:novos|milhares de|muitos) (?:novos )?seguidores|\\b(?:aument|multiplic|duplic|dispar|impulsion|cresc|dobr|triplic|alavanc)\\S* (?:o teu|a tua|os teus|as tuas|o seu|a sua|seu|sua|seus|suas) (?:\\S+ )?(?:audiência|seguidores|visibilidade|alcance|conta|canal|perfil|comunidade|rendimento|carreira|engajamento|público|renda)|\\bserá um (?:grande |enorme )?sucesso|\\bfamos[oa]\\b|\\btrampolim',
  ],
  extra: [
    String.raw`\b(?:só|somente|apenas|exclusivamente) (?:contigo|consigo|com você)\b|\bnenhum outro (?:criad|influenc|blogu)\S*|\bem todos os países\b|\bem todo o mundo\b`,
    String.raw`\b(?:ofer|convid|lev|envi|pag)\S*\b[^.!?\n]{0,25}\b(?:viagem|estadia|escapadinha|férias|fim de semana)\b`,

    '\\bilimitad|\\bmundial(?:mente)?\\b|\\btodos os meios|\\birrevogável|\\bpara sempre|\\bperpétu|\\bsublicen',
    '\\bsem (?:qualquer |nenhuma |nenhum )?(?:alteraç\\S+|correç\\S+|revis\\S+|aprovação|retoques|mudanças)|\\bnenhuma (?:alteração|revisão|aprovação)',
    '\\bcancel|\\brescind|\\brescisão|\\bmulta\\b|\\bindemniza|\\bindeniza|\\bpenaliza|\\bdesistir\\b',
    '\\b(?:vamos|iremos) (?:\\S+ )?(?:promover-te|divulgar-te|recomendar-te|apresentar-te|mencionar-te|destacar|te (?:promover|divulgar|recomendar|apresentar|mencionar|destacar|marcar))|\\b(?:promovemos|recomendamos|apresentamos|mencionamos|destacamos)-te',
    '\\btelevis|\\btv\\b|\\boutdoors?\\b|\\bcinema\\b|\\brevistas?\\b|\\bcapa da|\\bpágina inicial',
    '\\bemprego|\\bvaga (?:fixa|de trabalho)|\\bações da|\\bcontrato sem termo',
    '\\bconvid\\S+\\b[^.!?\\n]{0,30}\\b(?:evento|festa|desfile|viagem|gala|jantar|feira|sede|lançamento|festival)|\\bvip\\b|\\bacesso antecipado',
  ],
};
