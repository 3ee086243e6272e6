import type { Agreement } from './agreement.ts';

export const ENGLISH_AGREEMENT: Agreement = {
  firm: [
    '\\b(?:agreed|agree|agreement|settled|confirmed?|confirming|fixed|final(?:i[sz]ed)?|locked in|decided|clear so far|clear|accepted|certain|done|set in stone|firm)\\b',
  ],
  open: [
    "\\b(?:not|no|isn't|aren't|yet|still|probably|perhaps|maybe|tentative(?:ly)?|provisional(?:ly)?|open|pending|unclear|proposal|proposed|propose|suggest|subject to|to be (?:agreed|confirmed|settled|decided)|would|could|if|once|until|before|when|whether|hope|likely|missing|discuss)\\b",
  ],
  fee: ['\\b(?:fee|price|pay|amount|rate|cost|sum)s?\\b'],
  label: [
    '\\blabel|\\bhashtag|\\bmark(?:ed|ing)? (?:\\w+ ){0,4}(?:as|with)\\b|\\bdisclos',
    '\\btag(?:ged)? (?:\\w+ ){0,4}(?:as|with)\\b',
  ],
  hiding: [
    String.raw`(?:\blabel|\b(?:hash)?tag|\bdisclosure|#ad\b|#sponsored\b)\S*[^.!?\n]{0,40}\b(?:at the (?:very )?(?:end|bottom)|last|among|between the|in the (?:first )?comments?|below the fold|small|tiny|after the (?:fold|other)|behind)\b|\b(?:small|tiny|little|discreet|hidden) (?:#ad|#?\w*label|#\w+|hashtag)|\bleave\b[^.!?\n]{0,30}(?:\blabel|#ad|\bhashtag|\bdisclos\S*)[^.!?\n]{0,10}\bout\b`,

    "\\b(?:no|not|never|without|don't|do not|needn't|no need|skip|avoid|omit|leave out|leave off|drop|remove|instead of|rather than|hide|hidden)\\b[^.!?\\n]{0,45}\\b(?:label(?:s|led|ling)?|disclos\\w+|mark(?:ed|ing)? (?:\\w+ ){0,4}as|#?ads?\\b|hashtags?|sponsored|advertis\\w+|paid partnership)",
    '\\b(?:looks?|looking|seem|feel|keep it|keep them|appear)\\b[^.!?\\n]{0,20}\\b(?:organic|unpaid|like a (?:real|personal|genuine) (?:tip|recommendation|post)|spontaneous)\\b',
    '\\b(?:label|#ad|#?hashtags?|disclosure|tag)\\b[^.!?\\n]{0,40}\\b(?:at the (?:very )?(?:end|bottom)|among|between the|in the (?:first )?comments?|below the fold|small (?:print|letters)|after the (?:fold|other hashtags)|behind)\\b',
    '\\b(?:optional|up to you|not necessary|not needed|not required|unnecessary)\\b[^.!?\\n]{0,30}\\b(?:label|disclos|#ad|mark)|\\b(?:label|disclosure|#ad|marking)\\b[^.!?\\n]{0,25}\\b(?:optional|up to you|not necessary|not needed|not required|unnecessary)\\b',
  ],
};
