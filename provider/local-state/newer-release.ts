/**
 * A file or database that a newer release has written. Its content may have another meaning, so nothing in it is used,
 * and nothing is changed.
 */
export class NewerRelease extends Error {
  /** `what` is its name; the versions are those of its tables. */
  constructor(what: string, version: number, known: number) {
    super(`${what} was written by a newer release of pulumi-tiktok (version ${version}; this one knows ${known})`);
    this.name = "NewerRelease";
  }
}
