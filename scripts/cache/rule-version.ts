import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders whose code and tables decide what is found in an article, from here. */
const DECIDING = ['.', '../coding', '../corpus', '../lexicon', '../output', '../text', '../../src/dataset'];
const VERSION_CHARS = 12;

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * A short hash of the code and the tables that decide what is found: of the sources when they are run as they are, of the built
 * files else. What was found under another version is found anew.
 */
export function ruleVersion(): string {
  const here = fileURLToPath(import.meta.url);
  const folder = path.dirname(here);
  const ending = path.extname(here);
  const folders = ending === '.ts' ? DECIDING.map((each) => path.join(folder, each)) : [folder];
  const hash = createHash('sha256');
  for (const file of folders.flatMap((each) => filesBelow(each, ending)))
    hash.update(path.basename(file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, VERSION_CHARS);
}
