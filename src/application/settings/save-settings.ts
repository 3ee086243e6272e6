import { contentHash } from '../../domain/content-hash.ts';
import type { Actor } from '../../domain/ids.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import { ROLES, type Role, type Settings } from '../../domain/settings.ts';
import { change, look } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { type RateTableChoice, rateTable, rateTableChoices } from '../rates/rate-tables.ts';

const RULE = { action: 'change the settings', needs: ['admin'] as const };

/** The settings as an admin sees them, with the hash that a save has to name. */
export interface SettingsInHand {
  readonly settings: Settings;
  readonly hash: string;
  /** What the rate table can be. */
  readonly rateTables: readonly RateTableChoice[];
}

export async function openSettings(ports: Ports, actor: Actor): Promise<Result<SettingsInHand>> {
  return look(ports, actor, RULE, async (tx, { settings }) =>
    ok({ settings, hash: contentHash(settings), rateTables: await rateTableChoices(tx) }),
  );
}

/**
 * Saves the workspace's settings; every earlier state is kept. Refuses everybody but admins, an unknown rate table, two
 * amounts in one currency, guests and bots in a role, and settings that another admin changed since they were opened.
 */
export async function saveSettings(
  ports: Ports,
  actor: Actor,
  input: { readonly settings: Settings; readonly seenHash: string },
): Promise<Result<Settings>> {
  const strangers = await strangersIn(ports, actor, input.settings);
  return change(ports, actor, RULE, async (tx, { settings: before, now }) => {
    if (contentHash(before) !== input.seenHash) {
      return refuse({ kind: 'stale', what: 'settings', reference: 'settings' });
    }
    const problems = [
      ...strangers,
      ...(await tableProblems(tx, input.settings)),
      ...problemsOf(input.settings),
    ];
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    await tx.settings.save(input.settings, actor.user, now);
    return ok(input.settings);
  });
}

/** Guests and bots hold no role, so naming one would only look like authority. Asks Slack, hence outside the transaction. */
async function strangersIn(ports: Ports, actor: Actor, settings: Settings): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const role of Object.keys(ROLES) as Role[]) {
    const members = await Promise.all(
      settings.roles[role].map((user) => ports.directory.member(actor.workspace, user)),
    );
    const strangers = members.filter(({ isGuest, isBot }) => isGuest || isBot);
    if (strangers.length > 0) {
      problems.push({ field: role, problem: 'Guests and apps cannot hold a role. Choose full members.' });
    }
  }
  return problems;
}

async function tableProblems(tx: Transaction, { rateTable: id }: Settings): Promise<FieldProblem[]> {
  const table = await rateTable(tx, id);
  return table.ok ? [] : [{ field: 'rateTable', problem: 'Choose one of the rate tables.' }];
}

function problemsOf({ approvals }: Settings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['budgetApproverAbove', 'legalReviewAbove'] as const) {
    const currencies = approvals[field].map(({ currency }) => currency);
    if (new Set(currencies).size < currencies.length) {
      problems.push({ field, problem: 'Enter one amount for each currency.' });
    }
    if (approvals[field].some(({ amount }) => amount < 0)) {
      problems.push({ field, problem: 'Enter amounts of zero or more.' });
    }
  }
  return problems;
}
