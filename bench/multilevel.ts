/**
 * Multilevel statistics: bhr2000 beside R's multilevel, lme4 and psych, then 100,000 people × 24 items × 5,000 teams, then how
 * the time grows. `node scripts/run.mjs bench/multilevel.ts [folder of the reference]`
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Answers, answersOf, describeAnswers, withhold } from '../src/algorithms/multilevel/index.ts';
import { drawNormal } from '../src/algorithms/random/draws.ts';
import { randomFrom } from '../src/algorithms/random/random.ts';
import { quantile } from '../src/algorithms/statistics/quantile.ts';
import { haveR, runR } from './multilevel-r.ts';

const SCALE = { low: 1, high: 5 };

function median(times: number, work: () => unknown): number {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    work();
    took.push(performance.now() - from);
  }
  return quantile(took, 0.5) ?? 0;
}

/** People in teams of unequal size, one factor under every item, and a share of answers left out. */
function drawAnswers(people: number, items: number, teams: number, missing: number): Answers {
  const random = randomFrom(people, items, teams);
  const groups = Int32Array.from({ length: people }, (_, person) =>
    person < teams ? person : Math.floor(teams * random.unit() ** 1.5),
  );
  const ofTeam = Float64Array.from({ length: teams }, () => 0.4 * drawNormal(random));
  const columns = Array.from({ length: items }, () => new Float64Array(people));
  for (let person = 0; person < people; person += 1) {
    const common = 3 + (ofTeam[groups[person] ?? 0] ?? 0) + 0.6 * drawNormal(random);
    for (const column of columns) {
      const answer = Math.max(1, Math.min(5, Math.round(common + 0.8 * drawNormal(random))));
      column[person] = random.chance(missing) ? Number.NaN : answer;
    }
  }
  return answersOf(columns, groups, teams);
}

/** Of each item the figures of every team, of fifty branches and of all: once for all items that everybody answered. Proven the best? */
function withholdByItem({ items, groups }: Answers): { sets: number; withheld: number; proven: boolean } {
  const everybody = items.find((column) => column.every((answer) => !Number.isNaN(answer)));
  const sets = items.filter((column) => column === everybody || column.some(Number.isNaN));
  const publications = sets.map((column) => {
    const among = (groupOf: (group: number) => number) =>
      groups.map((group, person) => (Number.isNaN(column[person] ?? Number.NaN) ? -1 : groupOf(group)));
    return withhold([
      { name: 'team', groupOf: among((group) => group) },
      { name: 'branch', groupOf: among((group) => group % 50) },
      { name: 'all', groupOf: among(() => 0) },
    ]);
  });
  return {
    sets: sets.length,
    withheld: publications.reduce((sum, { withheld }) => sum + withheld.length, 0),
    proven: publications.every(({ least }) => least),
  };
}

const LEAD = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];

function besideR(file: string): void {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('"', '').split(','));
  const column = (name: string) => rows.map((row) => Number(row[header?.indexOf(name) ?? 0]));
  const answers = answersOf(LEAD.map(column), column('GRP'));
  const work = () => describeAnswers(answers, { missing: 'listwise', scale: SCALE });
  median(20, work);
  const ours = median(51, work);
  console.log(
    `bhr2000, ${rows.length.toLocaleString('en')} people × ${LEAD.length} items × 99 groups: all of it ${ours.toFixed(1)} ms`,
  );
  const why = haveR();
  if (why !== null) {
    console.log(`  not compared: ${why}`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tilth-bench-'));
  try {
    const list = join(folder, 'items.txt');
    writeFileSync(list, LEAD.join('\n'));
    const theirs = runR(file, list);
    for (const [what, milliseconds] of Object.entries(theirs))
      console.log(`  R, ${what.padEnd(38)} ${milliseconds.toFixed(1).padStart(8)} ms`);
    const all = Object.values(theirs).reduce((sum, each) => sum + each, 0);
    console.log(`  R, together ${all.toFixed(1)} ms: ${(all / ours).toFixed(0)} × ours (wanted ≥ 20)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const file = join(
  resolve(process.argv[2] ?? process.env.TILTH_REFERENCE ?? '../shared/reference'),
  'multilevel/bhr2000.csv',
);
if (existsSync(file)) besideR(file);
else console.log(`bhr2000: there is no ${file}; name the folder of the reference`);

console.log(
  '\n100,000 people × 24 items × 5,000 teams, all statistics under six nulls (wanted ≤ 2,000 ms, disclosure control included)',
);
for (const [missing, gaps, why] of [
  ['listwise', 0, 'everybody answered every item'],
  ['listwise', 0.01, '1 % of answers left out'],
  ['pairwise', 0.01, '1 % of answers left out'],
  ['pairwise', 0.3, 'planned missingness: 30 % of the items not asked of each'],
] as const) {
  const answers = drawAnswers(100_000, 24, 5_000, gaps);
  const took = median(5, () => describeAnswers(answers, { missing, scale: SCALE }));
  const held = median(3, () => withholdByItem(answers));
  const { sets, withheld, proven } = withholdByItem(answers);
  console.log(`  ${missing}, ${why}: ${(took + held).toFixed(0)} ms`);
  console.log(
    `    statistics ${took.toFixed(0)} ms; what must be withheld ${held.toFixed(0)} ms, for ${sets} ${sets === 1 ? 'set' : 'sets'} of people: ${withheld} cells${proven ? ', proven the least' : ''}`,
  );
}

console.log('\nGrowth: 24 items, twenty people a team, listwise');
for (const people of [1_000, 3_000, 10_000, 30_000, 100_000, 300_000]) {
  const answers = drawAnswers(people, 24, people / 20, 0);
  const took = median(people > 50_000 ? 3 : 9, () => describeAnswers(answers, { missing: 'listwise', scale: SCALE }));
  console.log(
    `  ${people.toLocaleString('en').padStart(8)} people ${took.toFixed(1).padStart(8)} ms, ${((1e6 * took) / people).toFixed(0)} ns a person`,
  );
}
