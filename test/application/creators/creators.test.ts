import { describe, expect, test } from 'vitest';
import { addCreator } from '../../../src/application/creators/add-creator.ts';
import { listCreators } from '../../../src/application/creators/list-creators.ts';
import { showCreator } from '../../../src/application/creators/show-creator.ts';
import { updateCreator } from '../../../src/application/creators/update-creator.ts';
import { accountSchema } from '../../../src/domain/creator.ts';
import { profile, stage } from '../deals/example-briefs.ts';
import { DANA, GUEST, refusalOf, valueOf } from '../offers/deal-under-way.ts';

const account = (handle: string) => accountSchema.parse({ platform: 'instagram', handle, followers: 5_000 });

describe('adding a creator', () => {
  test('a handle that another creator has is refused, naming that creator, whatever the case', async () => {
    const { services } = await stage();
    const twin = profile({ name: 'Ana Again', accounts: [account('Glow.With.Ana'), account('free')] });
    expect(refusalOf(await addCreator(services, services.actor(DANA), { profile: twin }))).toEqual({
      kind: 'invalid',
      problems: [
        {
          field: 'accounts',
          problem: '@Glow.With.Ana belongs to Ana Silva (K-1) already. Edit that creator.',
        },
      ],
    });
  });

  test('one account twice is refused', async () => {
    const { services } = await stage();
    const twice = profile({ name: 'Twice', accounts: [account('two'), account('Two')] });
    const refusal = refusalOf(await addCreator(services, services.actor(DANA), { profile: twice }));
    expect(refusal).toMatchObject({ problems: [{ problem: '@Two stands here twice.' }] });
  });

  test('guests may not', async () => {
    const { services } = await stage();
    const added = await addCreator(services, services.actor(GUEST), { profile: profile() });
    expect(refusalOf(added).kind).toBe('not-allowed');
  });
});

describe('showing a creator', () => {
  test('computes the engagement rate by the formula engagements / followers x 100, with the tier', async () => {
    const { services, opened } = await stage();
    await opened();
    const card = valueOf(await showCreator(services, services.actor(DANA), { creator: '@glow.with.ana' }));
    expect(card.accounts.slice(0, 1)).toEqual([
      {
        account: profile().accounts[0],
        tier: { name: 'mid-tier', from: 100_000, range: '100,000 to 500,000' },
        engagementRate: (11_500 / 184_000) * 100,
      },
    ]);
    expect(card).toMatchObject({ dealsInAll: 1, deals: [{ number: 1, status: 'draft' }] });
  });

  test('a rate that nobody counted is missing, not zero', async () => {
    const { services } = await stage();
    valueOf(
      await addCreator(services, services.actor(DANA), {
        profile: profile({ name: 'Uncounted', accounts: [account('uncounted')] }),
      }),
    );
    const card = valueOf(await showCreator(services, services.actor(DANA), { creator: 'K-2' }));
    expect(card.accounts[0]).not.toHaveProperty('engagementRate');
  });

  test.each(['K-1', 'k1', '1', '@GLOW.with.ana', 'glow.with.ana', 'ana', 'Silva'])(
    'by %s',
    async (creator) => {
      const { services } = await stage();
      const card = valueOf(await showCreator(services, services.actor(DANA), { creator }));
      expect(card.creator.number).toBe(1);
    },
  );

  test('refuses an unknown one and names several', async () => {
    const { services } = await stage();
    const dana = services.actor(DANA);
    for (const creator of ['@nobody', 'K-7', 'zzz']) {
      expect(refusalOf(await showCreator(services, dana, { creator }))).toEqual({
        kind: 'not-found',
        what: 'creator',
        reference: creator,
      });
    }
    valueOf(
      await addCreator(services, dana, {
        profile: profile({ name: 'Ana Costa', accounts: [account('costa')] }),
      }),
    );
    const several = refusalOf(await showCreator(services, dana, { creator: 'ana' }));
    expect(JSON.stringify(several)).toContain('K-2 Ana Costa, K-1 Ana Silva');
    expect(valueOf(await listCreators(services, dana, { search: 'costa' }))).toHaveLength(1);
  });
});

describe('editing a creator', () => {
  test('keeps own handles, refuses what another person changed meanwhile', async () => {
    const { services, creator } = await stage();
    const edit = (seenVersion: number) =>
      updateCreator(services, services.actor(DANA), {
        creator: 1,
        seenVersion,
        profile: profile({ niches: ['beauty'] }),
      });
    expect(valueOf(await edit(creator.version)).profile.niches).toEqual(['beauty']);
    expect(refusalOf(await edit(creator.version))).toMatchObject({ kind: 'stale', reference: 'K-1' });
    const unknown = await updateCreator(services, services.actor(DANA), {
      creator: 9,
      seenVersion: 1,
      profile: profile(),
    });
    expect(refusalOf(unknown)).toMatchObject({ kind: 'not-found', reference: 'K-9' });
  });
});
