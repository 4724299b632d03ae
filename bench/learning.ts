/**
 * March's model in bit planes beside the same in bytes, on AgentScript and in numpy vectorized over runs; one thread each, in one
 * run, by the processor time each takes. An agent-update is one agent through one period, starting included. Every program says what the code knew in the end: they
 * must agree, or they do not do the same. Then growth, Fang, Lee & Schilling, two workers beside one, and what the whole command takes. Run: `node scripts/run.mjs bench/learning.ts`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkValues, type Job, modelNamed, runJob } from '../src/algorithms/learning/index.ts';
import { WordStream } from '../src/algorithms/learning/planes/word-stream.ts';
import { randomFrom } from '../src/algorithms/random/random.ts';
import { openWorkers } from '../src/main/lab/workers.ts';
import { MarchBytes } from './learning/march-bytes.ts';

interface Wish {
  readonly people: number;
  readonly dimensions: number;
  readonly periods: number;
  readonly socialization: number;
  readonly codeLearning: number;
  readonly seconds: number;
}
interface Found {
  readonly rate: number;
  readonly knowledge: number;
}

const USUAL: Wish = { people: 50, dimensions: 30, periods: 20, socialization: 0.5, codeLearning: 0.5, seconds: 2 };
const ROUNDS = 5;

/** Lives runs until the time is over; a run gives what the code knows in the end. */
function measure({ people, periods, seconds }: Wish, live: (run: number) => number): Found {
  for (let run = 0; run < 200; run += 1) live(run);
  const spent = () => process.cpuUsage().user / 1e6;
  const began = spent();
  let [runs, knowledge] = [0, 0];
  for (; spent() - began < seconds; runs += 1) knowledge += live(runs);
  return { rate: (runs * people * periods) / (spent() - began), knowledge: knowledge / runs };
}

/** With some turnover an organization never rests, so that every period asked for is lived. */
function planes(wish: Wish, turnover = 1e-9): Found {
  const model = modelNamed('march-1991');
  if (!model) throw new Error('no model');
  const { people: individuals, dimensions, socialization, codeLearning, periods } = wish;
  const { values } = checkValues(model, { individuals, dimensions, socialization, codeLearning, turnover });
  const watch = { horizon: periods, at: [] };
  return measure(wish, (run) => {
    const [one] = runJob({ model: model.name, values, seed: 1, first: run, count: 1, watch });
    return one?.levels[0]?.[1] ?? Number.NaN;
  });
}

function bytes(wish: Wish): Found {
  return measure(wish, (run) => {
    const { people, dimensions, socialization, codeLearning, periods } = wish;
    const march = new MarchBytes(people, dimensions, socialization, codeLearning, new WordStream(randomFrom(1, run)));
    for (let period = 0; period < periods; period += 1) march.step();
    return march.known() / dimensions;
  });
}

const python = (wish: Wish): Found =>
  JSON.parse(execFileSync('/usr/bin/python3', ['bench/learning/march.py', JSON.stringify(wish)], { encoding: 'utf8' }));

const folder = mkdtempSync(join(tmpdir(), 'tilth-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
function agentScript(wish: Wish): Found {
  if (!existsSync(join(folder, 'node_modules'))) {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'agentscript@0.10.27'], {
      stdio: 'ignore',
    });
  }
  const parameters = ['bench/learning/march-agentscript.mjs', folder, JSON.stringify(wish)];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' }));
}

function attempt(name: string, run: () => Found): Found | null {
  try {
    return run();
  } catch (error) {
    console.log(`${name}: not measured (${(error as Error).message.split('\n')[0]})`);
    return null;
  }
}

const millions = (rate: number) => `${(rate / 1e6).toFixed(2).padStart(7)} M/s`;
const median = (values: number[]) =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const PROGRAMS = [
  { name: 'bit planes (ours)', run: planes, wanted: 0 },
  { name: 'bytes (ours)', run: bytes, wanted: 4 },
  { name: 'AgentScript', run: agentScript, wanted: 8 },
  { name: 'numpy over runs', run: python, wanted: 4 },
];
console.log(
  `March 1991, 50 individuals, 30 dimensions, p1 = p2 = .5, ${USUAL.periods} periods; median of ${ROUNDS} rounds`,
);
const rates = PROGRAMS.map(() => [] as number[]);
const known = PROGRAMS.map(() => [] as number[]);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, { name, run }] of PROGRAMS.entries()) {
    const found = attempt(name, () => run(USUAL));
    if (found) [rates[index]?.push(found.rate), known[index]?.push(found.knowledge)];
  }
}
const ours = median(rates[0] ?? []);
for (const [index, { name, wanted }] of PROGRAMS.entries()) {
  const rate = median(rates[index] ?? []);
  const ratio = wanted > 0 ? `  ours is ${(ours / rate).toFixed(1)} × (wanted ${wanted} ×)` : '  (wanted 20 M/s)';
  console.log(`${name.padEnd(18)} ${millions(rate)}  code knows ${median(known[index] ?? []).toFixed(3)}${ratio}`);
}

