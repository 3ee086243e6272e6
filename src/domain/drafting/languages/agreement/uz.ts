import type { Agreement } from './agreement.ts';

export const UZBEK_AGREEMENT: Agreement = {
  firm: [
    "\\b(?:kelish(?:ildi|ilgan|uv|dik|ib)\\S*|tasdiqlan\\S*|tasdiqlaymiz|qaror qilindi|hal (?:bo'ldi|qilindi|bo'lgan)|aniq\\S*|belgilandi|belgilangan|qabul qilin\\S*|rozi\\S*|qat'iy|yakuniy)\\b",
  ],
  open: [
    "\\b(?:emas|hali|ehtimol|balki|taxminan|dastlabki|ochiq|qolgan|noaniq|taklif\\S*|agar|bo'lsa|kutilmoqda|kelishilma\\S*|tasdiqlanma\\S*|muhokama|umid|yo'q|qolmoqda|kerak|aniqlash\\S*|aniqlan(?:ma|ishi)\\S*)\\b",
  ],
  fee: ["\\b(?:narx|haq\\b|summa|to'lov|gonorar|pul)"],
  label: ['\\bbelgi|\\bheshteg|\\bxeshteg|\\bhashtag|\\byorliq|\\breklama deb'],
  hiding: [
    String.raw`\b(?:kichkina|kichik|bilinmas) (?:#\S+|heshteg|xeshteg|belgi)`,

    "(?:belgi|heshteg|xeshteg|hashtag|yorliq|#reklama|#ad\\b)\\S*[^.!?\\n]{0,40}\\b(?:shart emas|kerak emas|qo'ymang|qo'ymasangiz|yashir|oxiri|orasi|izoh|ixtiyoriy|majburiy emas|siz ham|bo'lmasin|olib tashla|yozmang|qo'yilma)",
    "\\b(?:reklama|homiylik|pullik)\\S*(?: \\S+){0,3} (?:ekanini|ekanligini|deb) (?:yashir|aytmang|ko'rsatmang|bildirmang|yozmang|belgilamang)|\\b(?:reklama|pullik)\\S* (?:\\S+ )?(?:ga )?o'xsham|\\b(?:oddiy|shaxsiy|samimiy) tavsiya\\S* (?:o'xsha|kabi|ko'rin)|\\breklama belgisisiz|\\bbelgisiz",
  ],
};
