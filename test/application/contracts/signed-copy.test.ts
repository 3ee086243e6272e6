import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { termSheetPdf } from '../../../src/adapters/documents/pdf/term-sheet-pdf.ts';
import { markContractSent, markContractSigned } from '../../../src/application/contracts/mark-contract.ts';
import { keepSignedCopyFile } from '../../../src/application/contracts/posted-files.ts';
import { DANA, LENA, refusalOf, valueOf } from '../offers/deal-under-way.ts';
import { agreedDeal, DETAILS } from './agreed-deal.ts';
import { broughtFiles, PICTURE } from './brought-files.ts';
import { issued, ON, sentContract } from './sent-contract.ts';

describe('the signed copy', () => {
  it('comes with the signature: kept with name, size, hash, who and when, and put into the thread', async () => {
    const { sign, card, kinds, services, deal } = await sentContract();
    expect(valueOf(await sign('picture')).status).toBe('contracted');
    const [copy] = (await card()).copies;
    expect(copy).toMatchObject({
      copy: 1,
      version: 1,
      kind: 'png',
      name: 'picture.pdf',
      bytes: PICTURE.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      slackFileId: 'picture',
      addedBy: DANA,
      addedAt: services.clock.now(),
      check: { result: 'not checked', why: 'not a PDF' },
      isPosted: false,
    });
    expect((await kinds()).slice(-2)).toEqual(['signed-copy-added', 'contract-signed']);
    const announced = (await services.announced()).map(({ announcement }) => announcement);
    expect(announced).toContainEqual({ kind: 'signed-copy-file', deal: deal.number, copy: 1 });
  });

  it('comes later, and again: the newest counts, the earlier one is kept', async () => {
    const { sign, add, card, kinds } = await sentContract();
    valueOf(await sign());
    expect((await card()).copies).toEqual([]);
    valueOf(await add('broken'));
    valueOf(await add('picture'));
    expect((await card()).copies.map(({ copy, name }) => `${copy} ${name}`)).toEqual([
      '2 picture.pdf',
      '1 broken.pdf',
    ]);
    expect(await kinds()).toEqual(expect.arrayContaining(['signed-copy-added']));
  });

  it('is taken once: the same file again is refused under its field', async () => {
    const { sign, add } = await sentContract();
    valueOf(await sign('picture'));
    expect(refusalOf(await add('picture'))).toMatchObject({ kind: 'invalid', problems: [{ field: 'file' }] });
  });

  it.each([
    ['of another kind', new TextEncoder().encode('<html>'), 'invalid'],
    ['that is empty', new Uint8Array(), 'invalid'],
    ['that is gone', 'gone', 'unreadable-file'],
    ['that is too large', new Uint8Array(20_000_001), 'unreadable-file'],
    ['that may not be read', 'no-permission', 'unreadable-file'],
  ] as const)('refuses a file %s, and marks nothing', async (_, content, kind) => {
    const { sign, files, current, kinds } = await sentContract();
    files.wrong = content;
    expect(refusalOf(await sign('wrong')).kind).toBe(kind);
    expect((await current()).status).toBe('agreed');
    expect(await kinds()).not.toContain('signed-copy-added');
  });

  it('is for campaign managers, after the signature, of the version that was signed', async () => {
    const { sign, add } = await sentContract();
    expect(refusalOf(await add('picture')).kind).toBe('wrong-status');
    valueOf(await sign());
    expect(refusalOf(await add('picture', LENA)).kind).toBe('not-allowed');
    expect(refusalOf(await add('picture', DANA, 7)).kind).toBe('not-found');
  });

  it('cannot be changed or deleted, only followed', async () => {
    const { sign, services } = await sentContract();
    valueOf(await sign('picture'));
    const run = (statement: string) => sql.raw(statement).execute(services.database.db);
    await expect(run(`update signed_copies set sha256 = 'x'`)).rejects.toThrow(/kept as they were added/);
    await expect(run('delete from signed_copies')).rejects.toThrow(/kept as they were added/);
    await expect(run('truncate signed_copies')).rejects.toThrow();
  });

  it('shows where everybody can open it once it stands in the thread, and stays there', async () => {
    const { sign, card, services } = await sentContract();
    valueOf(await sign('picture'));
    const [copy] = (await card()).copies;
    if (!copy) throw new Error('no copy');
    const keep = (slackFileId: string) =>
      services.store.transaction(services.workspace, (tx) =>
        keepSignedCopyFile(tx, copy, { slackFileId, link: `https://example.com/${slackFileId}` }),
      );
    await keep('F7');
    await keep('F8');
    expect((await card()).copies[0]).toMatchObject({ isPosted: true, link: 'https://example.com/F7' });
  });
});

describe('the text of a signed PDF', () => {
  it('is compared with the version that was sent', async () => {
    const { sign, add, card, files, sheet } = await sentContract();
    files.signed = (await termSheetPdf(sheet, 'letter')).bytes;
    valueOf(await sign('signed'));
    expect((await card()).copies[0]?.check).toEqual({ result: 'matches', version: 1 });
    const [first, ...rest] = sheet.sections;
    const paragraphs = ['Words that nobody sent.'];
    const tampered = { ...sheet, sections: [{ heading: first?.heading ?? '', paragraphs }, ...rest] };
    files.tampered = (await termSheetPdf(tampered, 'letter')).bytes;
    valueOf(await add('tampered'));
    expect((await card()).copies[0]?.check).toEqual({
      result: 'changed',
      version: 1,
      sections: [first?.heading],
    });
  });

  it('tells a copy of an earlier version', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    const old = await issued(underWay);
    await issued(underWay, { ...DETAILS, governingLaw: 'France' });
    const actor = services.actor(DANA);
    valueOf(await markContractSent(services, actor, { deal: deal.number, version: 2 }));
    const ports = { ...services, ...broughtFiles({ old: (await termSheetPdf(old, 'a4')).bytes }) };
    const signed = { deal: deal.number, version: 2, on: ON, file: 'old' };
    valueOf(await markContractSigned(ports, actor, signed));
    const [copy] = await services.store.read(services.workspace, (tx) =>
      tx.contracts.signedCopies(deal.number),
    );
    expect(copy?.check).toEqual({ result: 'other version', version: 1 });
  });
});
