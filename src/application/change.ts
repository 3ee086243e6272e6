import type { Actor } from '../domain/ids.ts';
import { type Result, refuse } from '../domain/refusal.ts';
import { defaultSettings, ROLES, type Role, rolesOf, type Settings } from '../domain/settings.ts';
import type { Glance, Ports, Transaction } from './ports.ts';

/** What every use case knows of the moment: who may do what, by which settings, at what time. */
export interface Circumstances {
  readonly settings: Settings;
  readonly roles: ReadonlySet<Role>;
  readonly now: Temporal.Instant;
}

/** The zone of a workspace that has not chosen one. */
const FALLBACK_ZONE = 'UTC';

/**
 * Runs one change in one transaction: asks who the member is (outside it), refuses a person without one
 * of the needed roles, and lets a delivery act once. A refused request leaves its delivery key free.
 */
export async function change<T>(
  ports: Ports,
  actor: Actor,
  /** With `anyone` the work itself refuses people without a role, because it writes down that they tried. */
  rule: { action: string; needs?: readonly Role[]; anyone?: boolean },
  work: (tx: Transaction, circumstances: Circumstances) => Promise<Result<T>>,
): Promise<Result<T>> {
  const member = await ports.directory.member(actor.workspace, actor.user);
  return ports.store.transaction(actor.workspace, async (tx) => {
    if (actor.delivery && !(await tx.firstDelivery(actor.delivery))) return refuse({ kind: 'duplicate' });
    const settings = await settingsOf(tx);
    const roles = rolesOf(member, settings);
    const result =
      rule.anyone || isAllowed(roles, rule.needs)
        ? await work(tx, { settings, roles, now: ports.clock.now() })
        : notAllowed(rule.action, rule.needs ?? []);
    if (!result.ok && actor.delivery) await tx.forgetDelivery(actor.delivery);
    return result;
  });
}

/** Reads on one snapshot, for a member who holds one of the needed roles (any role when none is named). */
export async function look<T>(
  ports: Ports,
  actor: Actor,
  rule: { action: string; needs?: readonly Role[] },
  work: (tx: Transaction, circumstances: Circumstances) => Promise<Result<T>>,
): Promise<Result<T>> {
  const member = await ports.directory.member(actor.workspace, actor.user);
  return ports.store.read(actor.workspace, async (tx) => {
    const settings = await settingsOf(tx);
    const roles = rolesOf(member, settings);
    if (!isAllowed(roles, rule.needs)) return notAllowed(rule.action, rule.needs ?? []);
    return work(tx, { settings, roles, now: ports.clock.now() });
  });
}

/** Shows a list at a glance, for a member who holds any role. */
export async function glance<T>(
  ports: Ports,
  actor: Actor,
  rule: { action: string },
  work: (seen: Glance) => Promise<Result<T>>,
): Promise<Result<T>> {
  const member = await ports.directory.member(actor.workspace, actor.user);
  const seen = ports.store.glance(actor.workspace);
  const roles = rolesOf(member, await settingsOf(seen));
  return isAllowed(roles, undefined) ? work(seen) : notAllowed(rule.action, []);
}

/** The workspace's settings, or the defaults before anyone saved any. */
export async function settingsOf(tx: Pick<Glance, 'settings'>): Promise<Settings> {
  return (await tx.settings.find()) ?? defaultSettings(FALLBACK_ZONE);
}

/** Budgets, ceilings and other creators' prices are for the team: guests and bots hold no role and see nothing. */
function isAllowed(roles: ReadonlySet<Role>, needs: readonly Role[] | undefined): boolean {
  return needs ? needs.some((role) => roles.has(role)) : roles.size > 0;
}

function notAllowed(action: string, needs: readonly Role[]) {
  return refuse({ kind: 'not-allowed', action, needs: needs.map((role) => ROLES[role]) });
}
