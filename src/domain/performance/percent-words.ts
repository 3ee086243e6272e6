/** A change in whole percent: `+12%`, `−3%`, `±0%`. */
export function percentWords(percent: number): string {
  const shown = Math.round(percent);
  const sign = shown === 0 ? '±' : shown < 0 ? '−' : '+';
  return `${sign}${Math.abs(shown).toLocaleString('en-US')}%`;
}
