import type { RecapWords } from './recap-template.ts';

export const UZBEK_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Mavzu: {{brand}} va {{creator}}, suhbatimiz xulosasi',
    thanks:
      'vaqtingiz va {{brand}} bilan ochiq suhbatingiz uchun rahmat. Hozirgi holatni qanday tushunganimizni qisqacha yozamiz.',
    agreed: 'Kelishilgan shartlar:\n{{agreed}}',
    firm: "Hozircha aniq bo'lgan masalalar:\n{{agreed}}",
    tentative: "Hali qat'iy bo'lmagan masalalar:\n{{tentative}}",
    missing: 'Hali kelishib olinmagan masalalar:\n{{missing}}',
    label: "Hamkorlik hammaga ko'rinib turishi uchun postlarga shu belgi qo'yiladi: {{disclosure}}.",
    correct: "Biror narsa tushib qolgan yoki noto'g'ri yozilgan bo'lsa, iltimos, tuzatib yuboring.",
    question: "Hammasini to'g'ri tushunibmizmi?",
  },
  feedback: {
    subject: "Mavzu: {{brand}} va {{creator}}, ishingiz bo'yicha fikrlarimiz",
    thanksFor:
      "ishingizni bizga ko'rsatganingiz uchun rahmat ({{content}}). Unga qanchalik mehr qo'yganingiz sezilib turibdi.",
    thanks:
      "ishingizni bizga ko'rsatganingiz uchun rahmat. Unga qanchalik mehr qo'yganingiz sezilib turibdi.",
    mustFix: "Nashr qilishdan oldin {{brand}} uchun quyidagi joylarni o'zgartirish zarur:\n{{mustFix}}",
    nothingToFix: "{{brand}} uchun majburiy o'zgarish yo'q.",
    niceToHave: "Quyidagilar ham yaxshi bo'lardi, lekin bu butunlay sizning ixtiyoringizda:\n{{niceToHave}}",
    label: "Postga qo'yiladigan belgi: {{disclosure}}.",
    ask: "Biror joyi tushunarsiz bo'lsa yoki uslubingizga mos kelmasa, bizga ayting, birga yo'lini topamiz.",
    question: 'Bu haqda qanday fikrdasiz?',
  },
};
