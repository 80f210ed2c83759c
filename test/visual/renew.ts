// Takes the pictures anew with which later ones are compared: `npm run snapshots`
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { DRAWN_BY_FILE, PICTURE_FLAGS, drawnBy, takePictures } from './pictures.js';

const FOLDER = 'test/visual/expected';

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serve({ home: '/' });
const args = [...BROWSER_FLAGS, ...PICTURE_FLAGS];
const browser = await chromium.launch({ executablePath: await browserPath(), args });
await takePictures(browser, server.url, async (name, picture) => {
  await writeFile(path.join(FOLDER, `${name}.png`), picture);
  console.log(`${FOLDER}/${name}.png`);
});
await writeFile(path.join(FOLDER, DRAWN_BY_FILE), `${drawnBy(browser)}\n`);
await browser.close();
await server.close();
