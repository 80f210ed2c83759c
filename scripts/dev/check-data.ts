// Aggregates the seeds anew and fails when data/ holds other bytes: `tsx scripts/dev/check-data.ts`
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const fresh = await mkdtemp(path.join(tmpdir(), 'coop-data-'));
try {
  const command = [
    '--import',
    'tsx',
    'scripts/coop-chart.ts',
    'aggregate',
    'seeds',
    '--out',
    fresh,
    '--no-cache',
  ];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`aggregate ended with ${String(status)}`);
  const names = new Set(
    [...(await readdir(fresh)), ...(await readdir('data'))].filter((name) => name.endsWith('.json')),
  );
  let failed = 0;
  for (const name of [...names].sort()) {
    const [now, committed] = await Promise.all(
      [fresh, 'data'].map((folder) => readFile(path.join(folder, name), 'utf8').catch(() => null)),
    );
    if (now === committed) continue;
    failed++;
    console.error(`data/${name} differs from a fresh run: \`npm run aggregate\` writes it anew`);
  }
  console.log(`${String(names.size - failed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 || names.size === 0 ? 1 : 0;
} finally {
  await rm(fresh, { recursive: true, force: true });
}
