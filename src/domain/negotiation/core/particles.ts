import { type Particle, STYLES, type Style } from './demand.ts';
import type { Prior, WeightPrior } from './game.ts';
import type { CoreParameters } from './parameters.ts';
import { seededDraws } from './seeded-draws.ts';

/** Draws thinkable other sides from the prior. The seed is a parameter, so the same prior gives the same particles. */
export function particlesOf(prior: Prior, parameters: CoreParameters): Particle[] {
  const draw = seededDraws(parameters.seed);
  const count = countFor(prior.weights, parameters);
  return Array.from({ length: count }, (_, at) => particle(prior, parameters, draw, { at, of: count }));
}

function countFor(weights: WeightPrior, { particles }: CoreParameters): number {
  if (weights.kind === 'flat') return weights.issues === 1 ? particles.single : particles.several;
  return weights.spreads.length === 1 ? particles.single : particles.around;
}

/** Steps that spread points evenly over a square, however many there are (Roberts, 2018: the plastic number). */
const EVEN_STEPS = { limit: 0.7548776662466927, exponent: 0.5698402909980532 };

function evenly(at: number, step: number): number {
  return (0.5 + at * step) % 1;
}

/** Limits and exponents decide most, so they are spread evenly instead of drawn. */
function particle(
  prior: Prior,
  parameters: CoreParameters,
  draw: () => number,
  { at, of }: { at: number; of: number },
): Particle {
  const weights = weightsOf(prior.weights, draw);
  const limit = prior.limit(evenly(at, EVEN_STEPS.limit));
  const steadfast = draw() < parameters.steadfast;
  const softens = steadfast ? 0 : parameters.softening * draw();
  const exponent = parameters.widestExponent ** (2 * evenly(at, EVEN_STEPS.exponent) - 1);
  const early = exponent > parameters.softeningEarly.above ? parameters.softeningEarly.left : 1;
  const [least, most] = parameters.returned;
  return {
    style: styleAt((at + 0.5) / of, parameters),
    weights,
    limit,
    threshold: limit + softens,
    softened: limit + softens * early,
    opening: 1 - parameters.openingDrop * draw() ** 2,
    exponent,
    slope: parameters.steepestBluff * draw(),
    returned: least + (most - least) * draw(),
  };
}

/** Styles take their shares of the particles one after the other: no chance in how many there are of each. */
function styleAt(share: number, { styles }: CoreParameters): Style {
  let before = 0;
  for (const style of STYLES) {
    before += styles[style];
    if (share < before) return style;
  }
  return 'repeats';
}

function weightsOf(prior: WeightPrior, draw: () => number): number[] {
  if (prior.kind === 'around') return prior.spreads.map((spread) => Math.exp(spread * normal(draw)));
  const parts = Array.from({ length: prior.issues }, () => -Math.log(1 - draw()));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** A standard normal draw (Box, Muller, 1958). */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
