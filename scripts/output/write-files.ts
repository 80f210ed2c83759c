import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A value as the project writes JSON: two spaces, a line end at the end. */
export const formatJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes some files into a folder, all or none: each is written whole under a temporary name first and then renamed, so that
 * no reader ever sees half a file and an interruption leaves the old ones. @throws what the file system throws.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pending: (readonly [temporary: string, target: string])[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const target = path.join(folder, name);
      const temporary = path.join(folder, `.${name}.${String(process.pid)}.part`);
      pending.push([temporary, target]);
      await writeFile(temporary, text);
    }
    for (const [temporary, target] of pending) await rename(temporary, target);
  } finally {
    for (const [temporary] of pending) await rm(temporary, { force: true });
  }
}
