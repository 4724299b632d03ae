import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stopped } from '../../platform/jobs/threads.ts';
import { openResults } from './results.ts';
import { runScenario } from './run-scenario.ts';
import { readScenario } from './scenario.ts';
import { openWorkers } from './workers.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder: string;
let worker: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilth-lab-'));
  // Threads run what is built: the worker is built here as it is for the product.
  const build = `import { bundle } from './scripts/build.mjs';
    await bundle({ thread: 'src/main/thread.ts' }, ${JSON.stringify(folder)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], { cwd: ROOT });
  worker = join(folder, 'thread.js');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const scenario = readScenario(
  JSON.stringify({
    model: 'march-1991',
    seed: 3,
    parameters: { socialization: [0.1, 0.5, 0.9], individuals: [10, 11, 12], dimensions: [9, 10] },
    arms: [{ name: 'stay' }, { name: 'leave', parameters: { turnover: 0.1 } }],
    horizon: 30,
    at: [10],
    replications: { least: 30, most: 200, precision: [{ measure: 'code', half: 0.06, of: 'differences' }] },
  }),
  'scenario.json',
);

async function run(out: string, workers: number, stopAfter = Number.POSITIVE_INFINITY): Promise<string> {
  const pool = openWorkers(workers, worker);
  const results = await openResults(join(folder, out), scenario);
  const progress = (done: number) => {
    if (done >= stopAfter) void pool.close();
  };
  try {
    await runScenario(scenario, pool, results, { atOnce: 2 * workers, progress });
  } finally {
    await pool.close();
    await results.close();
  }
  return readFile(join(folder, out, 'results.jsonl'), 'utf8');
}

test('one, two or three workers: the same results to the last letter', async () => {
  const one = await run('one', 1);
  expect(printOf(await run('two', 2))).toBe(printOf(one));
  expect(printOf(await run('three', 3))).toBe(printOf(one));
  const lines = one
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ cell }) => cell)).toEqual(Array.from({ length: 18 }, (_, cell) => cell));
  expect(lines[7].grid).toEqual({ socialization: 0.5, individuals: 10, dimensions: 10 });
  const [stay, leave] = lines[2].arms;
  expect(stay.levels.code.map((row: { at: unknown }) => row.at)).toEqual([10, 'end']);
  expect(leave.durations.rest).toMatchObject({ happened: 0, censored: lines[2].replications, median: null });
  expect(leave.difference.levels.code[1].mean).toBeCloseTo(leave.levels.code[1].mean - stay.levels.code[1].mean, 12);
  expect(stay.levels.fast[0]).toMatchObject({ count: 0, mean: null, reason: 'nothing-given' });
});

const printOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('stopped, or killed within a line, it goes on to the same results', async () => {
  const whole = await run('whole', 1);
  for (const workers of [1, 2]) {
    const out = `stopped-${workers}`;
    await expect(run(out, workers, 1)).rejects.toBeInstanceOf(Stopped);
    const file = join(folder, out, 'results.jsonl');
    const kept = await readFile(file, 'utf8');
    expect(whole.startsWith(kept)).toBe(true);
    expect(kept.length).toBeLessThan(whole.length);
    await appendFile(file, whole.slice(kept.length, kept.length + 100));
    expect(printOf(await run(out, workers))).toBe(printOf(whole));
    expect(printOf(await run(out, workers))).toBe(printOf(whole));
  }
});

test('a folder with other results is left alone', async () => {
  await run('other', 1);
  const other = readScenario(JSON.stringify({ model: 'march-1991', seed: 4 }), 'scenario.json');
  await expect(openResults(join(folder, 'other'), other)).rejects.toThrow('holds results of another scenario');
  await rm(join(folder, 'other', 'scenario.json'));
  await truncate(join(folder, 'other', 'results.jsonl'), 10);
  await expect(openResults(join(folder, 'other'), scenario)).rejects.toThrow('without its scenario.json');
});

test('what fails in a thread is told, and the thread goes on', async () => {
  const pool = openWorkers(2, worker);
  const job = {
    model: 'march-1991',
    values: scenario.cells[0]?.arms[0]?.values ?? {},
    seed: 1,
    first: 0,
    count: 1,
    watch: scenario.watch,
  };
  await expect(pool.runMany([{ ...job, model: 'none' }])).rejects.toThrow('there is no model "none"');
  expect(await pool.runMany([job, job, job])).toHaveLength(3);
  await pool.close();
  await expect(pool.runMany([job])).rejects.toBeInstanceOf(Stopped);
});

test('a thread that cannot start says so instead of waiting for ever', async () => {
  const broken = join(folder, 'broken.mjs');
  await writeFile(broken, 'throw new Error("broken on purpose");');
  const pool = openWorkers(2, broken);
  const job = { model: 'march-1991', values: {}, seed: 1, first: 0, count: 1, watch: scenario.watch };
  await expect(pool.runMany([job, job, job])).rejects.toThrow('broken on purpose');
  await pool.close();
});
