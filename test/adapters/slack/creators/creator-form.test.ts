import { describe, expect, test } from 'vitest';
import { CREATOR_ACTIONS } from '../../../../src/adapters/slack/actions/creator.ts';
import { creatorAddCommand } from '../../../../src/adapters/slack/commands/creator-add.ts';
import { creatorShowCommand } from '../../../../src/adapters/slack/commands/creator-show.ts';
import { checkedMessage } from '../../../../src/adapters/slack/limits.ts';
import { accountText } from '../../../../src/adapters/slack/messages/creator-card.ts';
import {
  addCreatorForm,
  editCreator,
  newCreator,
} from '../../../../src/adapters/slack/modals/creator-form.ts';
import { creatorOptions } from '../../../../src/adapters/slack/options/creator-options.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { showCreator } from '../../../../src/application/creators/show-creator.ts';
import { profile, stage } from '../../../application/deals/example-briefs.ts';
import { DANA, GUEST, valueOf } from '../../../application/offers/deal-under-way.ts';
import { ask, click, command, type Entries, filled, modalOf, submit, textsOf } from '../deals/fill-form.ts';

const MIA: Entries = {
  name: 'Mia Stone',
  accounts:
    'tiktok @mia.stone 184000 followers, 11500 engagements, 92000 views\nhttps://www.instagram.com/mia_stone 90k followers',
  country: 'Germany',
  language: 'german',
  timeZone: 'berlin',
  niches: 'beauty, slow living',
  email: 'mia@example.com',
  audienceCountries: 'US 55, GB 12',
  contentReferences: 'your video on repairing old jeans | https://example.com/v/1\nyour night routine',
  pastCollaborations: 'Two posts for a soap brand',
  notes: 'Answers late',
};

describe('the creator form', () => {
  test('saves every field and shows the card with the engagement rate and its inputs', async () => {
    const { services } = await stage();
    const answer = await submit(newCreator, services, DANA, addCreatorForm(), MIA);
    expect(answer).toMatchObject({ kind: 'close', message: { text: 'Saved. Creator K-2: Mia Stone' } });
    expect(textsOf(answer)).toContain(
      '*TikTok* @mia.stone · 184,000 followers (mid-tier: 100,000 to 500,000) · ER 6.25% (11,500 engagements / 184,000 followers × 100) · 92,000 views a post',
    );
    const { creator } = valueOf(await showCreator(services, services.actor(DANA), { creator: 'K-2' }));
    expect(creator.profile).toMatchObject({
      country: 'DE',
      language: 'de',
      timeZone: 'Europe/Berlin',
      niches: ['beauty', 'slow living'],
      audienceCountries: [
        { country: 'US', percent: 55 },
        { country: 'GB', percent: 12 },
      ],
      contentReferences: [
        { description: 'your video on repairing old jeans', url: 'https://example.com/v/1' },
        { description: 'your night routine' },
      ],
      accounts: [{ handle: 'mia.stone' }, { platform: 'instagram', handle: 'mia_stone', followers: 90_000 }],
    });
  });

  test('shows every error at once under its field', async () => {
    const { services } = await stage();
    const answer = await submit(newCreator, services, DANA, addCreatorForm(), {
      ...MIA,
      accounts: 'tiktok @mia.stone 184000 followers\nmyspace mia',
      country: 'Narnia',
      language: 'Elvish',
      timeZone: 'Mordor',
      email: 'mia',
      audienceCountries: 'US 80, GB 40',
      contentReferences: 'jeans | video one',
    });
    expect(answer).toEqual({
      kind: 'errors',
      errors: {
        accounts:
          'I could not read “myspace mia”. Write one account per line: tiktok @name 184000 followers.',
        country: 'Write a country or its code, for example Germany or DE.',
        language: 'Write a language, for example English or en.',
        timeZone: 'Write a time zone or its city, for example Europe/Berlin or Berlin.',
        email: 'Enter an e-mail address, for example ana@example.com.',
        audienceCountries: 'Together these are 120%. They cannot exceed 100%.',
        contentReferences: 'I could not read “video one”. After | comes a link that begins with https://.',
      },
    });
  });

  test('a handle that another creator has is refused under the accounts', async () => {
    const { services } = await stage();
    const taken = { ...MIA, accounts: 'tiktok @Glow.With.Ana 12k followers' };
    expect(await submit(newCreator, services, DANA, addCreatorForm(), taken)).toEqual({
      kind: 'errors',
      errors: { accounts: '@Glow.With.Ana belongs to Ana Silva (K-1) already. Edit that creator.' },
    });
  });

  test('of a creator who stands reads back what it shows; an old version is refused', async () => {
    const { services, creator } = await stage();
    const edit = CREATOR_ACTIONS.find(({ actionId }) => actionId === 'creator.edit');
    const value = sealValue('creator', { creator: 1, version: creator.version });
    const opened = await edit?.run(click(services, DANA, value));
    const view = modalOf(opened ?? { kind: 'nothing' });
    expect(await submit(editCreator, services, DANA, view, {})).toMatchObject({ kind: 'close' });
    const saved = valueOf(await showCreator(services, services.actor(DANA), { creator: 'K-1' }));
    expect(saved.creator.profile).toEqual(profile());
    expect(await submit(editCreator, services, DANA, view, {})).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale', reference: 'K-1' },
    });
    expect(await edit?.run(click(services, GUEST, value))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await edit?.run(click(services, DANA, 'K-1'))).toMatchObject({ refusal: { kind: 'stale' } });
  });

  test('starts from an account or a name typed after the command', async () => {
    const { services } = await stage();
    const start = async (text: string) =>
      filled(modalOf(await creatorAddCommand.run(command(services, DANA, text)))).values;
    expect((await start('tiktok @mia 12k')).accounts).toMatchObject({
      value: { value: 'tiktok @mia 12k' },
    });
    expect((await start('Mia Stone')).name).toMatchObject({ value: { value: 'Mia Stone' } });
    expect(await creatorAddCommand.run(command(services, GUEST, ''))).toMatchObject({ kind: 'refused' });
  });
});

