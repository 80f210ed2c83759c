import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** A value as the project writes JSON: two spaces, a line end at the end. */
export const formatJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Characters that are gathered before they are written. */
const CHUNK_CHARS = 1 << 18;

async function writePieces(handle: FileHandle, pieces: Iterable<string>): Promise<void> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK_CHARS) continue;
    await handle.writeFile(held);
    held = '';
  }
  await handle.writeFile(held);
}

/**
 * Writes some files into a folder, all or none: each is written whole under a temporary name first and then renamed, so that
 * no reader ever sees half a file and an interruption leaves the old ones. A file may be given in pieces.
 * @throws what the file system throws.
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Iterable<string>>>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pending: (readonly [temporary: string, target: string])[] = [];
  const remove = () => {
    for (const [temporary] of pending) rmSync(temporary, { force: true });
  };
  process.once('exit', remove);
  try {
    for (const [name, text] of Object.entries(files)) {
      const target = path.join(folder, name);
      const temporary = path.join(folder, `.${name}.${String(process.pid)}.part`);
      pending.push([temporary, target]);
      const handle = await open(temporary, 'w');
      try {
        await writePieces(handle, typeof text === 'string' ? [text] : text);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    // At once: nothing can come between, and the files belong together.
    for (const [temporary, target] of pending) renameSync(temporary, target);
  } finally {
    remove();
    process.off('exit', remove);
  }
}
