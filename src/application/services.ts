import type { Drafting } from './drafts/drafting.ts';
import type { Documents, Imaging, Imports, SharedFiles } from './files.ts';
import type { Outbox } from './outbox.ts';
import type { Ports } from './ports.ts';

/** Everything the composition root gives to the surfaces: ports of the use cases and what writes words, files and pictures. */
export interface Services extends Ports {
  readonly drafting: Drafting;
  readonly documents: Documents;
  readonly imaging: Imaging;
  readonly imports: Imports;
  readonly sharedFiles: SharedFiles;
  readonly outbox: Outbox;
}
