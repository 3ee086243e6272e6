import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TermSheet } from '../../../src/domain/contract/details.ts';
import { buildTermSheet } from '../../../src/domain/contract/term-sheet.ts';
import { instagramCampaign } from './contract-fixtures.ts';

const GOLDEN = new URL('./golden/instagram-campaign.md', import.meta.url);

/** The whole sheet as a page to read: what a change of a clause does to it shows in the difference. */
function page({ title, notice, sections }: TermSheet): string {
  const parts = sections.map(({ heading, paragraphs, table }, index) => {
    const rows = table ? [table.header, table.header.map(() => '---'), ...table.rows] : [];
    return [
      `## ${index + 1}. ${heading}`,
      ...paragraphs,
      ...(table ? [rows.map((row) => `| ${row.join(' | ')} |`).join('\n')] : []),
    ].join('\n\n');
  });
  return `${[`# ${title}`, notice, ...parts].join('\n\n')}\n`;
}

it("writes the guide's contract for a social campaign word for word (S5.E)", () => {
  const built = buildTermSheet(instagramCampaign(), {
    workspace: 'T1',
    version: 1,
    issuedBy: 'U1',
    issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    legalReviewNeeded: false,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  expect(page(built.value)).toBe(readFileSync(GOLDEN, 'utf8'));
});
