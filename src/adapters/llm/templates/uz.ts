import { templatesOf } from './template.ts';

export const UZBEK_TEMPLATES = templatesOf({
  version: 1,
  opening:
    'Salom {{creator}}, men {{platform}}dagi ishingizni ancha vaqtdan beri kuzataman va {{contentReference}} meni ayniqsa hayratda qoldirdi.',
  brand:
    'Mening brendim, {{brand}}, yangi kampaniya tayyorlamoqda va menimcha, sizning auditoriyangiz bizning qadriyatlarimizni qadrlaydi.',
  aim: 'Kampaniya maqsadi: {{aim}}.',
  proposal: 'Siz bilan potentsial hamkorlikni muhokama qilishni istardim: {{deliverables}}.',
  gain: "Ishingiz uchun haq to'lanadi, ijodiy g'oya esa butunlay sizning qo'lingizda qoladi.",
  expectation:
    "Kontentni nashr etishdan oldin siz bilan birga ko'rib chiqamiz va u homiylik asosida ekani ochiq ko'rsatiladi.",
  openness:
    'Biz muzokaraga ochiqmiz: barcha shartlarni siz bilan birga kelishamiz va sizning fikringizni albatta hisobga olamiz.',
  interested: 'Bu hamkorlik haqida batafsilroq bilishni istaysizmi?',
  regards: 'Hurmat bilan,\n{{sender}}',
  outreachSubject: "Mavzu: {{brand}} va {{creator}}, hamkorlik bo'yicha taklif",
  mailGain:
    "Ishingiz uchun haq to'lanadi, ijodiy g'oya butunlay sizning qo'lingizda qoladi va siz yangi auditoriyaga chiqasiz.",
  mailExpectation:
    "Sizdan kutadiganimiz oddiy: kontent homiylik asosida ekani ochiq ko'rsatiladi va nashr etishdan oldin uni siz bilan birga ko'rib chiqamiz.",
  mailOpenness:
    "Biz muzokaraga ochiqmiz va sizning fikringizni albatta hisobga olamiz: siz uchun yaxshi hamkorlik qanday bo'lishi kerakligini yozib yuboring, biz ham o'z kutganlarimiz haqida ochiq gapirib beramiz.",
  replySubject: 'Mavzu: {{brand}} va {{creator}}, bizning taklifimiz',
  thanksForFee:
    "Salom {{creator}}, siz so'ragan {{theirFee}} haqidagi taklif va unga ajratgan vaqtingiz uchun rahmat.",
  thanks: 'Salom {{creator}}, taklifingiz va unga ajratgan vaqtingiz uchun rahmat.',
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
  deadline: "Javobingizni {{deadline}} kuniga qadar olsak, rejalashtirishimiz oson bo'ladi.",
});
