import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { BROWSER_FLAGS, browserPath } from '../scripts/dev/browser.mjs';

/** A last line of its own that people and machines can read. */
const countLine = () => ({
  stop({ sessions }) {
    let [passed, failed, skipped] = [0, 0, 0];
    const walk = (suite) => {
      for (const test of suite?.tests ?? [])
        if (test.skipped) skipped++;
        else if (test.passed) passed++;
        else failed++;
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      walk(session.testResults);
      const ran = session.testResults?.tests?.length || session.testResults?.suites?.length;
      if (!session.passed && !ran) failed++;
    }
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  },
});

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/**/*.browser.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  staticLogging: !process.stdout.isTTY,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 8000 } },
  reporters: [defaultReporter(), countLine()],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: { executablePath: await browserPath(), args: BROWSER_FLAGS },
      createBrowserContext: ({ browser }) =>
        browser.newContext({
          timezoneId: 'Asia/Tehran',
          locale: 'en-GB',
          viewport: { width: 1280, height: 900 },
        }),
    }),
  ],
};
