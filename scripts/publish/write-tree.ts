import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files by their path below a folder, with `/` between its parts. */
export type Tree = ReadonlyMap<string, string | Uint8Array>;

const isSame = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    return (await readFile(file)).equals(bytes);
  } catch {
    return false;
  }
};

/**
 * Writes files below a folder. Each is written whole under a temporary name and then renamed, so that no reader sees half a file;
 * what is there already to the byte is left alone, and so is every other file.
 * @returns how many files were written
 * @throws what the file system throws.
 */
export async function writeTree(folder: string, tree: Tree): Promise<number> {
  let written = 0;
  for (const [name, content] of tree) {
    const target = path.join(folder, ...name.split('/'));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (await isSame(target, bytes)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${String(process.pid)}.part`,
    );
    const remove = () => {
      rmSync(temporary, { force: true });
    };
    process.once('exit', remove);
    try {
      await writeFile(temporary, bytes);
      await rename(temporary, target);
    } finally {
      process.off('exit', remove);
      remove();
    }
    written++;
  }
  return written;
}
