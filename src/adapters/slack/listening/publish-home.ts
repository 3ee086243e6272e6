import type { Actor } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import { checkedView } from '../limits.ts';
import { askOf, type Desk } from './request.ts';
import { reportTrouble } from './trouble.ts';

/** Builds and publishes a member's App Home. What goes wrong is shown on the page itself. */
export async function publishHome(desk: Desk, actor: Actor): Promise<void> {
  if (!desk.home) return;
  const { delivery: _, ...reader } = actor;
  const client = await desk.connection.interactive(actor.workspace);
  let view: Parameters<typeof client.views.publish>[0]['view'];
  try {
    const { zone } = await askOf(desk, reader);
    view = checkedView(await desk.home(desk.services, reader, zone));
  } catch (error) {
    desk.metrics.failed('home');
    const text = reportTrouble(desk.log, error, { request: 'home', ...reader });
    view = { type: 'home', blocks: [section(text)] };
  }
  try {
    await client.views.publish({ user_id: actor.user, view });
  } catch (error) {
    // App Home is built anew whenever it is opened, so a publication that fails is not tried again.
    desk.log.warn({ failure: slackFailure(error) ?? String(error) }, 'App Home could not be published');
  }
}
