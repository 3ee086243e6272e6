import { look } from '../../../application/change.ts';
import type { Ports } from '../../../application/ports.ts';
import type { Actor } from '../../../domain/ids.ts';
import { ok } from '../../../domain/refusal.ts';
import type { Answer } from '../surface.ts';

/** The answer to people who cannot finish a form, before they fill it in; undefined for those who can. The use case decides again. */
export async function mayStart(ports: Ports, actor: Actor, action: string): Promise<Answer | undefined> {
  const allowed = await look(ports, actor, { action, needs: ['campaign_manager'] }, async () => ok(true));
  return allowed.ok ? undefined : { kind: 'refused', refusal: allowed.refusal };
}
