import { afterAll, beforeAll, describe, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { CHAPTERS, type Plot, plotOf } from './deal-story.ts';

const { skincare, fashion, ads, japan } = examples(Temporal.Now.plainDateISO());

/** The guide's four campaigns; the first over sockets and over signed HTTP, the others by turns. */
describe.each([
  ['a TikTok series for a skincare brand', skincare, 'socket'],
  ['a TikTok series for a skincare brand', skincare, 'http'],
  ['sustainable fashion in Europe', fashion, 'http'],
  ['Instagram posts that the brand uses in its ads', ads, 'socket'],
  ['tea in Japan, paid in yen', japan, 'http'],
] as const)('%s', (_, example, mode) => {
  let parley: RunningParley;
  let plot: Plot;

  beforeAll(async () => {
    parley = await runParley({ mode });
    plot = plotOf(parley.workspace, example);
  });
  afterAll(() => parley?.stop());

  for (const chapter of CHAPTERS) it(`${chapter.name} (${mode})`, () => chapter.tell(plot), 90_000);
});
