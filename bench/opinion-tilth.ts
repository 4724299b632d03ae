import { mapOpinions, mapPolis, nextStatements, tallyVotes, updateOpinions } from '../src/algorithms/opinion/index.ts';
import type { VoteTable } from '../src/algorithms/opinion/votes.ts';
import { conversation } from './conversations.ts';

/**
 * How fast Tilth mode maps, one thread, 50 resamples, beside Polis mode on the same votes: `node scripts/run.mjs bench/opinion-tilth.ts`.
 */
const SIZES = [
  [2_000, 200, 120_000, 3],
  [33_422, 783, 2_000_000, 1],
] as const;

const n = (value: number) => Math.round(value).toLocaleString('en');

function median<Result>(turns: number, work: () => Result): { time: number; result: Result } {
  const runs = Array.from({ length: turns }, () => {
    const began = performance.now();
    const result = work();
    return { time: performance.now() - began, result };
  });
  return runs.sort((one, other) => one.time - other.time)[Math.floor(turns / 2)] as { time: number; result: Result };
}

/** The table without the last votes of the last people, 100 in all. */
function before(table: VoteTable): VoteTable {
  const kept = table.columns.length - 100;
  return {
    ...table,
    starts: table.starts.map((start) => Math.min(start, kept)),
    columns: table.columns.slice(0, kept),
    values: table.values.slice(0, kept),
  };
}

console.log(
  '| conversation | Polis, cold | Tilth, cold | groups | positions after 100 votes | next statement | most memory |\n|---|---|---|---|---|---|---|',
);
for (const [people, statements, votes, turns] of SIZES) {
  const table = conversation(people, statements, votes);
  const polis = median(turns, () => mapPolis(table));
  const earlier = mapOpinions(before(table));
  const cold = median(turns, () => mapOpinions(table));
  const warm = median(3, () => updateOpinions(earlier, table));
  const map = cold.result;
  const tally = tallyVotes(table, map.labels, map.groups.length);
  const next = median(25, () => nextStatements(tally, map.model, { statements: [0, 1, 2], votes: [1, -1, 1] }));
  const cells = [`${n(people)} × ${statements}, ${n(votes)} votes`, `${n(polis.time)} ms`, `${n(cold.time)} ms`];
  cells.push(`${map.groups.length}`, `${n(warm.time)} ms`, `${next.time.toFixed(2)} ms`);
  console.log(`| ${cells.join(' | ')} | ${n(process.resourceUsage().maxRSS / 1024)} MB |`);
}
