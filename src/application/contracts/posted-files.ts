import type { SignedCopy } from '../../domain/contract/signed-copy.ts';
import type { Announcement, PostedFile } from '../announcements.ts';
import type { SheetFormat } from '../files.ts';
import type { Transaction } from '../ports.ts';

/** Keeps where a file of a sheet stands, and shows the link on the sheet's card and on a request for its review. */
export async function keepSheetFile(
  tx: Transaction,
  { deal, version }: { readonly deal: number; readonly version: number },
  file: PostedFile & { readonly format: SheetFormat },
): Promise<void> {
  await tx.contracts.addFile(deal, version, file);
  await tx.announce({ kind: 'term-sheet', deal, version }, { to: 'copies' });
  for (const { id, content } of await tx.approvals.list({ deal, status: 'pending' })) {
    if (content.kind !== 'legal' || content.termSheetVersion !== version) continue;
    await tx.announce({ kind: 'approval-card', approval: id }, { to: 'copies' });
  }
}

/** A signed copy on its way into the thread. */
export async function loadSignedCopyFile(
  tx: Transaction,
  { deal, copy }: Extract<Announcement, { kind: 'signed-copy-file' }>,
): Promise<SignedCopy | undefined> {
  return (await tx.contracts.signedCopies(deal)).find((one) => one.copy === copy);
}

/** Keeps where a signed copy stands, and shows the link on the sheet's card. */
export async function keepSignedCopyFile(tx: Transaction, copy: SignedCopy, file: PostedFile): Promise<void> {
  const { deal, version } = copy;
  await tx.contracts.postedSignedCopy(deal, copy.copy, file);
  await tx.announce({ kind: 'term-sheet', deal, version }, { to: 'copies' });
}
