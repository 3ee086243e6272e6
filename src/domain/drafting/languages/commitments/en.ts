/** Ways to accept, agree, book or sign, in English. */
export const ENGLISH_COMMITMENTS: readonly string[] = [
  '\\b(?:we|i) (?:hereby |gladly |happily |officially |formally |now |fully |already )*(?:accept|agree(?! (?:that|with you|on how))|confirm|commit|approve|have (?:accepted|agreed|confirmed|approved|booked|signed))\\b',
  "\\bwe(?:'ve| have| are|'re)? (?:already |all )?(?:in|on board|good to go|all set|agreed|ready to sign|booked you|hired you|chosen you|reserved you)\\b(?= ?[,.!;\\n]|$)|\\bwe (?:hereby )?(?:book|hire|engage|reserve) you\\b",
  "\\b(?:it's|it is|we have|we've got|you have|you've got|consider it) (?:a |an )?(?:deal|agreement|agreed|settled|done)\\b|(?:^|[.!?\\n] ?)deal ?[!.,]|\\bdeal it is\\b|\\bconsider (?:it|this|yourself|us) (?:done|booked|settled|confirmed|hired|in)\\b",
  '\\b(?:deal (?:is )?(?:done|closed|sealed|on)|done deal|agreed[.!]|shak(?:e|ing) (?:hands|on it)|seal the deal|count (?:us in|on us|me in))\\b',
  "\\byou(?:'re| are|'ve been| have been) (?:officially |now |hereby )?(?:booked|hired|in|selected|confirmed|on board|signed|approved|chosen|engaged)\\b(?! (?:to|by)\\b)",
  '\\b(?:sign (?:here|below|and return|the|this|it)|signed (?:contract|copy|agreement)|please sign|countersign|your signature|contract is (?:attached|enclosed|ready)|docusign|legally|(?<!not )(?<!non-)binding)\\b',
  '\\b(?:hereby|enter into|by (?:replying|answering|responding|reading|continuing|accepting)\\b[^.!?\\n]{0,50}\\b(?:accept|agree|contract|agreement|commit))\\b',
  '\\b(?:your|the|all|our) (?:\\w+ )?(?:offer|terms|fee|price|proposal|conditions|rate|request|dates?|booking|collaboration)s? (?:is|are|has been|have been) (?:hereby |now |all )?(?:accepted|approved|confirmed|agreed|final|granted|booked)\\b|\\b(?:all|everything) (?:is |are )?(?:agreed|settled|confirmed|booked|signed)\\b',
  '\\b(?:your|that|the) (?:price|fee|offer|rate|terms|proposal) (?:works?|is fine|are fine|is ok(?:ay)?|suits?)(?: \\w+)? for us\\b|\\b(?:we say yes|yes) to your\\b|\\byou have our (?:yes|approval|agreement)\\b|\\bwelcome (?:on board|aboard|to the team)\\b',
];
