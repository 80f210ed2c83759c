/** Says where in a dataset something is wrong, and why. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  /**
   * @param path the place in the JSON, as in `events[3].legs[0].from`; empty for the whole document
   * @param reason what is wrong there, in a few words
   */
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path ? `${path}: ${reason}` : reason);
  }
}
