import { uz, wholeWords } from './patterns.ts';

/** Words for use in the brand's ads. Not global: these are only asked whether they match. */
export const PAID = new RegExp(
  wholeWords(
    'paid(?! (?:within|in (?:full|advance|\\d)|after|upfront|by|on|net|before|partnership))|ads?|adverts?|advertis\\p{L}*|boost\\p{L}*|amplif\\p{L}*|performance|whitelist\\p{L}*|commercial(?:ly)?|media buy\\p{L}*|dark post\\p{L}*|ooh',
    '(?:\\p{L}+)?werbe?\\p{L}*|werbung|\\p{L}*anzeigen?|bezahlte?[nrs]?|kommerziell\\p{L}*|social ads|media-?buy\\p{L}*',
    'publicit\\p{L}*|publicidad|pagad[oa]s?|de pago|pauta|anuncios?|patrocinad\\p{L}*|comercial\\p{L}*|promoci\\p{L}*',
    'publicit\\p{L}*|payante?s?|sponsoris\\p{L}*|commercia\\p{L}*|pubs?',
    'publicidade|pag[oa]s?|mídia paga|tráfego pago|anúncios?|impulsion\\p{L}*|comercia\\p{L}*|patrocinad\\p{L}*',
    'реклам\\p{L}*|таргет\\p{L}*|платн\\p{L}*|коммерч\\p{L}*|продвижени\\p{L}*',
    uz('reklama\\p{L}*|target\\p{L}*|pullik|tijor\\p{L}*'),
    '広告|有料|バイアウト',
  ),
  'u',
);

/** Words for use on the brand's own channels. */
export const ORGANIC = new RegExp(
  wholeWords(
    "organic\\p{L}*|own (?:social )?(?:channels?|socials?)|(?:brand|your|their)(?:'s)? (?:own )?(?:socials?|social media|website|site|channels?|page|feed|account)|repost\\p{L}*|non-?paid",
    'organisch\\p{L}*|(?:eigene[nr]?|eure[nr]?|ihre[nr]?) (?:social[- ]media[- ])?(?:kanäle?n?|website|seite)\\p{L}*|repost\\p{L}*',
    'orgánic\\p{L}*|(?:vuestr[oa]s?|sus|propi[oa]s) (?:redes|canales|perfiles|web)',
    'organique\\p{L}*|(?:vos|leurs|propres) (?:réseaux|canaux|comptes|site)',
    'orgânic\\p{L}*|(?:suas|próprias) redes|próprios canais|redes sociais da marca',
    'органи\\p{L}*|репост\\p{L}*|(?:ваших|своих|собственных) (?:соцсет|канал|аккаунт)\\p{L}*',
    uz("organik\\p{L}*|o'z (?:sahifa|kanal)\\p{L}*|ijtimoiy tarmoq\\p{L}*"),
    'オーガニック|自社(?:sns|サイト|アカウント|hp|公式)|公式(?:sns|アカウント)|リポスト',
  ),
  'u',
);

/** That only organic use is granted. */
export const ORGANIC_ONLY = new RegExp(
  `${wholeWords(
    'organic(?:\\p{L}*)? (?:usage |use |rights |posting |reposting )?only|only (?:for )?organic|purely organic|organisch(?:e\\p{L}*)?(?: nutzung)? nur|nur (?:zur |für |die )?organisch\\p{L}*|rein organisch\\p{L}*|ausschließlich organisch\\p{L}*',
    '(?:sólo|solo|únicamente|solamente) (?:uso )?orgánic\\p{L}*|(?:uso )?orgánico (?:solamente|únicamente|solo|sólo)|(?:uniquement|seulement) (?:en )?organique|organique (?:uniquement|seulement)|(?:apenas|só|somente) (?:uso )?orgânic\\p{L}*|(?:uso )?orgânico (?:apenas|somente)',
    'только (?:для )?органи\\p{L}*|органи\\p{L}* (?:использование )?только',
    uz('faqat organik\\p{L}*'),
  )}|オーガニック(?:利用|投稿)?のみ`,
  'u',
);
