/** Options of the command. */
export interface PublishOptions {
  readonly out: string;
  readonly base: string;
  readonly lang?: string;
  readonly fonts?: string;
}
/** Stub. */
export const runPublish = (_folder: string, _options: PublishOptions): Promise<boolean> =>
  Promise.resolve(false);
