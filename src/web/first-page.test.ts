import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Script on the first page, compressed (issue 2). Whoever scans a code on a roof may see any page first. */
const MOST = 170_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'tilth-first-page-'));
let manifest: Manifest = {};

beforeAll(async () => {
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { outDir: out, emptyOutDir: true, manifest: true, sourcemap: false },
  });
  process.env.NODE_ENV = mode;
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** All that must be here before `entry` runs. */
function needs(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const other of manifest[entry]?.imports ?? []) needs(other, found);
  return found;
}

function weight(entries: Iterable<string>): number {
  const files = new Set([...entries].map((entry) => manifest[entry]?.file ?? ''));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0);
}

/** A page, with its module's English words. */
function pages(): [string, string[]][] {
  const all = Object.keys(manifest).filter((key) => /-page\.tsx$/.test(key) && !key.includes('web/style/'));
  return all.map((page) => {
    const words = page.replace(/web\/[^/]+$/, 'words/en.ts');
    return [page, manifest[words] && words !== page ? [page, words] : [page]];
  });
}

it('is light, whichever page it is', () => {
  const weights = pages().map(([page, entries]): [string, number] => {
    const needed = new Set<string>();
    for (const entry of ['index.html', ...entries]) needs(entry, needed);
    return [page, weight(needed)];
  });
  expect(weights.length).toBeGreaterThan(0);
  const heaviest = weights.sort((one, other) => other[1] - one[1])[0];
  console.info(`heaviest first page: ${heaviest?.[0]}, ${Math.round((heaviest?.[1] ?? 0) / 1000)} kB of script`);
  expect(weights.filter(([, bytes]) => bytes > MOST)).toEqual([]);
});
