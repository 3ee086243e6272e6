/** Where a rule of the engine comes from: named on every reason that uses it. */
export interface Evidence {
  readonly source: string;
  readonly year?: number;
}

export const EVIDENCE = {
  midpoint: {
    source: 'Backus, Blake, Larsen, Tadelis: Sequential bargaining in the field (eBay)',
    year: 2020,
  },
  splitting: {
    source: 'Keniston, Larsen, Li, Prescott, Silveira, Yu: Splitting the difference in field settings',
    year: 2021,
  },
  concessions: {
    source: 'Tey, Schaerer, Madan, Swaab: The impact of concession patterns (7 studies)',
    year: 2021,
  },
  reciprocity: { source: 'Hueffmeier et al.: Being tough or being nice? (34 studies)', year: 2014 },
  acceptance: { source: 'Baarslag, Hindriks, Jonker: Effective acceptance conditions (AC_next)', year: 2014 },
  packages: {
    source: 'Leonardelli et al.: Multiple equivalent simultaneous offers (6 experiments)',
    year: 2019,
  },
  precision: { source: 'Loschelder, Friese, Schaerer, Galinsky: The too-much-precision effect', year: 2016 },
  policy: { source: "the campaign's brief and the workspace's policy" },
  engine: { source: "Parley's negotiation rules" },
} satisfies Record<string, Evidence>;
