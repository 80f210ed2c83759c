import { existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './article.js';
import { expandGlob, isGlob } from './expand-glob.js';
import { STANDARD_INPUT } from './standard-input.js';

/** The files below some inputs, and what was passed over. */
export interface Listing {
  /** Sorted within each input, without repetition. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** README files and dotfiles: documentation by convention, not articles. */
  readonly ignored: number;
}

const isDocumentation = (name: string) => name.startsWith('.') || /^readme(\.|$)/i.test(name);

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'may not be read',
    EPERM: 'may not be read',
    ELOOP: 'a loop of links',
    ENAMETOOLONG: 'the name is too long',
    ENOTDIR: 'no such file or folder',
    EISDIR: 'a folder, not a file',
    ENOSPC: 'there is no room left',
    EROFS: 'may not be written',
    EMFILE: 'too many files are open',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
};

/** What went wrong when a file was read, in a few words. */
export const readingReason = (error: unknown): string => reasonOf(error);

/**
 * Lists the files of some inputs: a file as it is, a folder with all its folders, all that a pattern matches. Links are followed once; the order does
 * not depend on the file system. README files and dotfiles inside a folder are counted and left out. Never throws.
 */
export async function listFiles(inputs: readonly string[]): Promise<Listing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const tally = { ignored: 0 };

  const visit = async (name: string): Promise<void> => {
    try {
      const real = await realpath(name);
      if (seen.has(real)) return;
      seen.add(real);
      const entry = await stat(real);
      if (entry.isFile()) files.push(name);
      else if (!entry.isDirectory()) problems.push({ path: name, reason: 'neither a file nor a folder' });
      else {
        const names = (await readdir(real)).sort();
        for (const child of names)
          if (isDocumentation(child)) tally.ignored++;
          else await visit(path.join(name, child));
      }
    } catch (error) {
      problems.push({ path: name, reason: reasonOf(error) });
    }
  };

  for (const input of inputs)
    if (input === STANDARD_INPUT.argument) files.push(input);
    else if (isGlob(input) && !existsSync(input)) {
      const matches = await expandGlob(input);
      if (matches.length === 0) problems.push({ path: input, reason: 'no file or folder matches' });
      for (const match of matches) await visit(match);
    } else await visit(input);
  return { files, problems, ignored: tally.ignored };
}
