import { quantile } from '../statistics/quantile.ts';
import type { Scale } from './agreement.ts';
import type { Answers } from './answers.ts';

/** Agreement of one group by the letter of the definitions: every item's answers written out; NaN where there is no value. */
export function plainAgreement({ items, groups }: Answers, group: number, { low, high }: Scale, listwise: boolean) {
  const own = [...groups.keys()].filter((person) => groups[person] === group);
  const kept = listwise ? own.filter((person) => items.every((column) => !Number.isNaN(column[person]!))) : own;
  const columns = items
    .map((column) => kept.map((person) => column[person]!).filter((answer) => !Number.isNaN(answer)))
    .filter((answers) => answers.length > 1);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  const away = (values: readonly number[], centre: number) => mean(values.map((value) => Math.abs(value - centre)));
  const awg = (values: readonly number[]) => {
    const [m, k] = [mean(values), values.length];
    if (m === low || m === high) return 1;
    if (m < (low * (k - 1) + high) / k || m > (high * (k - 1) + low) / k) return Number.NaN;
    return 1 - (2 * variance(values)) / (((high + low) * m - m * m - high * low) * (k / (k - 1)));
  };
  return {
    variance: mean(columns.map(variance)),
    adMean: mean(columns.map((values) => away(values, mean(values)))),
    adMedian: mean(columns.map((values) => away(values, quantile(values, 0.5)!))),
    awg: mean(columns.map(awg).filter((value) => !Number.isNaN(value))),
  };
}
