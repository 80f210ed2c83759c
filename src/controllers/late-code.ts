import type { ReactiveControllerHost } from 'lit';

/** Code that the first picture does not need: loaded when it is first asked for. */
export class LateCode<T> {
  /** Null until it is there. */
  module: T | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly get: () => Promise<T>,
  ) {}

  /** Resolves when the code is there and the host knows; a failed load may be asked for again. */
  async load(): Promise<T> {
    this.module ??= await this.get();
    this.host.requestUpdate();
    return this.module;
  }
}
