import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { GeneratedMoment, Json, Moment } from './column-types.ts';
import type { PerformanceTables } from './performance-tables.ts';

/** The rows as the database holds them; `migrations/` makes them. Each noun's file maps rows to domain values. */
export interface Tables extends PerformanceTables {
  counters: { workspace: string; noun: string; last: number };
  campaigns: CampaignTable;
  campaign_briefs: { workspace: string; campaign: number; version: number; brief: Json };
  creators: CreatorTable;
  creator_handles: { workspace: string; creator: number; platform: string; handle: string };
  deals: DealTable;
  offers: OfferTable;
  deal_events: DealEventTable;
  approvals: ApprovalTable;
  drafts: DraftTable;
  contract_details: { workspace: string; deal: number; details: Json };
  term_sheets: TermSheetTable;
  sheet_files: SheetFileTable;
  signed_copies: SignedCopyTable;
  results: ResultTable;
  digest_schedules: DigestScheduleTable;
  digest_runs: DigestRunTable;
  settings: { workspace: string; version: number; settings: Json };
  settings_history: {
    workspace: string;
    version: number;
    settings: Json;
    saved_by: string;
    saved_at: Moment;
  };
  rate_tables: { workspace: string; id: string; name: string; version: number };
  rate_table_versions: RateTableVersionTable;
  fx_rates: FxRateTable;
  pending_imports: PendingImportTable;
  offer_readings: OfferReadingTable;
  model_usage: ModelUsageTable;
  draft_versions: DraftVersionTable;
  deliveries: { workspace: string; key: string; seen_at: GeneratedMoment };
  outbox: OutboxTable;
  instances: { id: string; lock_key: number; started_at: GeneratedMoment; seen_at: GeneratedMoment };
  posted_copies: PostedCopyTable;
  uploaded_pictures: UploadedPictureTable;
  installations: InstallationTable;
  nudges: NudgeTable;
  nudged_deals: NudgedDealTable;
  reminders_off: { workspace: string; member: string; since: Moment };
}

export type Db = Kysely<Tables>;
/** Functions that lock or write more than one row ask for this in their type. */
export type Tx = Transaction<Tables>;

interface CampaignTable {
  workspace: string;
  number: number;
  version: number;
  name: string;
  search_text: string;
  brief: Json;
  currency: string;
  committed_amount: number;
  status: string;
  created_by: string;
  created_at: Moment;
}

interface CreatorTable {
  workspace: string;
  number: number;
  version: number;
  name: string;
  search_text: string;
  profile: Json;
  created_by: string;
  created_at: Moment;
}

export interface DealTable {
  workspace: string;
  number: number;
  version: number;
  campaign: number;
  creator: number;
  owner: string;
  status: string;
  currency: string;
  wanted: Json;
  ceiling_amount: number;
  walk_away_amount: number;
  first_offer_at: NullableMoment;
  first_ask_amount: number | null;
  their_ask_amount: number | null;
  our_offer_amount: number | null;
  rounds: number;
  agreed_round: number | null;
  agreed_at: NullableMoment;
  agreed_terms: ColumnType<unknown, string | null, string | null>;
  agreed_fee_amount: number | null;
  committed_amount: number;
  paid_amount: number;
  term_sheet_version: number;
  contract_sent: boolean;
  outcome_reason: string | null;
  contact_at: NullableMoment;
  aftercare: ColumnType<unknown, string | null, string | null>;
  opened_at: Moment;
  changed_at: Moment;
}

export interface OfferTable {
  workspace: string;
  deal: number;
  round: number;
  side: string;
  terms: Json;
  offered_by: string;
  offered_at: Moment;
}

export interface DealEventTable {
  workspace: string;
  deal: number;
  sequence: number;
  kind: string;
  event: Json;
  acted_by: string;
  acted_at: Moment;
  previous_hash: string;
  hash: string;
}

export interface ApprovalTable {
  workspace: string;
  id: string;
  deal: number;
  kind: string;
  content: Json;
  content_hash: string;
  deal_version: number;
  amount: number | null;
  currency: string | null;
  needs: Json;
  own_decision_allowed: boolean;
  requested_by: string;
  requested_at: Moment;
  status: string;
  decided_by: string | null;
  decided_at: NullableMoment;
  reason: string | null;
}

type NullableMoment = ColumnType<Temporal.Instant | null, string | null, string | null>;

export interface DraftTable {
  workspace: string;
  id: string;
  deal: number;
  kind: string;
  channel: string;
  language: string;
  asked_language: string | null;
  version: number;
  status: string;
  body: string;
  english: string | null;
  text_hash: string;
  authorship: ColumnType<unknown, string | null, string | null>;
  verdicts: Json;
  attempts: number;
  tries: ColumnType<unknown, string | null, string | null>;
  reviewed_by: string | null;
  reviewed_at: NullableMoment;
  material: ColumnType<unknown, string | null, string | null>;
  price_amount: number | null;
  price_currency: string | null;
  approval: string | null;
  requested_by: string;
  requested_at: Moment;
  written_for: string | null;
  approved_by: string | null;
  approved_at: NullableMoment;
  sent_by: string | null;
  sent_at: NullableMoment;
}

