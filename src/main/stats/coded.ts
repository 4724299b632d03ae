import { type Found, krippendorffAlpha, krippendorffInterval, type Level } from '../../algorithms/multilevel/index.ts';
import type { Figure } from '../../algorithms/statistics/figure.ts';
import { columnOf, isMissing, type Table } from './table.ts';

/** Alpha, and its 95 % interval. */
interface CodedAgreement {
  alpha: Figure;
  interval: Found<{ low: number; high: number }>;
}

/** How far coders agree on what they coded: a row a unit, a column a coder. */
export interface CodedReport {
  file: string;
  units: number;
  coders: string[];
  nominal: CodedAgreement;
  /** Only where every code is a number. */
  ordinal: CodedAgreement | null;
  interval: CodedAgreement | null;
}

export function reportOnCoders(table: Table, coders: readonly string[]): CodedReport {
  if (coders.length < 2) throw new RangeError('Agreement takes two coders or more: --coders anna,ben.');
  const columns = coders.map((coder) => columnOf(table, coder));
  const codes = [...new Set(columns.flat().filter((code) => !isMissing(code)))];
  const areNumbers = codes.every((code) => Number.isFinite(Number(code)));
  const valued = (of: (code: string) => number) =>
    columns.map((column) => column.map((code) => (isMissing(code) ? Number.NaN : of(code))));
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  const numbers = areNumbers ? valued(Number) : null;
  return {
    file: table.file,
    units: table.rows.length,
    coders: [...coders],
    nominal: agreementOf(numbers ?? valued((code) => numberOf.get(code) ?? Number.NaN), 'nominal'),
    ordinal: numbers && agreementOf(numbers, 'ordinal'),
    interval: numbers && agreementOf(numbers, 'interval'),
  };
}

const agreementOf = (ratings: readonly (readonly number[])[], level: Level): CodedAgreement => ({
  alpha: krippendorffAlpha(ratings, level),
  interval: krippendorffInterval(ratings, level),
});
