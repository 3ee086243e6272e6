import { myQueue as readQueue } from '../../../application/home/my-queue.ts';
import { myQueue } from '../messages/my-queue.ts';
import type { Command } from '../surface.ts';

/** `/deal` alone. */
export const queueCommand: Command = {
  path: [],
  usage: '/deal',
  summary: 'What waits for you, and the next step of each of your deals',
  example: '/deal',
  run: async ({ services, actor }) => {
    const queue = await readQueue(services, actor);
    return queue.ok
      ? { kind: 'reply', message: myQueue(queue.value) }
      : { kind: 'refused', refusal: queue.refusal };
  },
};
