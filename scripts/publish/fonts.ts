import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Widen } from './text-widths.js';

/** A family that has the letters of a script, regular and bold. */
interface FamilyRow {
  readonly family: string;
  /** Names of its files in lower case; the first that is there is taken. */
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  /** By how much it is wider than the table of letter widths. */
  readonly widen?: Widen;
}

const NOTO_ARABIC: FamilyRow = {
  family: 'Noto Sans Arabic',
  regular: ['notosansarabic-regular.ttf', 'notosansarabic-regular.otf'],
  bold: ['notosansarabic-bold.ttf', 'notosansarabic-bold.otf'],
};
const VAZIRMATN: FamilyRow = {
  family: 'Vazirmatn',
  regular: ['vazirmatn-regular.ttf'],
  bold: ['vazirmatn-bold.ttf'],
};
const ARIAL: FamilyRow = {
  family: 'Arial',
  regular: ['arial.ttf'],
  bold: ['arialbd.ttf', 'arial bold.ttf', 'arial_bold.ttf'],
};
const DEJAVU: FamilyRow = {
  family: 'DejaVu Sans',
  regular: ['dejavusans.ttf'],
  bold: ['dejavusans-bold.ttf'],
  widen: { latin: 1.15, arabic: 1.24 },
};

/** Families by what they are good for, the best first. */
const FAMILIES = {
  latin: [
    {
      family: 'Inter',
      regular: ['inter-regular.otf', 'inter-regular.ttf'],
      bold: ['inter-semibold.otf', 'inter-semibold.ttf'],
    },
    {
      family: 'Noto Sans',
      regular: ['notosans-regular.ttf', 'notosans-regular.otf'],
      bold: ['notosans-semibold.ttf', 'notosans-bold.ttf', 'notosans-bold.otf'],
    },
    ARIAL,
    { family: 'Segoe UI', regular: ['segoeui.ttf'], bold: ['seguisb.ttf', 'segoeuib.ttf'] },
    { family: 'Liberation Sans', regular: ['liberationsans-regular.ttf'], bold: ['liberationsans-bold.ttf'] },
    { family: 'Roboto', regular: ['roboto-regular.ttf'], bold: ['roboto-bold.ttf'] },
    DEJAVU,
  ],
  arabic: [
    NOTO_ARABIC,
    VAZIRMATN,
    ARIAL,
    { family: 'Segoe UI', regular: ['segoeui.ttf'], bold: ['segoeuib.ttf'] },
    { family: 'Tahoma', regular: ['tahoma.ttf'], bold: ['tahomabd.ttf', 'tahoma bold.ttf'] },
    DEJAVU,
  ],
} as const satisfies Readonly<Record<string, readonly FamilyRow[]>>;
type Script = keyof typeof FAMILIES;

/** Fonts with Latin and Cyrillic letters, and with Arabic ones where there are any. */
export interface Fonts {
  /** The family of Latin and Cyrillic. */
  readonly family: string;
  /** The family of Arabic; null when none was found. */
  readonly arabic: string | null;
  readonly files: readonly string[];
  readonly widen: Widen;
}

/** No font that can be used was found; the message says where it was looked for, and what helps. */
export class FontsMissing extends Error {
  override readonly name = 'FontsMissing';
}

/** The fonts of a package that may be installed beside this one, for systems without any. */
const PACKAGED = 'dejavu-fonts-ttf';

function packagedFonts(): string[] {
  try {
    const file = createRequire(import.meta.url).resolve(`${PACKAGED}/package.json`);
    return [path.join(path.dirname(file), 'ttf')];
  } catch {
    return [];
  }
}

/** Where systems keep their fonts; those that are not there do no harm. */
export const systemFontFolders = (): string[] => {
  const home = homedir();
  return [
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    path.join(home, '.local/share/fonts'),
    path.join(home, '.fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    path.join(home, 'Library/Fonts'),
    path.join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
    ...packagedFonts(),
  ];
};

function filesIn(folder: string): Map<string, string> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(names.map((name) => [path.basename(name).toLowerCase(), path.join(folder, name)]));
  } catch {
    return new Map();
  }
}

function findFamily(script: Script, files: ReadonlyMap<string, string>) {
  const fileOf = (names: readonly string[]) => names.flatMap((name) => files.get(name) ?? [])[0];
  for (const row of FAMILIES[script] as readonly FamilyRow[]) {
    const regular = fileOf(row.regular);
    if (regular === undefined) continue;
    const bold = fileOf(row.bold);
    return { row, files: bold === undefined ? [regular] : [regular, bold] };
  }
  return null;
}

/**
 * Finds the fonts of a picture in some folders, of which the first that has a file wins: only families that are known to have the
 * letters, never whatever there is.
 * @throws FontsMissing when there is none for Latin and Cyrillic
 */
export function findFonts(folders: readonly string[]): Fonts {
  const files = new Map([...folders].reverse().flatMap((folder) => [...filesIn(folder)]));
  const latin = findFamily('latin', files);
  const known = FAMILIES.latin.map(({ family }) => family).join(', ');
  if (!latin)
    throw new FontsMissing(
      `no font was found to draw text with in ${folders.join(', ')}; one of these is needed: ${known} (Debian: fonts-inter, fonts-noto-core or fonts-dejavu-core; npm: ${PACKAGED}), or a folder that has one, with --fonts`,
    );
  const arabic = findFamily('arabic', files);
  return {
    family: latin.row.family,
    arabic: arabic?.row.family ?? null,
    files: [...new Set([...latin.files, ...(arabic?.files ?? [])])],
    widen: { latin: latin.row.widen?.latin ?? 1, arabic: arabic?.row.widen?.arabic ?? 1 },
  };
}

/** @throws FontsMissing when a text has Arabic letters and there is no font with them: a picture with holes is worse than none */
export function checkFonts({ arabic }: Fonts, text: string): void {
  if (arabic === null && /\p{Script=Arabic}/u.test(text))
    throw new FontsMissing(
      `no font with Arabic letters was found; one of these is needed: ${FAMILIES.arabic.map(({ family }) => family).join(', ')} (Debian: fonts-noto-core), or a folder that has one, with --fonts`,
    );
}
