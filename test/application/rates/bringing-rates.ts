import { createImports } from '../../../src/adapters/imports/imports.ts';
import type { Imports, SharedFiles } from '../../../src/application/files.ts';
import {
  importRates,
  previewRates,
  type RatesInput,
  type RatesPreview,
} from '../../../src/application/rates/import-rates.ts';
import type { RateTable } from '../../../src/domain/pricing/types.ts';
import { ok, refuse } from '../../../src/domain/refusal.ts';
import type { TestServices } from '../../support/services.ts';
import { valueOf } from '../offers/deal-under-way.ts';

export const HEADER = 'platform,format,followers_min,followers_max,currency,low,typical,high,source,year';

/** A table of Reels for three bands, dearer by a factor. */
export function reels(factor = 1, currency = 'USD'): string {
  const row = (from: string, to: string, ...prices: number[]) =>
    [
      'instagram',
      'reel',
      from,
      to,
      currency,
      ...prices.map((price) => price * factor),
      'our bookings',
      '2026',
    ].join(',');
  return [
    HEADER,
    row('1000', '50000', 200, 300, 500),
    row('50000', '200000', 800, 1_200, 1_900),
    row('200000', '', 3_000, 4_500, 7_000),
  ].join('\n');
}

type Bringing = TestServices & { readonly imports: Imports; readonly sharedFiles: SharedFiles };

/** The services with the real reader, and files by their ids. */
export function bringing(
  services: TestServices,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  mayRead = true,
): Bringing {
  return {
    ...services,
    imports: createImports(),
    sharedFiles: {
      mayRead: async () => mayRead,
      download: async (_workspace, file, mostBytes) => {
        const content = files[file];
        if (content === undefined) return refuse({ kind: 'unreadable-file', why: 'gone', mostBytes });
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        if (bytes.length > mostBytes) return refuse({ kind: 'unreadable-file', why: 'too-large', mostBytes });
        return ok({ name: 'rates.csv', mimeType: 'text/csv', bytes });
      },
    },
  };
}

export const seenOf = ({ id, hash }: Pick<RatesPreview, 'id' | 'hash'>) => ({ id, hash });

/** Previews and imports, as somebody who agrees with what they see. */
export async function brought(services: TestServices, user: string, input: RatesInput): Promise<RateTable> {
  const preview = valueOf(await previewRates(bringing(services), services.actor(user), input));
  return valueOf(await importRates(services, services.actor(user), seenOf(preview))).table;
}
