import type { Promises } from './kinds.ts';

export const UZBEK_PROMISES: Promises = {
  exclusivity: [
    "\\beksklyuziv(?! (?:litsenz|huquq))(?!lik(?:siz| yo'q| talab qilinmay))",
    "\\b(?:raqobatchi|raqib|boshqa brend)\\S*\\b[^.!?\\n]{0,45}\\b(?:ishlama|reklama qilma|hamkorlik qilma|siz\\b|emas|yo'q|bo'lma)",
    '\\b(?:yagona|faqat biz(?:ning)?) (?:brend|hamkor|homiy)',
  ],
  no_exclusivity: ["\\beksklyuzivlik(?:siz| yo'q| talab qilinmay)"],
  exclusive_licence: ['eksklyuziv (?:\\S+ )?(?:litsenz|huquq)', '\\bbuy-?out\\b'],
  usage: [
    "\\b(?:foydalanish|mualliflik|tasvir|efir) huquq|\\b(?:barcha|to'liq|hamma) huquq|\\bhuquq\\S* (?:bizga|bizda|bizniki|brendga)",
    'litsenz',
    '\\b(?:kontent|video|rolik|post|surat|material|reels|stories)\\S*\\b[^.!?\\n]{0,35}\\b(?:foydalanamiz|foydalanish|ishlatamiz|ishlatish|qayta joyla|ulashamiz|repost|tarqatamiz)',
    '\\b(?:pullik|organik) foydalanish',
  ],
  ads: [
    '\\b(?:brend|bizning|bizni|pullik)\\S* reklam\\S*(?:da|lar\\S*|miz\\S*)\\b(?! belgi)',
    "\\bpullik (?:reklama|foydalanish)|\\breklama sifatida (?:ishlat|foydalan|qo'y|tarqat)|\\b(?:post|video|kontent)\\S* (?:\\S+ )?(?:targ'ib|reklamaga)",
  ],
  whitelisting: [
    "whitelist|oq ro'yxat",
    '\\bspark ads?\\b|\\bpartnership ads?\\b|\\breklama kodi',
    '\\b(?:akkaunt|profil|sahifa)ingiz(?:dan| orqali)\\b[^.!?\\n]{0,25}\\breklama|\\breklama\\S*\\b[^.!?\\n]{0,25}\\b(?:akkaunt|profil)ingizdan',
  ],
  bonus: [
    "bonus|mukofot|rag'batlantir|sovrin|choychaqa",
    "\\bqo'shimcha (?:to'lov|pul|haq(?!id|iq)|mablag')|\\b(?:haq(?!id|iq)|narx|to'lov)\\S* (?:tashqari|ustiga)|\\bustiga (?:pul|haq(?!id|iq)|to'l)",
  ],
  commission: [
    'komissiya|hamkorlik dasturi|royalti|referal',
    '\\b(?:sotuv|savdo|daromad|foyda|buyurtma)\\S* (?:\\S+ )?(?:foiz|ulush|qism)',
    'promo-?kod|chegirma kodi|\\bkupon',
  ],
  product: [
    "sovg'a|\\bbepul|\\btekin|\\bhadya|\\btuhfa|\\bin'om|\\bnamuna(?:lar|si|ni)?\\b (?:yubor|ber|olasiz)|\\bsertifikat|\\bmerch\\b|\\bvaucher|hisobimizdan",
    "\\b(?:mahsulot|to'plam|buyum|narsa)\\S*\\b[^.!?\\n]{0,25}\\b(?:o'zingizda qol|sizda qol|sizniki|olib qol)|\\bumrbod|\\b(?:shaxsiy|doimiy) chegirma",
  ],
  upfront: [
    "\\boldindan to'l|\\bavans|\\bboshlang'ich to'lov|\\bimzolash (?:paytida|chog'ida)|\\bimzolanganda",
    "\\b(?:pul|haq(?!id|iq)|to'lov|summa|yarmi|foizi|hammasi)\\S*\\b[^.!?\\n]{0,40}\\b(?:oldindan|avvaldan|ish(?:dan| boshlan)\\S* (?:oldin|avval)|suratga olish\\S* oldin|e'lon qil\\S* oldin)",
  ],
  payment: [
    "\\b(?:pul|haq(?!id|iq)|to'lov|to'lay|to'lan|to'lash|o'tkaz|hisob-faktura|mablag')\\S*\\b[^.!?\\n]{0,45}\\b(?:darhol|darrov|zudlik|shu zahoti|bugun|ertaga|o'sha kuni|shu kuni|bir (?:kun|hafta|soat|oy) ichida|bir necha (?:kun|soat)|shu hafta|kelasi|keyingi hafta|oy oxiri|har (?:oy|hafta)|bo'lib-bo'lib|kechiktirmasdan|kechikmasdan|o'z vaqtida|tezda|tez orada|bilanoq|zahoti)",
    "\\b(?:darhol|darrov|zudlik bilan|bugunoq|ertagayoq|ertaga|o'sha kuni|o'sha zahoti|har oy|har hafta|tezda|o'z vaqtida|kechiktirmasdan)\\b[^.!?\\n]{0,40}\\b(?:to'lay|to'lan|to'lab|to'lov|o'tkaz|pul)",
    '\\bpaypal\\b|kripto|bitkoin|naqd|usdt|\\bpayme\\b|\\bclick orqali',
  ],
  expenses: [
    '\\bxarajat|\\bsarf-?xarajat|\\bchiqim',
    "\\b(?:yo'l|yo'lkira|mehmonxona|chipta|yetkazib berish|parvoz|turar joy|uskuna)\\S*\\b[^.!?\\n]{0,40}\\b(?:to'lay|to'lan|qopla|bizdan|hisobimizdan|o'z zimma|biz beramiz)",
  ],
  guarantee: [
    'kafolat|kafil',
    "\\bva'da (?:ber|qil)|\\bso'z (?:beramiz|beraman)|\\bishontir(?:amiz|ib ayta)|\\bqasam|\\bxavf-?siz\\b|\\bxavf (?:yo'q|bo'lma)|\\btavakkal(?:siz|i yo'q)|\\btavakkalchilik yo'q|\\brisk(?:siz| yo'q)|\\bpulni qaytar|\\bpulingizni qaytar|\\bnima bo'lganda ham|\\balbatta (?:to'lay|olasiz|bo'ladi|ishlay|yutuq|foyda|erishasiz|ko'payadi)|\\bshubhasiz|\\baniq (?:olasiz|bo'ladi|foyda|ko'payadi|ishlaydi)|\\bishonchingiz komil|\\bxotirjam bo'ling",
  ],
  advice: [
    "soliq|\\bqqs\\b|\\bdeklarats|\\bchegirib tashla|\\bijtimoiy to'lov|o'zini o'zi band",
    "\\b(?:shart emas|kerak emas|majbur emas|hojat yo'q|zarur emas|shartmas)\\b",
    '\\bqonun|\\bnoqonun|\\byuridik|\\bhuquqiy|\\bsud(?:ga|da|lash)?\\b|\\badvokat|\\byurist|\\bjavobgar|\\bmehnat shartnoma',
  ],
  future: [
    '\\b(?:biz )?(?:yana|keyin ham|doim|kelajakda|bundan keyin)\\b[^.!?\\n]{0,35}\\b(?:ishlaymiz|hamkorlik qilamiz|chaqiramiz|taklif qilamiz|murojaat qilamiz|davom ettiramiz|uzaytiramiz|buyurtma beramiz)|\\b(?:davom ettiramiz|uzaytiramiz)\\b',
    "\\b(?:yangi|boshqa|keyingi|kelgusi|kelajakdagi|ko'plab|yana) (?:\\S+ )?(?:kampaniya|loyiha|buyurtma|shartnoma|ish)\\S*\\b[^.!?\\n]{0,25}\\b(?:bo'ladi|kutmoqda|keladi|kutib turibdi|siznik|rejalash|beramiz|aniq)",
    "\\b(?:ko'plarning|uzoq (?:hamkorlik|yo'l)\\S*) (?:birinchi|boshlan|debocha)\\S*|\\bbu (?:faqat )?(?:boshlanishi|debochasi)|\\b(?:elchi|yuzi|doimiy hamkor|doimiy sherik|ambassador)\\S*\\b[^.!?\\n]{0,15}\\b(?:bo'lasiz|aylanasiz|qilamiz|tayinla)|\\bdoimiy (?:ish|daromad|buyurtma|hamkor bo'l)",
  ],
  confidential: [
    "maxfiy|\\bsir(?: bo'lib| saqla|ligicha|imiz)|\\bnda\\b|\\boramizda qol|\\bsir tut",
    "\\bhech kim(?:ga)?\\b[^.!?\\n]{0,25}\\b(?:bilma|ko'rma|aytma|oshkor|bermay|eshitma)|\\b(?:oshkor qilma|uchinchi shaxs)\\S*",
  ],
  result: [
    "\\b(?:obunachi|auditoriya|ko'rish|kuzatuvchi|kanal|akkaunt|profil|qamrov|mashhurli)\\S*\\b[^.!?\\n]{0,35}\\b(?:ko'payadi|oshadi|o'sadi|ortadi|ikki baravar|yig'asiz|to'playsiz|olasiz|ko'tariladi|portlaydi|oshiramiz|ko'paytiramiz|oshirib|ko'paytirib)",
    "\\bvirus(?:li|ga)|\\bviral|\\b(?:ko'proq|minglab|yangi|ming-minglab) obunachi|\\bmashhur (?:bo'lasiz|qilamiz)|\\btaniqli bo'lasiz|\\bmuvaffaqiyatli bo'ladi|\\bmuvaffaqiyat keltir|\\bkatta shuhrat",
  ],
  extra: [
    String.raw`\bfaqat (?:siz|sen) bilan\b|\bboshqa hech (?:kim|bir bloger)\b[^.!?\n]{0,20}\bishlama|\bbarcha mamlakatlarda\b|\bdunyo bo'ylab\b`,
    String.raw`\b(?:sayohat|yo'llanma|dam olish)\S*\b[^.!?\n]{0,20}\b(?:beramiz|yubor|taklif|sovg'a|to'lay)`,

    '\\bcheksiz|\\bcheklanmagan|\\bcheklovsiz|\\bbutun dunyo|\\babadiy|\\bdoimiy huquq|\\bsublitsenz',
    "\\b(?:tuzatish|o'zgartirish|tasdiq|tekshiruv|kelishuv)\\S*(?:siz|larsiz)\\b|\\bhech qanday (?:tuzatish|o'zgarish|tasdiq)",
    '\\bbekor qil|\\bjarima|\\brad eta olasiz|\\bqaytarib ol|\\bvoz kech',
    "\\bsizni (?:\\S+ )?(?:reklama qil|tavsiya qil|tanishtir|targ'ib|eslatib|ko'rsat|belgilab)\\S*(?:amiz|aman)\\b",
    '\\btelevi|\\btv\\b|\\bbilbord|\\bkinoteatr|\\bjurnal|\\bbosh sahifa|\\bmuqova',
    '\\bishga (?:ol|qabul)|\\blavozim|\\baksiya(?:lar)? beramiz|\\bulush beramiz',
    "\\b(?:tadbir|bazm|ziyofat|sayohat|kechlik|festival|ko'rgazma|ofis)\\S*\\b[^.!?\\n]{0,25}\\b(?:taklif|chaqir)|\\bvip\\b",
  ],
};
