import type { Glance } from '../../application/ports.ts';
import type { Settings } from '../../domain/settings.ts';
import { findCreatorByHandle } from './creators.ts';
import { listDeals } from './deal-list.ts';
import { findSettings } from './settings.ts';
import type { Db } from './tables.ts';

/** How old settings may be for what is only looked at. */
const KEEP_MS = 5_000;
const KEEP_AT_MOST = 5_000;

/** Reads for people who look: every query on its own, the settings remembered for a moment. */
export interface Glances {
  of(workspace: string): Glance;
  /** Somebody saved this workspace's settings: the next look shows them. */
  forget(workspace: string): void;
}

export function createGlances(db: Db, now: () => number = Date.now): Glances {
  const known = new Map<string, { until: number; settings: Promise<Settings | undefined> }>();
  const settingsOf = (workspace: string) => {
    const kept = known.get(workspace);
    if (kept && kept.until > now()) return kept.settings;
    if (known.size >= KEEP_AT_MOST) known.clear();
    const settings = findSettings(db, workspace);
    known.set(workspace, { until: now() + KEEP_MS, settings });
    settings.catch(() => known.delete(workspace));
    return settings;
  };
  return {
    of: (workspace) => ({
      deals: { list: (filter) => listDeals(db, workspace, filter) },
      creators: { findByHandle: (handle) => findCreatorByHandle(db, workspace, handle) },
      settings: { find: () => settingsOf(workspace) },
    }),
    forget: (workspace) => void known.delete(workspace),
  };
}
