import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Outbox } from '../outbox.ts';
import type { Ports } from '../ports.ts';

/** Sends a parked message again or gives it up. For admins; refuses one that waits no more, because someone was faster. */
export async function settleParked(
  services: Ports & { readonly outbox: Outbox },
  actor: Actor,
  input: { readonly parcel: string; readonly how: 'retry' | 'drop' },
): Promise<Result<'settled'>> {
  const rule = { action: 'decide about messages that could not be posted', needs: ['admin'] as const };
  const allowed = await look(services, actor, rule, async () => ok(true));
  if (!allowed.ok) return allowed;
  return (await services.outbox[input.how](actor.workspace, input.parcel))
    ? ok('settled')
    : refuse({ kind: 'nothing-to-do', why: 'That message does not wait any more. Nothing changed.' });
}
