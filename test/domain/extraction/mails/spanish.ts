import type { MailCase } from './mail-case.ts';

export const SPANISH: readonly MailCase[] = [
  {
    name: 'es: short DM',
    mail: 'holaa! mi tarifa por 1 reel es de 350€ ☺️ e incluye 2 stories',
    expected: {
      fee: { amount: '350', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
    },
  },
  {
    name: 'es: representante, lista, IVA',
    mail: `Buenos días, Marta:

Muchas gracias por contar con Alba Rius (310.000 seguidores). Os paso la propuesta:

- 2 reels en Instagram
- 3 stories
- Derechos de uso en publicidad pagada: 3 meses
- Exclusividad: 30 días en el sector cosmética
- Hasta 2 rondas de cambios

Presupuesto total: 4.200,00 € + IVA (21 %)
Forma de pago: 30 días desde la fecha de factura

Un saludo,
Gonzalo Prieto
Mánager de talento · Costa Talent
Tel. 600 000 123`,
    expected: {
      fee: { amount: '4200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 30, category: 'cosmética' },
      netDays: 30,
      revisions: 2,
    },
  },
  {
    name: 'es: spelled amount',
    mail: 'Por el vídeo dedicado en YouTube serían mil quinientos euros, la mitad por adelantado y el resto al publicar.',
    expected: {
      fee: { amount: '1500', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'es: tentative, no currency',
    mail: 'Hola guapa! yo creo que serían unos 600 más o menos por 2 tiktoks, te confirmo mañana',
    expected: { fee: { amount: '600', certainty: 'tentative' }, deliverables: ['2 tiktok video'] },
  },
  {
    name: 'es: Mexican pesos',
    mail: `Qué tal, Rodrigo:

Con gusto, el costo es de $18,500 MXN más IVA por 1 Reel y 3 historias en Instagram. El pago se haría a 15 días contra factura. Incluye 1 ronda de ajustes.

Saludos,
Fer`,
    expected: {
      fee: { amount: '18500', currency: 'MXN', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
      netDays: 15,
      revisions: 1,
    },
  },
  {
    name: 'es: range',
    mail: 'Para una integración en YouTube (60-90 segundos) trabajamos entre 900 y 1.200 euros, según el guion.',
    expected: {
      fee: { amount: '900', upTo: '1200', currency: 'EUR' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'es: priced lines with a total and a discount',
    mail: `Hola Lucía! te dejo los precios:
• Reel: 500€
• Carrusel: 350€
• Pack de los dos: 750€ en vez de 850€
Si os encaja cerramos con el pack :)
Puedo publicar del 9 al 13 de diciembre.`,
    expected: {
      fee: { amount: '750', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 instagram carousel'],
      publication: { from: '2026-12-09', until: '2026-12-13' },
    },
    hard: true,
  },
  {
    name: 'es: price each and its sum',
    mail: 'Son 280 € por cada vídeo de TikTok, así que los tres salen por 840 €. Uso orgánico en vuestras redes 60 días incluido.',
    expected: {
      fee: { amount: '840', currency: 'EUR', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'es: refusal',
    mail: 'Muchas gracias por la propuesta, pero con 100 € no me compensa el trabajo. ¡Suerte con la campaña!',
    expected: {},
  },
  {
    name: 'es: questions only',
    mail: '¡Hola! Me interesa mucho 😍 ¿Qué presupuesto manejáis? ¿Cuánto tiempo usaríais el contenido? ¿Hay exclusividad? Mis reels suelen tener unas 30.000 visualizaciones.',
    expected: {},
  },
  {
    name: 'es: answer above a Spanish quoted thread',
    mail: `Hola Iván,

Entiendo el presupuesto. Lo podemos dejar en 1.600 € + IVA por un reel y dos stories, con 30 días de whitelisting y sin exclusividad.

Un abrazo,
Noelia

El mar, 24 nov 2026 a las 10:12, Iván Soto (<ivan@lumen.example>) escribió:
> Hola Noelia, 2.000 € se nos va. Tenemos 1.200 € para 2 reels, 90 días de
> exclusividad y pago a 60 días.`,
    expected: {
      fee: { amount: '1600', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      whitelistingDays: 30,
      exclusivity: { days: 0 },
    },
    hard: true,
  },
  {
    name: 'es: barter',
    mail: 'Me encanta el bolso!! Lo hago a cambio del producto (vi que cuesta 95 €), sin cobrar nada. Sería 1 reel, lo subo el 14 de diciembre.',
    expected: {
      deliverables: ['1 instagram reel'],
      publication: { from: '2026-12-14', until: '2026-12-14' },
    },
  },
  {
    name: 'es: commission with a fixed part',
    mail: 'Mi propuesta: 200 € fijos + 10 % de comisión por cada venta con mi código. A cambio, 1 reel y 4 stories. El código da un 15 % de descuento a mis seguidores.',
    expected: {
      fee: { amount: '200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '4 instagram story_set'],
      commissionPercent: 10,
    },
    hard: true,
  },
  {
    name: 'es: no rights, no exclusivity, prepayment',
    mail: `1 post en instagram
$400 USD
sin derechos de uso
sin exclusividad
pago 100% por adelantado
gracias ✨`,
    expected: {
      fee: { amount: '400', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
      upfrontPercent: 100,
    },
  },
  {
    name: 'es: exclusive licence, perpetual',
    mail: 'El precio es de 6.000 € por 3 vídeos de TikTok con licencia exclusiva de los contenidos a perpetuidad, también para anuncios. 25 % a la firma.',
    expected: {
      fee: { amount: '6000', currency: 'EUR', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'paid', duration: 'perpetual', exclusiveLicence: true },
      upfrontPercent: 25,
    },
  },
  {
    name: 'es: two options',
    mail: `Opción 1 -> 1 reel: 450 €
Opción 2 -> 2 reels + 2 stories: 800 €
En ambos casos el pago es a 30 días y entra una ronda de cambios.`,
    expected: { netDays: 30, revisions: 1 },
    unscored: ['deliverables'],
    hard: true,
  },
  {
    name: 'es: thousands in words, typos',
    mail: `hola q tal!! te paso info
un reel + un tiktok te quedan en 2 mil dolares
incluye pauta (ads) x 30 dias con mi contenido
saludoss`,
    expected: {
      fee: { amount: '2000', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 tiktok video'],
      usage: { kind: 'paid', duration: 30 },
    },
    hard: true,
  },
];
