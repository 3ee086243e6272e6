import { bytesHash } from '../../domain/content-hash.ts';
import { checkSignedText } from '../../domain/contract/check-signed-text.ts';
import type { TermSheet } from '../../domain/contract/details.ts';
import {
  type CopyCheck,
  MOST_SIGNED_BYTES,
  type SignedCopy,
  type SignedKind,
  signedKindOf,
} from '../../domain/contract/signed-copy.ts';
import { allow, type Deal } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import { type Circumstances, change, look } from '../change.ts';
import type { Documents, RenderedFile, SharedFiles } from '../files.ts';
import type { Ports, Transaction } from '../ports.ts';
import { lockSheet } from './lock-sheet.ts';

export type CopyPorts = Ports & {
  readonly sharedFiles: SharedFiles;
  readonly documents: Pick<Documents, 'pdfPages'>;
};

const COPY_RULE = { action: 'add a signed copy', needs: ['campaign_manager'] as const };

/** A file that somebody brought, read and looked at. Nothing is kept yet. */
export interface BroughtCopy {
  readonly file: string;
  readonly name: string;
  readonly kind: SignedKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly check: CopyCheck;
}

interface CopyInput {
  readonly deal: number;
  /** Version of the term sheet that was signed. */
  readonly version: number;
  /** The uploaded file, by Slack's id. */
  readonly file: string;
}

/**
 * Adds a signed copy to a contract that is signed, in place of an earlier one, which is kept. Refuses a file that cannot
 * be read, is empty, too large or of another kind, the same file again, and a deal that is not contracted.
 */
export async function addSignedCopy(
  ports: CopyPorts,
  actor: Actor,
  input: CopyInput,
): Promise<Result<SignedCopy>> {
  const brought = await bringCopy(ports, actor, input);
  if (!brought.ok) return brought;
  return change(ports, actor, COPY_RULE, async (tx, circumstances) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const allowed = allow(deal, 'add a signed copy');
    if (!allowed.ok) return allowed;
    const copies = await tx.contracts.signedCopies(deal.number);
    if (copies[0]?.sha256 === brought.value.sha256) {
      return invalid(
        'file',
        'This file is the signed copy already. Choose another one, or leave it as it is.',
      );
    }
    const copy = copyOf(deal, sheet, brought.value, copies.length + 1, actor, circumstances);
    await tx.deals.record(deal, [addedEvent(copy)], actor.user, circumstances.now);
    await keepCopy(tx, copy);
    return ok(copy);
  });
}

/** Downloads and looks at a file outside of any transaction, for people who may add one. */
export async function bringCopy(
  ports: CopyPorts,
  actor: Actor,
  { deal, version, file }: CopyInput,
): Promise<Result<BroughtCopy>> {
  const known = await look(ports, actor, COPY_RULE, async (tx) => {
    const sheet = await tx.contracts.termSheet(deal, version);
    const at = reference('deal', deal);
    if (!sheet) return refuse({ kind: 'not-found', what: 'term sheet', reference: at });
    return ok({ sheet, versions: await tx.contracts.versions(deal) });
  });
  if (!known.ok) return known;
  const downloaded = await ports.sharedFiles.download(actor.workspace, file, MOST_SIGNED_BYTES);
  if (!downloaded.ok) return downloaded;
  const { name, bytes } = downloaded.value;
  if (bytes.length === 0) return invalid('file', 'The file is empty. Choose the signed contract again.');
  const kind = signedKindOf(bytes);
  if (!kind) {
    return invalid(
      'file',
      'This is not a PDF, PNG, JPEG or Word file, whatever its name says. Choose the signed contract as one of these.',
    );
  }
  const check = await checkOf(ports, kind, downloaded.value, known.value);
  return ok({ file, name, kind, bytes: bytes.length, sha256: bytesHash(bytes), check });
}

async function checkOf(
  { documents }: CopyPorts,
  kind: SignedKind,
  { bytes }: RenderedFile,
  { sheet, versions }: { sheet: TermSheet; versions: Parameters<typeof checkSignedText>[2] },
): Promise<CopyCheck> {
  if (kind !== 'pdf') return { result: 'not checked', why: 'not a PDF' };
  return checkSignedText(await documents.pdfPages(bytes), sheet, versions);
}

export function copyOf(
  deal: Deal,
  { version }: TermSheet,
  { file, ...brought }: BroughtCopy,
  copy: number,
  actor: Actor,
  { now }: Pick<Circumstances, 'now'>,
): SignedCopy {
  return {
    deal: deal.number,
    copy,
    version,
    ...brought,
    slackFileId: file,
    addedBy: actor.user,
    addedAt: now,
    isPosted: false,
  };
}

export function addedEvent({ version, copy, name, sha256 }: SignedCopy): DealEvent {
  return { kind: 'signed-copy-added', version, copy, name, sha256 };
}

/** Keeps the copy, shows it on the sheet's card, and puts it into the thread, where others may open it too. */
export async function keepCopy(tx: Transaction, copy: SignedCopy): Promise<void> {
  const { deal, version } = copy;
  await tx.contracts.addSignedCopy(copy);
  await tx.announce({ kind: 'term-sheet', deal, version }, { to: 'copies' });
  await tx.announce({ kind: 'signed-copy-file', deal, copy: copy.copy }, { to: 'deal-thread', deal });
}
