/** An installation of Parley in a workspace, or in a whole organisation (Enterprise Grid). */
export interface StoredInstallation {
  /** The workspace's id, or the organisation's id when it was installed for all of it. */
  readonly workspace: string;
  readonly wholeOrganisation: boolean;
  readonly botUser?: string;
  readonly scopes: readonly string[];
  /** What Slack gave, with its tokens, as JSON can hold it. Encrypted at rest; never logged. */
  readonly secret: unknown;
  readonly installedBy: string;
  readonly installedAt: Temporal.Instant;
}

/** Where an installation is looked for: the workspace's own first, then its organisation's. */
export interface InstallationQuery {
  readonly workspace?: string;
  readonly organisation?: string;
}

export interface Installations {
  /** Adds or replaces the installation of its workspace or organisation. */
  save(installation: StoredInstallation): Promise<void>;
  find(query: InstallationQuery): Promise<StoredInstallation | undefined>;
  delete(query: InstallationQuery): Promise<void>;
}
