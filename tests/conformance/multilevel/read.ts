import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { REFERENCE } from '../../reference.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/multilevel');

export type Row = Record<string, string>;

export const reference = (file: string): string => readFileSync(join(REFERENCE, file), 'utf8');
export const fixture = (file: string): string => readFileSync(join(FIXTURES, file), 'utf8');
export const rowsOf = (text: string): Row[] => parse(text, { columns: true });

/** A column as numbers; what is empty or NA is missing. */
export const numbers = (rows: readonly Row[], column: string): Float64Array =>
  Float64Array.from(rows, (row) => (row[column] === '' || row[column] === 'NA' ? Number.NaN : Number(row[column])));

/** Groups by their name, numbered in the order of their first row. */
export function groupsOf(rows: readonly Row[], nameOf: (row: Row) => string): { names: string[]; groups: Int32Array } {
  const names = [...new Set(rows.map(nameOf))];
  return { names, groups: Int32Array.from(rows, (row) => names.indexOf(nameOf(row))) };
}

/** Equal to so many parts of their size. */
export function isNear(found: number | null | undefined, wanted: number, relative: number): boolean {
  return typeof found === 'number' && Math.abs(found - wanted) <= relative * Math.max(1, Math.abs(wanted));
}
