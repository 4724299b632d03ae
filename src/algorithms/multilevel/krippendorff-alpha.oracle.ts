import type { Level } from './krippendorff-alpha.ts';

/** Alpha from the coincidence matrix and the difference functions, as Krippendorff writes them; NaN where it has no value. */
export function plainKrippendorff(ratings: readonly (readonly number[])[], level: Level): number {
  const values = [...new Set(ratings.flat().filter((value) => !Number.isNaN(value)))].sort((one, other) => one - other);
  const coincidences = values.map(() => values.map(() => 0));
  for (let unit = 0; unit < (ratings[0]?.length ?? 0); unit += 1) {
    const given = ratings.map((row) => row[unit]!).filter((value) => !Number.isNaN(value));
    for (const [i, one] of given.entries()) {
      for (const [j, other] of given.entries()) {
        if (i !== j) coincidences[values.indexOf(one)]![values.indexOf(other)]! += 1 / (given.length - 1);
      }
    }
  }
  const totals = coincidences.map((row) => row.reduce((sum, each) => sum + each, 0));
  const count = totals.reduce((sum, each) => sum + each, 0);
  const difference = (c: number, k: number): number => {
    if (level === 'nominal') return c === k ? 0 : 1;
    if (level === 'interval') return (values[c]! - values[k]!) ** 2;
    const [from, to] = [Math.min(c, k), Math.max(c, k)];
    return (totals.slice(from, to + 1).reduce((sum, each) => sum + each, 0) - (totals[c]! + totals[k]!) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  for (const c of values.keys()) {
    for (const k of values.keys()) {
      observed += coincidences[c]![k]! * difference(c, k);
      expected += totals[c]! * totals[k]! * difference(c, k);
    }
  }
  return 1 - ((count - 1) * observed) / expected;
}
