/** Somebody else saved the draft meanwhile. */
export class DraftChanged extends Error {
  constructor(
    /** Who. */
    readonly by: string,
    /** When, as RFC 3339. */
    readonly at: string,
  ) {
    super(`changed by ${by} at ${at}`)
  }
}
