import type { ChartType } from '../charts/chart.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { EventFilter } from '../dataset/select.js';

/** What went wrong: the address did not answer, its answer is no JSON, the JSON is no dataset, the type is unknown, nothing to load, an attribute has a value that does not work, the code did not load, or a file could not be made. */
export type CoopErrorCode =
  'fetch' | 'json' | 'dataset' | 'type' | 'no-data' | 'attribute' | 'code' | 'download';

/** Detail of `coop-error`. */
export interface CoopErrorDetail {
  readonly code: CoopErrorCode;
  /** The sentence that the reader sees. */
  readonly message: string;
  /** Place in the JSON for `dataset`, name of the attribute for `attribute`. */
  readonly path?: string;
}

/** Detail of `coop-ready`. */
export interface CoopReadyDetail {
  readonly type: ChartType;
  /** How many marks were drawn; 0 for a chart without events. */
  readonly marks: number;
}

/** Detail of `coop-select`: the events whose evidence the reader opened; none when it was closed. */
export interface CoopSelectDetail {
  readonly mark: string | null;
  readonly events: readonly CoopEvent[];
}

/** Detail of `coop-filter`: what the page filters by, and how many events that leaves of how many. */
export interface CoopFilterDetail {
  readonly filter: EventFilter;
  readonly shown: number;
  readonly of: number;
  /** How many of those left out fit all of the filter but its dates, and state none. */
  readonly undated: number;
}

/** The events that a chart fires, by name. All bubble and cross shadow roots. */
export interface CoopEventMap {
  'coop-ready': CustomEvent<CoopReadyDetail>;
  'coop-select': CustomEvent<CoopSelectDetail>;
  'coop-filter': CustomEvent<CoopFilterDetail>;
  'coop-error': CustomEvent<CoopErrorDetail>;
}

/** Fires one of them at `target`. */
export function fire<K extends keyof CoopEventMap>(
  target: EventTarget,
  name: K,
  detail: CoopEventMap[K]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
