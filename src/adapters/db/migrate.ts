import { Migrator } from 'kysely/migration';
import * as ground from '../../../migrations/2026-11-25-ground.ts';
import * as uploadedPictures from '../../../migrations/2026-11-26-uploaded-pictures.ts';
import * as workspaceRates from '../../../migrations/2026-11-27-workspace-rates.ts';
import * as agreedDeals from '../../../migrations/2026-11-28-agreed-deals.ts';
import * as draftKinds from '../../../migrations/2026-11-29-draft-kinds.ts';
import * as modelUsage from '../../../migrations/2026-11-30-model-usage.ts';
import * as signedCopies from '../../../migrations/2026-12-01-signed-copies.ts';
import * as offerReadings from '../../../migrations/2026-12-02-offer-readings.ts';
import * as draftVersions from '../../../migrations/2026-12-03-draft-versions.ts';
import * as keptQuestions from '../../../migrations/2026-12-04-kept-questions.ts';
import * as askedLanguage from '../../../migrations/2026-12-05-asked-language.ts';
import * as performanceImports from '../../../migrations/2026-12-06-performance-imports.ts';
import * as digestSchedules from '../../../migrations/2026-12-07-digest-schedules.ts';
import * as reportIndexes from '../../../migrations/2026-12-08-report-indexes.ts';
import * as dealsByOwnerStatus from '../../../migrations/2026-12-09-deals-by-owner-status.ts';
import * as aftercareIndex from '../../../migrations/2026-12-10-aftercare-index.ts';
import * as brandMentions from '../../../migrations/2026-12-10-brand-mentions.ts';
import * as contactCadence from '../../../migrations/2026-12-11-contact-cadence.ts';
import * as accountDayCounts from '../../../migrations/2026-12-12-account-day-counts.ts';
import * as dealMilestones from '../../../migrations/2026-12-13-deal-milestones.ts';
import * as postSums from '../../../migrations/2026-12-14-post-sums.ts';
import * as payments from '../../../migrations/2026-12-15-payments.ts';
import * as digestLedgers from '../../../migrations/2026-12-16-digest-ledgers.ts';
import type { Db } from './tables.ts';

/** Every migration in order; a name never changes once it ran anywhere. */
const MIGRATIONS = {
  '2026-11-25-ground': ground,
  '2026-11-26-uploaded-pictures': uploadedPictures,
  '2026-11-27-workspace-rates': workspaceRates,
  '2026-11-28-agreed-deals': agreedDeals,
  '2026-11-29-draft-kinds': draftKinds,
  '2026-11-30-model-usage': modelUsage,
  '2026-12-01-signed-copies': signedCopies,
  '2026-12-02-offer-readings': offerReadings,
  '2026-12-03-draft-versions': draftVersions,
  '2026-12-04-kept-questions': keptQuestions,
  '2026-12-05-asked-language': askedLanguage,
  '2026-12-06-performance-imports': performanceImports,
  '2026-12-07-digest-schedules': digestSchedules,
  '2026-12-08-report-indexes': reportIndexes,
  '2026-12-09-deals-by-owner-status': dealsByOwnerStatus,
  '2026-12-10-aftercare-index': aftercareIndex,
  '2026-12-10-brand-mentions': brandMentions,
  '2026-12-11-contact-cadence': contactCadence,
  '2026-12-12-account-day-counts': accountDayCounts,
  '2026-12-13-deal-milestones': dealMilestones,
  '2026-12-14-post-sums': postSums,
  '2026-12-15-payments': payments,
  '2026-12-16-digest-ledgers': digestLedgers,
};

/**
 * Brings the tables up to date. kysely holds an advisory lock meanwhile, so that of several processes
 * that start at once one does the work and the others wait for it.
 */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