export interface TermSheetTable {
  workspace: string;
  deal: number;
  version: number;
  title: string;
  notice: string;
  sections: Json;
  hash: string;
  issued_by: string;
  issued_at: Moment;
  legal_review: string;
}

export interface SheetFileTable {
  workspace: string;
  deal: number;
  version: number;
  format: string;
  slack_file: string;
  link: string | null;
}

export interface SignedCopyTable {
  workspace: string;
  deal: number;
  copy: number;
  version: number;
  kind: string;
  name: string;
  bytes: number;
  sha256: string;
  slack_file: string;
  text_check: Json;
  added_by: string;
  added_at: Moment;
  posted_file: string | null;
  link: string | null;
}

export interface ResultTable {
  workspace: string;
  deal: number;
  campaign: number;
  post: string;
  captured_on: string;
  published_on: string;
  platform: string;
  format: string;
  url: string | null;
  figures: Json;
  source: string;
  recorded_by: string;
  recorded_at: Moment;
  import: string | null;
}

export interface DigestScheduleTable {
  workspace: string;
  id: string;
  channel: string;
  /** Null: every active campaign. */
  campaign: number | null;
  weekday: number;
  at: string;
  time_zone: string;
  quiet_from: string | null;
  quiet_until: string | null;
  quiet_weekend: boolean;
  paused: boolean;
  created_by: string;
  created_at: Moment;
}

export interface DigestRunTable {
  workspace: string;
  id: string;
  schedule: string | null;
  period: string;
  channel: string;
  campaign: number | null;
  status: string;
  why: string | null;
  figures_hash: string | null;
  /** The figures that were told, by campaign and goal. */
  told: Json | null;
  /** How far it saw. */
  seen: Json | null;
  /** Among those that were posted to its channel, counted from 1. */
  place: number | null;
  /** The run posted to the channel before this one. */
  previous: string | null;
  created_at: Moment;
}

export interface NudgeTable {
  workspace: string;
  id: string;
  member: string;
  sent_on: string;
  sent_at: Moment;
  more: number;
}

export interface NudgedDealTable {
  workspace: string;
  nudge: string;
  deal: number;
  position: number;
  quiet_until: string;
  snoozed: Generated<boolean>;
}

export interface RateTableVersionTable {
  workspace: string;
  table_id: string;
  version: number;
  name: string;
  currency: string;
  lines: number;
  sources: Json;
  content: Json;
  kept_by: string;
  kept_at: Moment;
}

export interface FxRateTable {
  workspace: string;
  position: Generated<number>;
  from_currency: string;
  to_currency: string;
  dated: string;
  rate: number;
  source: string;
  imported_by: string;
  imported_at: Moment;
}

export interface PendingImportTable {
  workspace: string;
  id: string;
  kind: string;
  content: Json;
  hash: string;
  made_by: string;
  made_at: Moment;
  done: ColumnType<unknown, string | null, string | null>;
}

export interface DraftVersionTable {
  workspace: string;
  draft: string;
  version: number;
  language: string;
  body: string;
  english: string | null;
  text_hash: string;
  authorship: Json;
  verdicts: Json;
  tries: Json;
  wish: string | null;
  made_by: string;
  made_at: Moment;
}

interface ModelUsageTable {
  workspace: string;
  id: string;
  purpose: string;
  asked_at: Moment;
  model: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  cost_micro_dollars: number | null;
  settled: Generated<boolean>;
  asked: Generated<boolean>;
}

export interface OfferReadingTable {
  workspace: string;
  id: string;
  deal: number | null;
  source: string;
  mail: string;
  status: string;
  offer: ColumnType<unknown, string | null, string | null>;
  read_by: ColumnType<unknown, string | null, string | null>;
  round: number | null;
  made_by: string;
  made_at: Moment;
  settled_by: string | null;
}

interface OutboxTable {
  workspace: string;
  id: string;
  position: Generated<number>;
  lane: string;
  subject: string;
  announcement: Json;
  destination: Json;
  status: 'waiting' | 'delivered' | 'parked' | 'dropped';
  attempts: Generated<number>;
  attempt_open: Generated<boolean>;
  due_at: GeneratedMoment;
  lease: string | null;
  leased_by: string | null;
  leased_until: NullableMoment;
  why: string | null;
  why_kind: 'unknown' | 'impossible' | 'exhausted' | null;
  created_at: GeneratedMoment;
  settled_at: NullableMoment;
}

interface PostedCopyTable {
  workspace: string;
  subject: string;
  channel: string;
  ts: string;
  thread_ts: string | null;
  position: Generated<number>;
}

interface UploadedPictureTable {
  workspace: string;
  key: string;
  slack_file: string;
  alt_text: string;
  uploaded_at: GeneratedMoment;
}

interface InstallationTable {
  workspace: string;
  whole_organisation: boolean;
  bot_user: string | null;
  scopes: Json;
  sealed: Buffer;
  installed_by: string;
  installed_at: Moment;
}
