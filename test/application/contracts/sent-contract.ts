import { issueTermSheet } from '../../../src/application/contracts/issue-term-sheet.ts';
import { markContractSent, markContractSigned } from '../../../src/application/contracts/mark-contract.ts';
import { reviewTerms } from '../../../src/application/contracts/review-terms.ts';
import { addSignedCopy } from '../../../src/application/contracts/signed-copy.ts';
import { loadTermSheetCard } from '../../../src/application/contracts/term-sheet-card.ts';
import type { ContractDetails, TermSheet } from '../../../src/domain/contract/details.ts';
import type { WhyUnreadable } from '../../../src/domain/refusal.ts';
import { DANA, type UnderWay, valueOf } from '../offers/deal-under-way.ts';
import { agreedDeal, DETAILS } from './agreed-deal.ts';
import { BROKEN_PDF, broughtFiles, PICTURE } from './brought-files.ts';

export const ON = Temporal.PlainDate.from('2026-11-25');

/** Issues the next version of a deal's sheet. */
export async function issued(
  { services, deal }: UnderWay,
  details: ContractDetails = DETAILS,
): Promise<TermSheet> {
  const actor = services.actor(DANA);
  const { seenDetails } = valueOf(await reviewTerms(services, actor, { deal: deal.number }));
  const input = { deal: deal.number, details, seenDetails, onlySave: false };
  const value = valueOf(await issueTermSheet(services, actor, input));
  if (value.kind !== 'issued') throw new Error(value.kind);
  return value.sheet;
}

/** A deal whose contract was sent, and how its people sign it and bring copies. */
export async function sentContract() {
  const underWay = await agreedDeal();
  const { services, deal } = underWay;
  const sheet = await issued(underWay);
  const at = { deal: deal.number, version: 1 };
  valueOf(await markContractSent(services, services.actor(DANA), at));
  const files: Record<string, Uint8Array | WhyUnreadable> = { picture: PICTURE, broken: BROKEN_PDF };
  const ports = { ...services, ...broughtFiles(files) };
  return {
    ...underWay,
    sheet,
    files,
    sign: (file?: string, user = DANA) =>
      markContractSigned(ports, services.actor(user), { ...at, on: ON, file }),
    add: (file: string, user = DANA, version = 1) =>
      addSignedCopy(ports, services.actor(user), { deal: deal.number, version, file }),
    card: async () => {
      const card = await services.store.read(services.workspace, (tx) =>
        loadTermSheetCard(tx, { kind: 'term-sheet', ...at }),
      );
      if (!card) throw new Error('no card');
      return card;
    },
  };
}
