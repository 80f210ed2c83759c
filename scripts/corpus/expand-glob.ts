import { readdir } from 'node:fs/promises';
import path from 'node:path';

const MAGIC = /[*?[{]/;

/** True for a pattern such as `archive/*.html`: shells that do not expand one hand it on as it is. */
export const isGlob = (input: string): boolean => MAGIC.test(input);

/** The folder that all matches of a pattern lie in. */
export function globFolder(pattern: string): string {
  const segments = pattern.split('/');
  const fixed = segments.slice(0, segments.findIndex(isGlob)).join('/');
  return fixed || (pattern.startsWith('/') ? '/' : '.');
}

/** One part of a path as a regular expression: `*`, `?`, `[a-z]`, `[!a-z]` and `{one,other}`; a name with a dot first only where it is written. */
function segmentPattern(segment: string): RegExp {
  const source = segment.replace(/\[!?[^\]]+\]|[\\^$+.()|*?[\]{},]/g, (mark) => {
    if (mark === '*') return '.*';
    if (mark === '?') return '.';
    if (mark === '{') return '(?:';
    if (mark === '}') return ')';
    if (mark === ',') return segment.includes('{') ? '|' : ',';
    if (mark.length > 1) return mark.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
    return `\\${mark}`;
  });
  return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'u');
}

/**
 * The files and folders that a pattern matches, in the order of their names; `**` stands for any folders. None where there are none or
 * the pattern is none. Folders that cannot be read match nothing.
 */
export async function expandGlob(pattern: string): Promise<string[]> {
  const found = new Set<string>();
  const folder = globFolder(pattern);
  const depth = folder === '.' || folder === '/' ? (folder === '/' ? 1 : 0) : folder.split('/').length;
  const visit = async (at: string, segments: readonly string[]): Promise<void> => {
    const [segment, ...rest] = segments;
    if (segment === undefined) return void found.add(at);
    if (segment === '**') await visit(at, rest);
    const matcher = segment === '**' ? /^[^.]/ : segmentPattern(segment);
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (matcher.test(entry.name)) {
        const next = path.join(at, entry.name);
        if (segment === '**') {
          if (entry.isDirectory()) await visit(next, segments);
        } else if (rest.length === 0 || !entry.isFile()) await visit(next, rest);
      }
  };
  try {
    await visit(folder, pattern.split('/').slice(depth));
  } catch (error) {
    // A range that no regular expression has, as in [z-a].
    if (!(error instanceof SyntaxError)) throw error;
  }
  return [...found];
}
