import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a chart waits for its data. */
export const FETCH_TIMEOUT_MS = 30_000;

/** The longest text of JSON that is read, in UTF-16 units. */
export const MOST_LETTERS = 2 ** 26;

/** Why JSON could not be had: the address did not answer well, what it gave is not JSON, or there is nothing to load. */
export class ResourceError extends Error {
  override readonly name = 'ResourceError';
  constructor(
    readonly code: 'fetch' | 'json' | 'no-data',
    readonly url: string,
    readonly reason: string,
  ) {
    super(`${url}: ${reason}`);
  }
}

/** One request for each address, however many charts ask for it at once. */
interface Request {
  /** How many wait for the answer or hold it. */
  held: number;
  readonly forget: () => void;
  readonly stop: AbortController;
  readonly json: Promise<unknown>;
}
const requests = new Map<string, Request>();

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fetchJson(url: string, stop: AbortSignal): Promise<unknown> {
  let code: 'fetch' | 'json' = 'fetch';
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(FETCH_TIMEOUT_MS)]);
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`.trim());
    const text = await response.text();
    if (text.length > MOST_LETTERS) throw new Error(`more than ${String(MOST_LETTERS)} letters`);
    code = 'json';
    return JSON.parse(text);
  } catch (error) {
    throw new ResourceError(code, url, reasonOf(error));
  }
}

function begin(url: string): Request {
  const stop = new AbortController();
  const forget = () => {
    if (requests.get(url) === request) requests.delete(url);
  };
  const request = { held: 0, forget, stop, json: fetchJson(url, stop.signal) };
  requests.set(url, request);
  // So that it can be tried again.
  request.json.catch(forget);
  return request;
}

/**
 * The parsed JSON at `url`. The request is stopped, and the answer forgotten, when all who asked have said by their `signal` that
 * they need it no longer. @throws ResourceError
 */
export function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const request = requests.get(url) ?? begin(url);
  request.held++;
  signal.onabort = () => {
    request.held--;
    // Who only moves in the page asks again at once.
    queueMicrotask(() => {
      if (request.held > 0) return;
      request.forget();
      request.stop.abort();
    });
  };
  return request.json;
}

/** What a resource is at the moment. */
export type ResourceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: ResourceError };

/** Holds the JSON of one address for its host. An answer to an address that was replaced since is dropped. */
export class ResourceController implements ReactiveController {
  state: ResourceState = { kind: 'none' };
  #url: string | null = null;
  #asking = new AbortController();

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#url !== null && this.state.kind === 'loading') this.#load(this.#url);
  }

  hostDisconnected(): void {
    this.#asking.abort();
  }

  /**
   * Loads `url` unless it is the present one; null holds nothing, and an empty one is the JSON that stands in the host itself.
   * Relative addresses are the document's.
   */
  use(url: string | null): void {
    if (url === this.#url) return;
    this.#asking.abort();
    this.#url = url;
    this.state = { kind: 'none' };
    if (url !== null) this.#load(url);
  }

  /** Asks once more after a failure; the host is to be updated by who calls. */
  retry(): void {
    if (this.#url === null || this.state.kind !== 'failed') return;
    this.#load(this.#url);
  }

  #load(url: string): void {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.state = { kind: 'loading' };
    const settle = (state: ResourceState) => {
      if (signal.aborted) return;
      this.state = state;
      this.host.requestUpdate();
    };
    this.#read(url, signal).then(
      (value) => {
        settle({ kind: 'ready', value });
      },
      (error: unknown) => {
        settle({
          kind: 'failed',
          error: error instanceof ResourceError ? error : new ResourceError('fetch', url, reasonOf(error)),
        });
      },
    );
  }

  async #read(url: string, signal: AbortSignal): Promise<unknown> {
    if (url) return readJson(new URL(url, document.baseURI).href, signal);
    const { readInlineJson } = await import('./inline-data.js');
    return readInlineJson(this.host, ResourceError);
  }
}
