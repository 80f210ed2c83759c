/** The parent's question to a frame: post your height now. */
export const HELLO = { type: 'coop-chart:hello', v: 1 } as const;

const HEIGHT = 'coop-chart:height';
/** The highest that a frame becomes, CSS px: what it shows beyond that is scrolled to. */
export const MOST_HEIGHT_PX = 10_000;

/** What a frame says of itself with its height. */
export interface FrameIdentity {
  readonly id: string;
  /** The one by which WordPress knows its frames; empty where there is none. */
  readonly secret: string;
  /** The address of the page in the frame. */
  readonly address: string;
}

/** The secret that WordPress gives a frame in the hash of its address (`#?secret=…`); empty where there is none. */
export const secretIn = (hash: string): string => /[#?&]secret=([A-Za-z0-9]+)/.exec(hash)?.[1] ?? '';

/** The id of a chart from the path of its page: `/embed/abc`, `/embed/abc.html`, `/embed/abc/`. */
export const idIn = (path: string): string => /([^/]*?)(?:\/index)?(?:\.html)?\/?$/.exec(path)?.[1] ?? '';

/**
 * A height in px as all kinds of parent read it, in the order in which it is to be posted: WordPress, AMP, consumers of JSON
 * strings, and ours last, since the script of WordPress clamps the height and takes the style away.
 */
export function heightMessages(height: number, { id, secret, address }: FrameIdentity): unknown[] {
  return [
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    { type: HEIGHT, v: 1, id, height },
  ];
}

/** Asks WordPress to lead the reader to an address of the frame's own host. */
export const linkMessage = (value: string, secret: string) => ({ message: 'link', value, secret });

const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

/** True when a parent asks for the height: our hello, or the word of WordPress with the frame's own secret. */
export function asksForHeight(data: unknown, secret: string): boolean {
  const { type, message, secret: given } = fieldsOf(data);
  return type === HELLO.type || (message === 'ready' && secret !== '' && given === secret);
}

/** The height in a message of a frame, at most {@link MOST_HEIGHT_PX}; null when there is none that could be set. */
export function heightIn(data: unknown): number | null {
  const { type, height } = fieldsOf(data);
  if (type !== HEIGHT || typeof height !== 'number' || !Number.isFinite(height) || height <= 0) return null;
  return Math.min(Math.ceil(height), MOST_HEIGHT_PX);
}
