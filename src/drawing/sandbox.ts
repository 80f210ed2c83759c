/** True in a frame that may open no window and save no file. A page from a disk has no origin either, and may. */
export const isSandboxed = (): boolean => globalThis.origin === 'null' && location.protocol !== 'file:';
