import type { RelationWords } from './relation-template.ts';

export const UZBEK_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: 'Mavzu: {{brand}} jamoasidan minnatdorchilik',
    thanks:
      "{{brand}} bilan “{{campaign}}” kampaniyasiga qo'shgan hissangiz uchun katta rahmat. Siz bilan ishlash biz uchun zavqli bo'ldi.",
    work: 'Biz uchun qilgan ishlaringizni iliq eslaymiz: {{deliverables}}.',
    own: "Siz bu ishni o'zingizga xos tarzda bajardingiz va biz aynan shuni qadrlaymiz.",
    first:
      "Sizga murojaat qilishimizga sabab bo'lgan ish: {{contentReference}}. O'shanda yozganimizdan xursandmiz.",
    touch: "Siz bilan aloqada bo'lib tursak, xursand bo'lamiz.",
    comment: {
      full: "“{{campaign}}” kampaniyasiga qo'ygan mehringiz uchun rahmat. Siz bilan ishlash butun {{brand}} jamoasi uchun zavqli bo'ldi.",
      short: '“{{campaign}}” uchun butun {{brand}} jamoasidan rahmat.',
    },
  },
  renewal: {
    subject: "Mavzu: {{brand}} va {{creator}}, yangi hamkorlik g'oyasi",
    thanks:
      '“{{campaign}}” uchun sizga yana rahmat aytamiz. {{brand}} jamoasi siz bilan mamnuniyat bilan ishladi va hamkorlikni davom ettirishni istaydi.',
    start: 'Masalan, shundan boshlash mumkin: {{deliverables}}.',
    open: "Biz muzokaraga ochiqmiz va fikringiz boshidanoq muhim: yaxshi chiqqan narsalar qolaveradi, qolganini o'zgartirish mumkin.",
    idea: "Ijodiy g'oya avvalgidek butunlay sizning qo'lingizda bo'ladi.",
    question: 'Yangi hamkorlik haqida gaplashishni istaysizmi?',
  },
  ambassador: {
    subject: 'Mavzu: {{brand}} va {{creator}}, uzoq muddatli hamkorlik',
    because: "“{{campaign}}” kampaniyasi ijodingiz {{brand}} bilan naqadar uyg'un ekanini ko'rsatdi.",
    beyondFor:
      'Shu sababli sizga brend elchisi sifatida uzoq muddatli hamkorlik qilishni taklif etmoqchimiz ({{months}}).',
    beyond: 'Shu sababli sizga brend elchisi sifatida uzoq muddatli hamkorlik qilishni taklif etmoqchimiz.',
    gain: "Shunda g'oyalar pishib yetilishiga vaqt bo'ladi, auditoriyangiz esa brendni sizning nigohingiz orqali taniydi.",
    open: "Ish hajmi, sur'ati va shartlari ochiq: ularni siz bilan birga belgilashni istaymiz.",
    fit: 'Bularning barchasi rejalaringizga va uslubingizga mos kelishi biz uchun muhim.',
    question: "Bu g'oya haqida qanday fikrdasiz?",
  },
  feedback: {
    subject: 'Mavzu: {{brand}} va {{creator}}, hamkorligimiz haqida fikringiz',
    thanks:
      '{{brand}} bilan “{{campaign}}” kampaniyasida ishlaganingiz uchun rahmat. Yangi rejalar tuzishdan oldin sizning fikringizni bilmoqchimiz.',
    question: "Hamkorlik siz uchun qanday o'tdi, nima qiyin bo'ldi va nimani yaxshilashimiz kerak?",
    everything:
      "Bizga hammasi qiziq: topshiriqning tushunarliligi, muddatlar, javoblarimiz, kontentni birga ko'rib chiqish jarayoni.",
    frank: "Bir necha so'z ham kifoya, ochiq tanqid esa biz uchun ayniqsa qimmatli.",
  },
};
