/** The standard normal quantile of a share between 0 and 1 (Abramowitz and Stegun 26.2.22, error under 0.003). */
export function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.max(1e-9, Math.min(share, 1 - share))));
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  return share < 0.5 ? -z : z;
}
