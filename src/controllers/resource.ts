import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a chart waits for its data. */
export const FETCH_TIMEOUT_MS = 30_000;

/** Why JSON could not be had: the address did not answer well, or what it gave is not JSON. */
export class ResourceError extends Error {
  override readonly name = 'ResourceError';
  constructor(
    readonly code: 'fetch' | 'json',
    readonly url: string,
    readonly reason: string,
  ) {
    super(`${url}: ${reason}`);
  }
}

/** One request for each address, however many charts ask for it at once. */
const requests = new Map<string, Promise<unknown>>();

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) }).catch(
    (error: unknown) => {
      throw new ResourceError('fetch', url, error instanceof Error ? error.message : String(error));
    },
  );
  if (!response.ok)
    throw new ResourceError('fetch', url, `${String(response.status)} ${response.statusText}`.trim());
  const body = await response.text();
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new ResourceError('json', url, error instanceof Error ? error.message : String(error));
  }
}

/** The parsed JSON at `url`. A failed request is forgotten, so that it can be tried again. @throws ResourceError */
export function readJson(url: string): Promise<unknown> {
  const running = requests.get(url);
  if (running) return running;
  const request = fetchJson(url).catch((error: unknown) => {
    requests.delete(url);
    throw error;
  });
  requests.set(url, request);
  return request;
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

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#url !== null && this.state.kind === 'loading') this.#load(this.#url);
  }

  /** Loads `url` unless it is the present one; null holds nothing. Relative addresses are the document's. */
  use(url: string | null): void {
    if (url === this.#url) return;
    this.#url = url;
    this.state = { kind: 'none' };
    if (url !== null) this.#load(url);
  }

  /** Asks once more after a failure. */
  retry(): void {
    if (this.#url === null || this.state.kind !== 'failed') return;
    this.#load(this.#url);
    this.host.requestUpdate();
  }

  #load(url: string): void {
    this.state = { kind: 'loading' };
    const settle = (state: ResourceState) => {
      if (url !== this.#url) return;
      this.state = state;
      this.host.requestUpdate();
    };
    readJson(new URL(url, document.baseURI).href).then(
      (value) => {
        settle({ kind: 'ready', value });
      },
      (error: unknown) => {
        settle({
          kind: 'failed',
          error: error instanceof ResourceError ? error : new ResourceError('fetch', url, String(error)),
        });
      },
    );
  }
}
