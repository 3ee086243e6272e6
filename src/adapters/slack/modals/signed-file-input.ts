import type { AnyBlock } from '@slack/types';
import { SIGNED_KINDS } from '../../../domain/contract/signed-copy.ts';
import type { Refusal, WhyUnreadable } from '../../../domain/refusal.ts';
import { context } from '../blocks.ts';
import { fileInput } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import type { FormAnswer } from '../surface.ts';

const EXTENSIONS = Object.values(SIGNED_KINDS).flatMap(({ extensions }) => [...extensions]);

export const MAY_NOT_READ =
  'To add the signed contract here, an admin gives Parley the permission `files:read`.';

/** A field for the signed contract; where Parley may not read files Slack would refuse the whole form, so a line says what to do. */
export function signedFileInput(mayRead: boolean, options: { optional: boolean }): AnyBlock[] {
  if (!mayRead) return [context(MAY_NOT_READ)];
  return [
    fileInput({
      block: 'file',
      label: 'Signed copy',
      filetypes: EXTENSIONS,
      optional: options.optional,
      hint: "PDF, PNG, JPEG or Word, at most 20 MB. Parley compares the text of a PDF with the version that was sent, and puts the file into the deal's thread.",
    }),
  ];
}

const UNREADABLE: Record<WhyUnreadable, string> = {
  'no-permission': 'I may not read files in this workspace. An admin gives Parley the permission files:read.',
  'too-large': 'The file is larger than 20 MB. Scan it at a lower resolution, or save it as a smaller PDF.',
  gone: 'The file is not there any more. Choose it again.',
  elsewhere:
    'The file lives in another service, and Slack only points to it. Download it and choose it here.',
  'page-instead': 'Slack sent a sign-in page instead of the file. An admin can install Parley again.',
  'no-answer': 'Slack did not hand out the file. Try again in a minute.',
};

/** A refusal under the field that it is about; the rest of the form stays as it is. */
export function refusedSigning(refusal: Refusal, blocks: readonly string[]): FormAnswer {
  if (refusal.kind === 'unreadable-file')
    return { kind: 'errors', errors: { file: UNREADABLE[refusal.why] } };
  const errors = refusalErrors(refusal, blocks);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}
