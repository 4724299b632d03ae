import { simulateAsking, WAYS } from '../tests/conformance/opinion/asking.ts';

/** `node scripts/run.mjs bench/next-statement.ts [runs]`: three ways to choose the next statement, means and (standard errors). */
const runs = Number(process.argv[2] ?? 24);

console.log(
  '| way | error of agreement by group (root mean square) | off by more than .2 | adjusted Rand of groups | right number |\n|---|---|---|---|---|',
);
for (const [name, choose] of Object.entries(WAYS)) {
  const results = Array.from({ length: runs }, (_, seed) => simulateAsking(choose, seed));
  const cells = [0, 1, 2, 3].map((measure) => {
    const values = results.map((result) => result[measure] ?? Number.NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / runs;
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1) / runs);
    return `${mean.toFixed(3)} (${error.toFixed(3)})`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
