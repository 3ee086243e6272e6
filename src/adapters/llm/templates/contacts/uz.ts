import type { ContactWords } from './contact-template.ts';

export const UZBEK_CONTACTS: ContactWords = {
  version: 3,
  subject: "Mavzu: {{brand}} va {{creator}}, hamkorlik bo'yicha taklif",
  opening:
    'men {{platform}}dagi ishingizni ancha vaqtdan beri kuzataman va {{contentReference}} meni ayniqsa hayratda qoldirdi.',
  brand:
    'Mening brendim, {{brand}}, yangi kampaniya tayyorlamoqda va menimcha, sizning auditoriyangiz bizning qadriyatlarimizni qadrlaydi.',
  aim: 'Kampaniya maqsadi: {{aim}}.',
  proposal: 'Siz bilan potentsial hamkorlikni muhokama qilishni istardim: {{deliverables}}.',
  gain: "Ishingiz uchun haq to'lanadi, ijodiy g'oya esa butunlay sizning qo'lingizda qoladi.",
  expectation:
    "Kontentni nashr etishdan oldin siz bilan birga ko'rib chiqamiz va u homiylik asosida ekani ochiq ko'rsatiladi.",
  openness: {
    full: 'Biz muzokaraga ochiqmiz: barcha shartlarni siz bilan birga kelishamiz va sizning fikringizni albatta hisobga olamiz.',
    short: 'Biz muzokaraga ochiqmiz.',
  },
  mailGain:
    "Ishingiz uchun haq to'lanadi, ijodiy g'oya butunlay sizning qo'lingizda qoladi va siz yangi auditoriyaga chiqasiz.",
  mailExpectation:
    "Sizdan kutadiganimiz oddiy: kontent homiylik asosida ekani ochiq ko'rsatiladi va nashr etishdan oldin uni siz bilan birga ko'rib chiqamiz.",
  mailOpenness:
    "Biz muzokaraga ochiqmiz va sizning fikringizni albatta hisobga olamiz: siz uchun yaxshi hamkorlik qanday bo'lishi kerakligini yozib yuboring, biz ham o'z kutganlarimiz haqida ochiq gapirib beramiz.",
  interested: 'Bu hamkorlik haqida batafsilroq bilishni istaysizmi?',
  comment: {
    seen: {
      full: '{{contentReference}} bizga juda yoqdi.',
      short: 'ijodingiz bizga juda yoqdi.',
    },
    ask: {
      full: "{{brand}} jamoasida siz bilan hamkorlik qilish g'oyasi bor: bu haqda sizga shaxsiy xabar yozsak maylimi?",
      short: '{{brand}} nomidan sizga shaxsiy xabar yozsak maylimi?',
    },
  },
  followUp: {
    subject: 'Mavzu: {{brand}} va {{creator}}, qisqa savol',
    reminder:
      "yaqinda sizga {{brand}} bilan hamkorlik qilish g'oyasi haqida yozgan edik va xabarimiz sizga yetib borganiga ishonch hosil qilmoqchimiz.",
    because: "Sizga murojaat qilishimizga sabab bo'lgan ish: {{contentReference}}.",
    idea: "G'oyamiz qisqacha: {{deliverables}}.",
    free: "Shoshilinch emas: bu sizga mos kelmasa yoki hozir vaqtingiz bo'lmasa, qisqa javobning o'zi kifoya.",
    question: 'Bu haqda sizga batafsilroq yozib yuboraylikmi?',
    comment: {
      full: "sizga {{brand}} bilan hamkorlik qilish g'oyasi haqida yozgan edik. Uni shaxsiy xabar qilib qayta yuborsak maylimi?",
      short: "{{brand}} g'oyasini sizga shaxsiy xabar qilib qayta yuborsak maylimi?",
    },
  },
};