console.log('\nOther rates of learning and turnover, bit planes');
for (const [socialization, turnover] of [
  [0.1, 1e-9],
  [0.9, 1e-9],
  [0.5, 0.1],
  [0.1, 0.1],
] as const) {
  const { rate } = planes({ ...USUAL, socialization, periods: 100 }, turnover);
  console.log(`p1 = ${socialization}, p3 = ${turnover < 1e-6 ? 0 : turnover}, 100 periods ${millions(rate)}`);
}

console.log('\nGrowth, bit planes, p1 = p2 = .5, 20 periods');
for (const people of [10, 50, 500, 5000]) {
  const cells = [30, 60, 120, 480].map((dimensions) =>
    millions(planes({ ...USUAL, people, dimensions, seconds: 1 }).rate),
  );
  console.log(`${String(people).padStart(5)} individuals; 30, 60, 120, 480 dimensions: ${cells.join(' ')}`);
}

const FANG = 'fang-lee-schilling-2010';
const fangJob = (parameters: Record<string, number>, first: number, count: number): Job => {
  const model = modelNamed(FANG);
  if (!model) throw new Error('no model');
  const { values } = checkValues(model, parameters);
  return { model: FANG, values, seed: 1, first, count, watch: { horizon: 100_000, at: [] } };
};
const FANG_PEOPLE = 280;

/** To rest, starting included: agent-updates of the periods that were lived, a second of processor time. */
function fang(parameters: Record<string, number>): number {
  let periods = 0;
  const live = (run: number) => {
    periods += runJob(fangJob(parameters, run, 1))[0]?.periods ?? 0;
  };
  for (let run = 0; run < 40; run += 1) live(run);
  periods = 0;
  const spent = () => process.cpuUsage().user / 1e6;
  const began = spent();
  for (let run = 0; spent() - began < USUAL.seconds; run += 1) live(run);
  return (periods * FANG_PEOPLE) / (spent() - began);
}

console.log('\nFang, Lee & Schilling 2010, 280 people in 40 groups, 100 dimensions, to rest; median of 3 rounds');
for (const [block, rewiring] of [
  [5, 0.1],
  [5, 1],
  [1, 0.1],
] as const) {
  const rate = median(Array.from({ length: 3 }, () => fang({ block, rewiring })));
  console.log(
    `s = ${block}, β = ${rewiring}${block === 5 && rewiring < 1 ? ' (the usual; wanted 8 M/s)' : ''} ${millions(rate)}`,
  );
}

const threads = 'dist/server/thread.js';
if (existsSync(threads)) {
  const jobs = Array.from({ length: 40 }, (_, piece) => fangJob({}, 20 * piece, 20));
  const timed = async (count: number) => {
    const workers = openWorkers(count, resolve(threads));
    // Threads are there, and know the way, before time is taken.
    await workers.runMany(jobs.slice(0, 2 * count));
    const began = performance.now();
    await workers.runMany(jobs);
    const took = performance.now() - began;
    await workers.close();
    return took;
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) ratios.push((await timed(1)) / (await timed(2)));
  console.log(`two workers against one, 800 runs: ${median(ratios).toFixed(2)} × (wanted 1.8 ×)`);
}

if (existsSync('dist/server/cli.js')) {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const out = join(folder, 'figure.svg');
    execFileSync('npx', ['tilth', 'lab', 'reproduce', 'march-1991-figure-1', '--out', out], { stdio: 'ignore' });
    return performance.now() - began;
  });
  console.log(
    `\nnpx tilth lab reproduce march-1991-figure-1: median ${(median(times) / 1000).toFixed(2)} s of 5 (wanted ≤ 2 s)`,
  );
}