test('a card keeps data harmless and within limits', async () => {
  const { services } = await stage();
  const entries = { ...MIA, name: 'Mia <!channel> & co', notes: 'x'.repeat(2000) };
  const answer = await submit(newCreator, services, DANA, addCreatorForm(), entries);
  if (answer.kind !== 'close' || !answer.message) throw new Error('not saved');
  checkedMessage(answer.message);
  expect(textsOf(answer.message.blocks?.slice(2))).not.toContain('<!channel>');
});

test('an account without engagements says that the rate is unknown', () => {
  const account = { platform: 'instagram', handle: 'a_b', followers: 1_200_000 } as const;
  expect(accountText({ account, tier: { name: 'mega', range: '1 million and more' } })).toBe(
    '*Instagram* @a_b · 1,200,000 followers (mega: 1 million and more) · ER unknown: no engagements entered',
  );
});

test('showing: all without a name, unknown ones and guests are refused', async () => {
  const { services } = await stage();
  expect(textsOf(await creatorShowCommand.run(command(services, DANA, '')))).toContain(
    '*K-1* Ana Silva · TikTok @glow.with.ana (184,000), Instagram @ana.daily (60,000)',
  );
  expect(await creatorShowCommand.run(command(services, DANA, '@nobody'))).toMatchObject({
    refusal: { kind: 'not-found', what: 'creator', reference: '@nobody' },
  });
  expect(await creatorShowCommand.run(command(services, GUEST, ''))).toMatchObject({ kind: 'refused' });
});

test('typeahead finds by name, handle and number, and nothing for guests', async () => {
  const { services } = await stage();
  const suggest = async (user: string, typed: string) =>
    (await creatorOptions.suggest({ ...ask(services, user), typed })).map(({ text, value }) => [
      value,
      text.text,
    ]);
  const ana = [['1', 'K-1 Ana Silva · TikTok @glow.with.ana · Instagram @ana.daily']];
  for (const typed of ['', 'silv', '@glow', 'K-1']) expect(await suggest(DANA, typed)).toEqual(ana);
  expect(await suggest(DANA, 'zzz')).toEqual([]);
  expect(await suggest(GUEST, '')).toEqual([]);
});
