import type { Pictures } from '../../application/ports.ts';
import type { Tx } from './tables.ts';

/** The pictures of a workspace that stand in Slack's files, by the hash of what they show. */
export function picturesIn(tx: Tx, workspace: string): Pictures {
  return {
    find: async (key) => {
      const row = await tx
        .selectFrom('uploaded_pictures')
        .select(['slack_file', 'alt_text'])
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .executeTakeFirst();
      return row && { slackFileId: row.slack_file, altText: row.alt_text };
    },
    put: async (key, { slackFileId, altText }) => {
      const values = { slack_file: slackFileId, alt_text: altText };
      await tx
        .insertInto('uploaded_pictures')
        .values({ workspace, key, ...values })
        .onConflict((conflict) => conflict.columns(['workspace', 'key']).doUpdateSet(values))
        .execute();
    },
    forget: async (key) => {
      await tx
        .deleteFrom('uploaded_pictures')
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .execute();
    },
  };
}
