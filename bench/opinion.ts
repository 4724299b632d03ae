import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  factorizeVotes,
  mapPolis,
  rankOpinions,
  ratedEnough,
  tabulate,
  type VoteTable,
} from '../src/algorithms/opinion/index.ts';
import { castVotes, conversation } from './conversations.ts';

/**
 * How fast opinion is mapped: `node scripts/run.mjs bench/opinion.ts`. One thread each, medians, our own rows beside numpy doing the
 * same steps on the same votes in the same run. `memory` maps the large conversation alone, so that what it takes can be read.
 */
const PYTHON = '/usr/bin/python3';
const SMALL = [2_000, 200, 120_000] as const;
const LARGE = [33_422, 783, 2_000_000] as const;
const GROWTH = [10_000, 30_000, 120_000, 500_000, 2_000_000];

const n = (value: number) => Math.round(value).toLocaleString('en');
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : n(value)} ms`;

function median(turns: number, work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((one, other) => one - other)[Math.floor(turns / 2)] ?? Number.NaN;
}

function numpyIsThere(): boolean {
  const has = () => spawnSync(PYTHON, ['-c', 'import numpy']).status === 0;
  if (has()) return true;
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['install', '-y', '-q', 'python3-numpy'], { stdio: 'ignore' });
  }
  return has();
}

/** Milliseconds, groups and the largest eigenvalue as numpy has them; null where it is not here. */
function inNumpy(table: VoteTable, turns: number): { time: number; groups: number; value: number } | null {
  if (!numpyIsThere()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tilth-bench-'));
  try {
    const votes = table.values.length;
    const raw = new Int32Array(3 * votes);
    for (let row = 0; row < table.participants.length; row += 1) {
      raw.fill(row, table.starts[row], table.starts[row + 1]);
    }
    raw.set(table.columns, votes);
    raw.set(table.values, 2 * votes);
    writeFileSync(join(folder, 'votes'), raw);
    const script = [join('bench', 'opinion.py'), join(process.cwd(), 'bench', 'opinion.py')].find(existsSync);
    if (!script) throw new Error('Run this from the folder of the project: bench/opinion.py is not found.');
    const run = spawnSync(
      PYTHON,
      [
        script,
        join(folder, 'votes'),
        ...[table.participants.length, table.statements.length, votes, turns].map(String),
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
      },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    const [time = Number.NaN, groups = 0, value = 0] = run.stdout.trim().split(' ').map(Number);
    return { time, groups, value };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare([people, statements, votes]: readonly [number, number, number], turns: number): void {
  const table = conversation(people, statements, votes);
  const ours = median(turns, () => mapPolis(table));
  const map = mapPolis(table);
  const numpy = inNumpy(table, turns);
  const cast = castVotes(table);
  const tabulated = median(Math.min(turns, 3), () => tabulate(cast));
  const size = `${n(people)} × ${statements}, ${n(table.values.length)} votes`;
  console.log(
    `| ${size} | ${ms(ours)} | ${ms(tabulated)} | ${numpy ? ms(numpy.time) : 'numpy is missing'} | ${numpy ? `${(numpy.time / ours).toFixed(1)} ×` : ''} |`,
  );
  if (!numpy) return;
  const away = Math.abs(numpy.value / (map.components.values[0] ?? Number.NaN) - 1);
  if (away > 1e-9 || numpy.groups !== map.groups.length) {
    throw new Error(`Not the same: ${numpy.groups} groups beside ${map.groups.length}, eigenvalue off by ${away}.`);
  }
}

if (process.argv[2] === 'memory') {
  const table = conversation(...LARGE);
  const before = process.memoryUsage.rss();
  mapPolis(table);
  const most = 1024 * process.resourceUsage().maxRSS;
  console.log(`${n(before / 1e6)} ${n(most / 1e6)}`);
} else {
  console.log(
    'Polis mode, cold\n\n| conversation | map | votes into a table, before | numpy | numpy / ours |\n|---|---|---|---|---|',
  );
  compare(SMALL, 9);
  compare(LARGE, 3);
  const alone = spawnSync(process.execPath, [process.argv[1] ?? '', 'memory'], { encoding: 'utf8' });
  const [before, most] = alone.stdout.trim().split(' ');
  console.log(
    `\nMemory at the larger size: ${most} MB at most, of the process with the table (${before} MB before the map).`,
  );

  console.log(
    '\nGrowth (60 votes a person, 400 statements)\n\n| votes | people | Polis map | one factor, 6 starts | all ranks |\n|---|---|---|---|---|',
  );
  for (const votes of GROWTH) {
    const table = conversation(Math.round(votes / 60), 400, votes);
    const turns = votes > 200_000 ? 1 : 5;
    const map = mapPolis(table);
    const factor = votes > 500_000 ? null : median(1, () => factorizeVotes(ratedEnough(table)));
    const ranks = votes > 200_000 ? null : median(1, () => rankOpinions(table, map));
    const row = [n(table.values.length), n(table.participants.length), ms(median(turns, () => mapPolis(table)))];
    console.log(`| ${[...row, ...[factor, ranks].map((each) => (each === null ? '–' : ms(each)))].join(' | ')} |`);
  }
}
