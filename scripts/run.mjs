// node scripts/run.mjs bench/votes.ts [parameters]: runs TypeScript of this project that is no part of the product.
import './node-version.mjs';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded, ROOT } from './setup.mjs';

const [file, ...parameters] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error(file ? `There is no file ${file}.` : 'Usage: node scripts/run.mjs <file.ts> [parameters]');
  process.exit(2);
}
installIfNeeded();
const { bundle } = await import('./build.mjs');

// Under node_modules, so that packages are found; one folder a run, so that runs do not meet.
const cache = join(ROOT, 'node_modules', '.cache');
const folder = join(cache, `run-${process.pid}`);
mkdirSync(folder, { recursive: true });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const left of readdirSync(cache)) {
  const pid = /^run-(\d+)$/.exec(left)?.[1];
  if (pid && !isAlive(Number(pid))) rmSync(join(cache, left), { recursive: true, force: true });
}
await bundle({ main: resolve(file) }, folder);

process.setSourceMapsEnabled(true);
const main = join(folder, 'main.js');
process.argv = [process.execPath, main, ...parameters];
await import(pathToFileURL(main).href);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
