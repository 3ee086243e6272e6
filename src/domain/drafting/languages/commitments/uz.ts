/** Ways to accept, agree, book or sign, in Uzbek. */
export const UZBEK_COMMITMENTS: readonly string[] = [
  "qabul qil(?:amiz|dik|aman|dim|indi)|\\bband qil(?:dik|amiz|indi)|\\broziman|\\brozimiz|tasdiqlay(?:miz|man)|tasdiqladik|\\bma'qulladik|\\btanladik\\b|\\byolladik sizni",
  "kelish(?:dik|ib oldik)|\\bbitim (?:tuz|imzo)|\\bqo'l (?:tashla|berish)|(?:^|[.!?\\n] ?)(?:bo'ldi|kelishildi|rozimiz|ma'qul|bitdi|hal)[!.]|\\bhammasi (?:kelishildi|hal|tasdiqlandi)|\\byuridik kuch|\\bmajburiy (?:kuch|hujjat|kelishuv)|\\bkelishilgan deb",
  "imzolang|imzolab|imzolangan shartnoma|\\bimzo qo'y|\\bshartnoma(?:ni|si)? (?:ilova|biriktir|tayyor|imzo|tuzildi)|\\bimzoingiz",
  "\\b(?:narx|taklif|shart|haq)(?:ingiz|laringiz)\\S* (?:\\S+ )?(?:qabul|tasdiq|rozi|ma'qul|to'g'ri keladi)|\\bsiz (?:\\S+ )?(?:tanlandingiz|qabul qilindingiz|tasdiqlandingiz|jamoamizdasiz|band qilindingiz)|\\bjavob(?:ingiz)? (?:berish|bilan)\\S*\\b[^.!?\\n]{0,40}\\b(?:rozi|qabul|shartnoma)|\\bjamoamizga xush kelibsiz|\\bbizga ishoning\\b",
];
