import type { PostedFile } from '../../application/announcements.ts';
import type { Contracts, SheetFile } from '../../application/contracts/contract-store.ts';
import type { SignedCopy } from '../../domain/contract/signed-copy.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import type { Db, SheetFileTable, SignedCopyTable, Tx } from './tables.ts';

type ContractFiles = Pick<
  Contracts,
  'files' | 'addFile' | 'signedCopies' | 'addSignedCopy' | 'postedSignedCopy'
>;

/** Files around a contract: where its sheets stand in Slack, and the signed copies that came back. */
export function contractFilesIn(tx: Tx, workspace: string): ContractFiles {
  return {
    files: (deal, version) => listFiles(tx, workspace, deal, version),
    addFile: (deal, version, file) => addFile(tx, workspace, deal, version, file),
    signedCopies: (deal) => listSignedCopies(tx, workspace, deal),
    addSignedCopy: (copy) => addSignedCopy(tx, workspace, copy),
    postedSignedCopy: (deal, copy, file) => postedSignedCopy(tx, workspace, deal, copy, file),
  };
}

async function listFiles(db: Db, workspace: string, deal: number, version: number): Promise<SheetFile[]> {
  const rows = await db
    .selectFrom('sheet_files')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .where('version', '=', version)
    .orderBy('format', 'desc')
    .execute();
  return rows.map(sheetFileOf);
}

function sheetFileOf({ format, slack_file, link }: Row<SheetFileTable>): SheetFile {
  return { format: format as SheetFile['format'], slackFileId: slack_file, ...present({ link }) };
}

async function addFile(
  tx: Tx,
  workspace: string,
  deal: number,
  version: number,
  { format, slackFileId, link }: SheetFile,
): Promise<void> {
  await tx
    .insertInto('sheet_files')
    .values({ workspace, deal, version, format, slack_file: slackFileId, link: link ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function listSignedCopies(db: Db, workspace: string, deal: number): Promise<SignedCopy[]> {
  const rows = await db
    .selectFrom('signed_copies')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .orderBy('copy', 'desc')
    .execute();
  return rows.map(signedCopyOf);
}

async function addSignedCopy(tx: Tx, workspace: string, copy: SignedCopy): Promise<void> {
  const row = {
    workspace,
    deal: copy.deal,
    copy: copy.copy,
    version: copy.version,
    kind: copy.kind,
    name: copy.name,
    bytes: copy.bytes,
    sha256: copy.sha256,
    slack_file: copy.slackFileId,
    text_check: toJson(copy.check),
    added_by: copy.addedBy,
    added_at: toTimestamp(copy.addedAt),
  };
  await tx.insertInto('signed_copies').values(row).execute();
}

async function postedSignedCopy(
  tx: Tx,
  workspace: string,
  deal: number,
  copy: number,
  { slackFileId, link }: PostedFile,
): Promise<void> {
  await tx
    .updateTable('signed_copies')
    .set({ posted_file: slackFileId, link: link ?? null })
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .where('copy', '=', copy)
    .where('posted_file', 'is', null)
    .execute();
}

function signedCopyOf(row: Row<SignedCopyTable>): SignedCopy {
  return {
    deal: row.deal,
    copy: row.copy,
    version: row.version,
    kind: row.kind as SignedCopy['kind'],
    name: row.name,
    bytes: row.bytes,
    sha256: row.sha256,
    slackFileId: row.slack_file,
    check: row.text_check as SignedCopy['check'],
    addedBy: row.added_by,
    addedAt: row.added_at,
    isPosted: row.posted_file !== null,
    ...present({ link: row.link }),
  };
}
