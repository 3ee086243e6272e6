import type { Drafting } from './drafts/drafting.ts';
import type { ExportFiles } from './exports.ts';
import type { Documents, Imaging, Imports, SharedFiles, SharedStreams } from './files.ts';
import type { ModelBudget } from './model-budget.ts';
import type { Outbox } from './outbox.ts';
import type { Ports } from './ports.ts';
import type { MailReader } from './readings/read-mail.ts';

/** Everything the composition root gives to the surfaces: ports of the use cases and what writes words, files and pictures. */
export interface Services extends Ports {
  readonly drafting: Drafting;
  /** Missing when no model is configured: then the rules alone read mails. */
  readonly mailReader?: MailReader | undefined;
  readonly modelBudget: ModelBudget;
  readonly documents: Documents;
  readonly imaging: Imaging;
  readonly imports: Imports;
  readonly sharedFiles: SharedFiles;
  readonly sharedStreams: SharedStreams;
  readonly exportFiles: ExportFiles;
  readonly outbox: Outbox;
}
