import type { ReplyWords } from './reply-template.ts';

export const UZBEK_REPLIES: ReplyWords = {
  version: 2,
  subject: 'Mavzu: {{brand}} va {{creator}}, bizning taklifimiz',
  thanksForFee: "siz so'ragan {{theirFee}} haqidagi taklif va unga ajratgan vaqtingiz uchun rahmat.",
  thanks: 'taklifingiz va unga ajratgan vaqtingiz uchun rahmat.',
  glad: "{{brand}} siz bilan ishlashdan xursand bo'ladi va shartlar har bir tomon uchun yaxshi bo'lishini istaymiz.",
  offer: 'Biz quyidagi ish uchun {{fee}} taklif qilamiz: {{deliverables}}.',
  reason: 'Bu narxning sababi: {{reason}}.',
  includesBoth: 'Bunga quyidagilar kiradi: {{usage}}; {{exclusivity}}.',
  includesUsage: 'Bunga quyidagi huquq kiradi: {{usage}}.',
  includesExclusivity: 'Bunga quyidagi shart kiradi: {{exclusivity}}.',
  payment: "To'lov tartibi: {{payment}}.",
  options:
    "Agar boshqa tartib sizga qulayroq bo'lsa, quyidagi variantlar ham biz uchun xuddi shunday ma'qul:\n{{packages}}",
  prefer: "Qaysi yo'l sizga ma'qulroq?",
  agreeable: "Bu taklif sizga ma'qulmi?",
  understood: {
    'rate-counter': "Haq sizning mehnatingizga mos bo'lishi kerakligini tushunamiz.",
    'deliverable-pushback': 'Ish hajmi sizning rejalaringizga mos kelishi kerakligini tushunamiz.',
    'usage-objection': 'Kontentingizdan qanday foydalanilishi siz uchun muhimligini tushunamiz.',
    'exclusivity-resistance': 'Eksklyuzivlik siz uchun jiddiy shart ekanini tushunamiz.',
    'timeline-conflict': 'Sanalar sizning rejalaringizga mos kelishi kerakligini tushunamiz.',
    'stalled-deal': "So'nggi xatlarimizdan beri biroz vaqt o'tdi, qiziqishimiz esa avvalgidek.",
    'scope-creep': "Qo'shimcha ish haqda ham aks etishi kerakligini tushunamiz.",
    'gifting-to-paid': 'Bu ish uchun pul bilan haq olishni istashingizni tushunamiz.',
  },
  hold: "Biz o'z taklifimizda qolmoqchimiz.",
  holdOn: 'Bu qismni rejalashtirganimizdek saqlamoqchimiz: {{conditions}}.',
  trade:
    "Quyidagi masalada sizga peshvoz chiqamiz: {{yes}}. Buning evaziga quyidagini so'raymiz: {{conditions}}.",
  tradeAtFee:
    "Quyidagi masalada sizga peshvoz chiqamiz: {{yes}}. Buning evaziga shu yerda aytilgan haqni ma'qul ko'rishingizni so'raymiz.",
  accept: "Bu biz uchun ma'qul: {{yes}}. Shartimiz quyidagicha: {{conditions}}.",
  acceptAtFee: "Bu biz uchun ma'qul: {{yes}}. Shartimiz shu yerda aytilgan haqdir.",
  altogether: 'Hammasi birgalikda quyidagi ish uchun {{fee}}: {{deliverables}}.',
  altogetherProduct: 'Hammasi birgalikda quyidagi ish uchun {{product}}: {{deliverables}}.',
};
