import { describe, expect, test } from 'vitest';
import { openSettings, saveSettings } from '../../../src/application/settings/save-settings.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import {
  ADA,
  BORIS,
  BOT,
  DANA,
  dealUnderWay,
  GUEST,
  refusalOf,
  teamSettings,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';

describe('saving the settings', () => {
  test('takes effect at once and keeps every earlier state', async () => {
    const { services } = await dealUnderWay();
    const ada = services.actor(ADA);
    const { hash } = valueOf(await openSettings(services, ada));
    const settings = teamSettings({ budgetApproverAbove: [usd(1_000)] });
    valueOf(await saveSettings(services, ada, { settings, seenHash: hash }));
    expect(valueOf(await openSettings(services, ada)).settings).toEqual(settings);
    const history = await services.database.db
      .selectFrom('settings_history')
      .select(['version', 'saved_by'])
      .where('workspace', '=', services.workspace)
      .orderBy('version')
      .execute();
    expect(history).toEqual([
      { version: 1, saved_by: ADA },
      { version: 2, saved_by: ADA },
    ]);
  });

  test('is for admins alone', async () => {
    const { services } = await dealUnderWay();
    for (const user of [DANA, BORIS, GUEST, BOT]) {
      expect(refusalOf(await openSettings(services, services.actor(user)))).toMatchObject({
        kind: 'not-allowed',
        needs: ['Parley admin'],
      });
      const saved = await saveSettings(services, services.actor(user), {
        settings: defaultSettings('UTC'),
        seenHash: '',
      });
      expect(refusalOf(saved)).toMatchObject({ kind: 'not-allowed' });
    }
  });

  test('of two admins at once keeps the first', async () => {
    const { services } = await dealUnderWay();
    const ada = services.actor(ADA);
    const { hash } = valueOf(await openSettings(services, ada));
    valueOf(
      await saveSettings(services, ada, { settings: teamSettings({ selfApproval: true }), seenHash: hash }),
    );
    const second = await saveSettings(services, ada, { settings: teamSettings(), seenHash: hash });
    expect(refusalOf(second)).toMatchObject({ kind: 'stale', what: 'settings' });
    expect(valueOf(await openSettings(services, ada)).settings.approvals.selfApproval).toBe(true);
  });

  test('refuses guests in a role, an unknown rate table and two amounts in one currency, all at once', async () => {
    const { services } = await dealUnderWay();
    const ada = services.actor(ADA);
    const { hash } = valueOf(await openSettings(services, ada));
    const settings = {
      ...teamSettings({ budgetApproverAbove: [usd(1), usd(2)] }),
      rateTable: 'mine',
    };
    const roles = { ...settings.roles, budget_approver: [GUEST] };
    const refused = await saveSettings(services, ada, { settings: { ...settings, roles }, seenHash: hash });
    const refusal = refusalOf(refused);
    expect(refusal.kind === 'invalid' && refusal.problems.map(({ field }) => field)).toEqual([
      'budget_approver',
      'rateTable',
      'budgetApproverAbove',
    ]);
  });
});
