// npm test: sets up, then types, style, what nobody uses, and all tests. npm test -- src/kernel runs those tests alone.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM, installChromium } from './chromium.mjs';
import { ROOT, setUp } from './setup.mjs';

const asked = process.argv.slice(2);
const everything = asked.length === 0;
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
  });
}

/** Runs a program of node_modules to its end and returns its exit code. */
function run(program, parameters, env = {}) {
  const file = join(ROOT, 'node_modules', '.bin', program);
  const child = spawn(file, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  return new Promise((resolve) => {
    const over = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      over(1);
    });
    child.on('close', (code) => over(code ?? 1));
  });
}

async function runTests(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'tilth-tests-'));
  const report = join(folder, 'report.json');
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...asked];
  if (!chromium) parameters.push('--exclude', 'tests/journeys/**');
  try {
    const code = await run('vitest', parameters, chromium ? { CHROMIUM: chromium } : {});
    return { code, counts: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const from = performance.now();
// The tests are told by nothing in the environment that this is production.
const { NODE_ENV } = process.env;
await setUp();
process.env.NODE_ENV = NODE_ENV ?? 'test';

const chromium = findChromium() ?? (everything ? installChromium() : undefined);
const checks = everything
  ? [
      ['types', await run('tsc', ['--noEmit'])],
      ['style', await run('biome', ['check', '--error-on-warnings', '.'])],
      ['nothing unused', await run('knip', [])],
    ]
  : [];
const { code, counts } = await runTests(chromium);

const failed = checks.filter(([, result]) => result !== 0).map(([name]) => name);
const parts = checks.map(([name, result]) => `${name} ${result === 0 ? 'ok' : 'FAILED'}`);
if (counts) {
  const skipped = counts.numPendingTests + counts.numTodoTests;
  parts.push(`${counts.numPassedTests} tests passed`, `${counts.numFailedTests} failed`, `${skipped} skipped`);
} else {
  parts.push('the tests did not run to their end');
}
const browserless = everything && !chromium;
if (browserless) {
  parts.push('browser journeys NOT RUN');
  console.error(`\n${HOW_TO_GET_CHROMIUM}`);
}
console.log(`\n${parts.join(', ')} (${Math.round((performance.now() - from) / 1000)} s)`);
process.exit(code !== 0 || failed.length > 0 || browserless ? 1 : 0);
