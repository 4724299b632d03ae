import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const INSTALL_STAMP = join(ROOT, 'node_modules', '.tilth-installed');
const BUILD_STAMP = join(ROOT, 'dist', 'stamp');

/** What the built product is made from. Tests are not. */
const SOURCES = [
  'src',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/browser',
];
const TEST = /\.test\.tsx?$/;

function say(message) {
  // Not to stdout: that belongs to what the command itself has to say.
  process.stderr.write(`${message}\n`);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function installation() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

/** Somebody ran `npm ci` by hand, after the lock file was written. */
function installedByHand() {
  const theirs = join(ROOT, 'node_modules', '.package-lock.json');
  return (
    !existsSync(INSTALL_STAMP) &&
    existsSync(theirs) &&
    statSync(theirs).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  );
}

/** Runs `npm ci` when node_modules is missing or was made from another lock file. */
export function installIfNeeded() {
  const wanted = installation();
  if (read(INSTALL_STAMP) === wanted) return;
  if (!installedByHand()) {
    say('Installing what Tilth is built on (npm ci) …');
    // With the tools too, whatever NODE_ENV says: the build needs them.
    const result = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (result !== 0) {
      say('npm ci failed; what it said stands above. Without a network, copy node_modules from a clone that has it.');
      process.exit(result);
    }
  }
  writeFileSync(INSTALL_STAMP, wanted);
}

function npm(parameters) {
  const theirs = process.env.npm_execpath;
  const [command, ...before] = theirs?.endsWith('npm-cli.js') ? [process.execPath, theirs] : ['npm'];
  const { status, error } = spawnSync(command, [...before, ...parameters], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (error) say(`npm could not be started: ${error.message}`);
  return status ?? 1;
}

function* filesOf(path) {
  if (!existsSync(join(ROOT, path))) return;
  if (!statSync(join(ROOT, path)).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(join(ROOT, path), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name));
    else if (!TEST.test(entry.name)) yield join(path, entry.name);
  }
}

function sources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => [...filesOf(path)]).sort()) {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Builds when the sources are not those of the last build. */
export async function buildIfNeeded() {
  const wanted = sources();
  if (read(BUILD_STAMP) === wanted) return;
  say('Building Tilth …');
  const from = performance.now();
  const { build } = await import('./build.mjs');
  await build();
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
  say(`Built in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
}

/** From a fresh clone to something that can be started. */
export async function setUp() {
  installIfNeeded();
  try {
    await buildIfNeeded();
  } catch (error) {
    say(`The build failed: ${error.message}`);
    process.exit(1);
  }
}
