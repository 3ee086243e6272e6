/** A row changed since it was read: the writer holds an older version. Lock before changing to avoid it. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(what: string) {
    super(`${what} changed since it was read`);
  }
}
