import type { Stats } from 'node:fs';

/** A file younger than this may still change without its time of change showing it. */
const SETTLED_MS = 2_000;

/** What a file system says of a file, as one line: another line is another content. */
export const stateOf = ({ size, mtimeMs, ino }: Stats): string => [size, mtimeMs, ino].join(' ');

/** True when a later change would show in the file's state. */
export const isSettled = ({ mtimeMs }: Stats): boolean => Date.now() - mtimeMs > SETTLED_MS;
