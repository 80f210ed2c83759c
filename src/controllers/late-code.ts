import type { ReactiveControllerHost } from 'lit';

/** Code that the first picture does not need: loaded when it is first asked for. */
export class LateCode<T> {
  /** Null until it is there. */
  module: T | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly get: () => Promise<T>,
  ) {}

  /** Resolves when the code is there and the host knows; a failed load may be asked for again. */
  async load(): Promise<T> {
    if (this.module) return this.module;
    const loaded = await this.get();
    this.module ??= loaded;
    if (this.host.isConnected) this.host.requestUpdate();
    return this.module;
  }
}
