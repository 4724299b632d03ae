import { KINDS, recovery, SIZES } from '../tests/conformance/opinion/recovery.ts';

/** `node scripts/run.mjs bench/opinion-truth.ts [seeds]`: what Tilth mode finds where the truth is known. */
const seeds = Number(process.argv[2] ?? 100);
const show = (value: number) => value.toFixed(2).replace(/^0/, '');

for (const [size, setting] of Object.entries(SIZES)) {
  console.log(`\n${size}\n`);
  console.log(
    '| kind | more than one group | right number | adjusted Rand | of those with 15 votes | last group found |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [kind, truth] of Object.entries(KINDS)) {
    const found = recovery({ ...setting, truth }, seeds);
    const figures = [found.several, found.right, found.rand, found.randOfActive, found.lastFound].map(show);
    console.log(`| ${kind} | ${figures.join(' | ')} |`);
  }
}
