import type { Mark } from '../scene.js';

/** Makes marks from what is known of them. */
export interface MarkSource<T> {
  readonly idOf: (known: T) => string;
  readonly make: (known: T) => Mark;
}

/**
 * A mark that is made when more than its id is asked for. Of the thousands of marks of a large scene a few hundred are in the
 * window, and fewer are ever pointed at.
 */
export class LateMark<T> implements Mark {
  readonly #source: MarkSource<T>;
  readonly #known: T;
  #made: Mark | null = null;

  constructor(source: MarkSource<T>, known: T) {
    this.#source = source;
    this.#known = known;
  }

  get #whole(): Mark {
    return (this.#made ??= this.#source.make(this.#known));
  }
  late(turn: (mark: Mark) => Mark): Mark {
    return new LateMark(
      { idOf: this.#source.idOf, make: (known: T) => turn(this.#source.make(known)) },
      this.#known,
    );
  }
  get id(): string {
    return this.#source.idOf(this.#known);
  }
  get shape(): Mark['shape'] {
    return this.#whole.shape;
  }
  get tone(): Mark['tone'] {
    return this.#whole.tone;
  }
  get status(): Mark['status'] {
    return this.#whole.status;
  }
  get halted(): boolean {
    return this.#whole.halted;
  }
  get count(): number {
    return this.#whole.count;
  }
  get events(): Mark['events'] {
    return this.#whole.events;
  }
  get name(): string {
    return this.#whole.name;
  }
  get labels(): Mark['labels'] {
    return this.#whole.labels;
  }
  get hit(): Mark['hit'] {
    return this.#whole.hit;
  }
  get mirrored(): boolean {
    return this.#whole.mirrored ?? false;
  }
}
