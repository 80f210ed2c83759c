// Finds a Chromium-family browser; where there is none, fetches one from the npm registry.
//   node scripts/dev/browser.mjs            prints its path
//   import { browserPath, BROWSER_FLAGS } from './browser.mjs'
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The last version that runs on Node 20. */
const PACKAGED_CHROMIUM = '@sparticuz/chromium@147.0.0';
const cache = fileURLToPath(new URL('../../node_modules/.cache/browser/', import.meta.url));

/** Flags with which tests and pictures come out alike on every machine. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
};
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => runnable(path.join(folder, name)))
    .find(Boolean);

/** Where browsers are on systems that do not put them on the PATH. */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((variable) => process.env[variable] ?? [])
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const installedBrowser = () =>
  process.env.CHROME_PATH ??
  NAMES.map(onPath).find(Boolean) ??
  (USUAL_PLACES[process.platform] ?? []).map(runnable).find(Boolean);

async function packagedBrowser() {
  const wrapper = path.join(cache, 'chromium.sh');
  if (existsSync(wrapper)) return wrapper;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.error(`No browser found: fetching ${PACKAGED_CHROMIUM} (66 MB) into node_modules/.cache`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'package.json'), '{"private":true,"type":"module"}');
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', cache];
  execFileSync('npm', ['install', ...flags, PACKAGED_CHROMIUM], { stdio: ['ignore', 2, 2], cwd: cache });
  // The package unpacks into the temp folder and trusts what it finds there: give it one of our own.
  process.env.TMPDIR = cache;
  // Makes it unpack the libraries that a bare system lacks (libnss3, libnspr4, libexpat1).
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const entry = createRequire(path.join(cache, 'x.js')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const binary = await chromium.executablePath();
  writeFileSync(
    path.join(cache, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${cache}fonts</dir>` +
      `<cachedir>${cache}fonts-cache</cachedir></fontconfig>`,
  );
  writeFileSync(
    wrapper,
    `#!/bin/sh\nd='${cache}'\nexport LD_LIBRARY_PATH="$d/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" ` +
      `FONTCONFIG_FILE="$d/fonts.conf"\nexec '${binary}' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function debianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env }).status === 0;
  const packages = ['chromium', 'fonts-dejavu-core'];
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages)
    ? onPath('chromium')
    : undefined;
}

/**
 * The path of a browser: CHROME_PATH, an installed one, the packaged one, or on Debian as root an installed package.
 * @returns {Promise<string>}
 */
export async function browserPath() {
  const file =
    installedBrowser() ??
    (await packagedBrowser().catch((error) => {
      console.error(error.message);
    })) ??
    debianBrowser();
  if (!file)
    throw new Error(
      'No Chromium-family browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH.',
    );
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(await browserPath());
