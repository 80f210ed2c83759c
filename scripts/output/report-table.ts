import type { EdtfSpan } from '../../src/dataset/edtf.js';
import type { Mode, Status } from '../../src/dataset/taxonomy.js';
import { Column, Interned } from './column.js';
import { compareText } from './merge.js';
import type { ReportKey } from './merge.js';

/** The key of a report, and where its record lies. */
export interface KeptKey extends ReportKey {
  readonly ref: number;
}

/** Rows of one article: the first, and how many. */
export interface Rows {
  readonly from: number;
  readonly count: number;
}

interface Bucket {
  readonly mode: Mode;
  readonly parties: string;
}

const spanKey = (span: EdtfSpan | null) => (span ? `${String(span.start)} ${String(span.end)}` : '');

/** The keys of all reports of an archive, in columns: some forty bytes each. */
export class ReportTable {
  readonly #buckets = new Interned<Bucket>(({ mode, parties }) => `${mode} ${parties}`);
  readonly #statuses = new Interned<Status>((status) => status);
  readonly #directions = new Interned<string>((direction) => direction);
  readonly #goods = new Interned<readonly string[]>((goods) => goods.join());
  readonly #spans = new Interned<EdtfSpan | null>(spanKey);
  readonly #bucket = new Column(Uint32Array);
  readonly #status = new Column(Uint8Array);
  readonly #confidence = new Column(Float64Array);
  readonly #legs = new Column(Uint16Array);
  readonly #direction = new Column(Uint32Array);
  readonly #good = new Column(Uint32Array);
  readonly #span = new Column(Uint32Array);

  /** Adds the keys of the reports of one article, in their order. */
  add(keys: readonly ReportKey[]): Rows {
    const from = this.#bucket.length;
    for (const key of keys) {
      this.#bucket.push(this.#buckets.add({ mode: key.mode, parties: key.parties }));
      this.#status.push(this.#statuses.add(key.status));
      this.#confidence.push(key.confidence);
      this.#legs.push(key.legs);
      this.#direction.push(this.#directions.add(key.direction));
      this.#good.push(this.#goods.add(key.goods));
      this.#span.push(this.#spans.add(key.span));
    }
    return { from, count: keys.length };
  }

  /**
   * The keys of some articles in groups of one form and the same parties, in the order of their names. One group is made at a time, and
   * may be let go before the next.
   */
  *groups(articles: Iterable<Rows & { readonly id: string; readonly ref: number }>): Generator<KeptKey[]> {
    const places = Array.from({ length: this.#buckets.size }, (_, number) => {
      const { mode, parties } = this.#buckets.at(number);
      return { name: `${mode} ${parties}`, rows: new Column(Uint32Array) };
    });
    const owners = [...articles];
    owners.forEach(({ from, count }, owner) => {
      for (let row = from; row < from + count; row++) {
        const rows = places[this.#bucket.at(row)]?.rows;
        rows?.push(row);
        rows?.push(owner);
      }
    });
    places.sort((a, b) => compareText(a.name, b.name));
    for (const { rows } of places) {
      const keys: KeptKey[] = [];
      for (let at = 0; at < rows.length; at += 2) {
        const owner = owners[rows.at(at + 1)];
        if (owner) keys.push(this.#keyAt(rows.at(at), owner));
      }
      if (keys.length > 0) yield keys;
    }
  }

  #keyAt(row: number, { id, ref, from }: Rows & { readonly id: string; readonly ref: number }): KeptKey {
    const { mode, parties } = this.#buckets.at(this.#bucket.at(row));
    return {
      mode,
      parties,
      status: this.#statuses.at(this.#status.at(row)),
      confidence: this.#confidence.at(row),
      legs: this.#legs.at(row),
      direction: this.#directions.at(this.#direction.at(row)),
      goods: this.#goods.at(this.#good.at(row)),
      span: this.#spans.at(this.#span.at(row)),
      article: id,
      ordinal: row - from,
      ref,
    };
  }
}
