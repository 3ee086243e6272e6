import type { FaultPanel } from './faults.ts';
import type { ActivityLog } from './log.ts';
import type { Delivery } from './protocol/delivery.ts';
import type { Triggers } from './protocol/triggers.ts';
import type { WorkspaceState } from './state/workspace-state.ts';

/** What every part of the local workspace works on. */
export interface Core {
  state: WorkspaceState;
  triggers: Triggers;
  delivery: Delivery;
  faults: FaultPanel;
  log: ActivityLog;
  /** Codes handed out by the OAuth page, waiting to be exchanged. */
  oauthCodes: Map<string, { teamId: string; userId: string; redirectUri: string; expiresAt: number }>;
  /** Warnings shown beside a control whose click was not acknowledged, by `${userId}|${surface key}`. */
  warnings: Map<string, string>;
  /** The address of this workspace, without a slash at the end. */
  url(): string;
}

/** A person acting in one workspace. */
export interface Member {
  teamId: string;
  userId: string;
}
