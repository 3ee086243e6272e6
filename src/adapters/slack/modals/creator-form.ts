import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { addCreator } from '../../../application/creators/add-creator.ts';
import { showCreator } from '../../../application/creators/show-creator.ts';
import { updateCreator } from '../../../application/creators/update-creator.ts';
import type { Creator, CreatorProfile } from '../../../domain/creator.ts';
import { reference } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/refusal.ts';
import { accountLine } from '../arguments/accounts.ts';
import { header } from '../blocks.ts';
import { emailInput, modal, textInput } from '../inputs.ts';
import { creatorSaved } from '../messages/creator-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { readProfile } from './creator-fields.ts';

const ADD = 'creator.add.form';
const EDIT = 'creator.edit.form';
const editing = z.object({ creator: z.int(), version: z.int() });

/** The profile form, empty but for what was typed after the command. */
export function addCreatorForm(typed: { name?: string; accounts?: string } = {}): ModalView {
  return modal({
    callbackId: ADD,
    title: 'Add a creator',
    submit: 'Add the creator',
    blocks: profileBlocks(typed.name ? { name: typed.name } : {}, typed.accounts),
  });
}

/** The profile form of a creator who stands. */
export function editCreatorForm({ number, version, profile }: Creator): ModalView {
  return modal({
    callbackId: EDIT,
    title: `Edit ${reference('creator', number)}`,
    submit: 'Save the profile',
    metadata: sealValue('creator', { creator: number, version }),
    blocks: profileBlocks(profile, profile.accounts.map(accountLine).join('\n')),
  });
}

export const newCreator: Form = {
  callbackId: ADD,
  submit: (ask) => submit(ask, (profile) => addCreator(ask.services, ask.actor, { profile })),
};

export const editCreator: Form = {
  callbackId: EDIT,
  submit: (ask) => {
    const opened = openValue('creator', editing, ask.view.privateMetadata);
    if (!opened) {
      return Promise.resolve({ kind: 'refused', refusal: { kind: 'stale', what: 'creator', reference: '' } });
    }
    const { creator, version } = opened;
    return submit(ask, (profile) =>
      updateCreator(ask.services, ask.actor, { creator, seenVersion: version, profile }),
    );
  },
};

async function submit(
  { services, actor, view }: SubmitAsk,
  save: (profile: CreatorProfile) => Promise<Result<Creator>>,
): Promise<FormAnswer> {
  const read = readProfile(view);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const saved = await save(read.profile);
  if (!saved.ok) {
    const errors = refusalErrors(saved.refusal, ['accounts', 'name']);
    return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: saved.refusal };
  }
  const card = await showCreator(services, actor, { creator: reference('creator', saved.value.number) });
  return card.ok ? { kind: 'close', message: creatorSaved(card.value) } : { kind: 'close' };
}

function profileBlocks(profile: Partial<CreatorProfile>, accounts: string | undefined): AnyBlock[] {
  return [
    header('Who'),
    textInput({
      block: 'name',
      label: 'Name',
      value: profile.name,
      maxLength: 120,
      placeholder: 'Ana Silva',
    }),
    textInput({
      block: 'accounts',
      label: 'Accounts',
      multiline: true,
      value: accounts,
      placeholder: 'tiktok @glow.with.ana 184000 followers, 11500 engagements, 92000 views',
      hint: 'One per line. Engagements: likes + comments + shares + saves of a typical post. Views: the median of a post.',
    }),
    textInput({
      block: 'country',
      label: 'Country',
      optional: true,
      value: profile.country,
      placeholder: 'US',
    }),
    textInput({
      block: 'language',
      label: 'Language for drafts',
      optional: true,
      value: profile.language,
      placeholder: 'English',
      hint: 'English when left empty.',
    }),
    textInput({
      block: 'timeZone',
      label: 'Time zone',
      optional: true,
      value: profile.timeZone,
      placeholder: 'America/New_York',
      hint: 'A city is enough: Tashkent, New York, Tokyo. Dates of a deal are dates there.',
    }),
    textInput({
      block: 'niches',
      label: 'Niches',
      optional: true,
      value: profile.niches?.join(', '),
      placeholder: 'beauty, skincare',
    }),
    emailInput({ block: 'email', label: 'E-mail', optional: true, value: profile.email }),
    ...audienceBlocks(profile),
    ...historyBlocks(profile),
  ];
}

function audienceBlocks(profile: Partial<CreatorProfile>): AnyBlock[] {
  return [
    header('Audience and content'),
    textInput({
      block: 'audienceCountries',
      label: 'Audience by country, percent',
      optional: true,
      value: profile.audienceCountries?.map(({ country, percent }) => `${country} ${percent}`).join(', '),
      placeholder: 'US 55, GB 12',
    }),
    textInput({
      block: 'contentReferences',
      label: 'Content to refer to',
      optional: true,
      multiline: true,
      value: profile.contentReferences
        ?.map(({ description, url }) => (url ? `${description} | ${url}` : description))
        .join('\n'),
      hint: 'One per line: description | link. A first message refers to one, such as: your video on repairing old jeans.',
    }),
  ];
}

function historyBlocks({ pastCollaborations, notes }: Partial<CreatorProfile>): AnyBlock[] {
  return [
    header('History'),
    textInput({
      block: 'pastCollaborations',
      label: 'Past collaborations',
      optional: true,
      multiline: true,
      maxLength: 2000,
      value: pastCollaborations,
    }),
    textInput({
      block: 'notes',
      label: 'Notes',
      optional: true,
      multiline: true,
      maxLength: 2000,
      value: notes,
      hint: 'For the team. They never appear in a text for a creator.',
    }),
  ];
}
