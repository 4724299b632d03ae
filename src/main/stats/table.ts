import { existsSync } from 'node:fs';
import { readText, rowsOf } from '../commands/csv.ts';

/** A file of columns, with its first line as their names. */
export interface Table {
  file: string;
  names: string[];
  /** Lines after the first; line i of these is row i + 2 of the file. */
  rows: string[][];
}

/** More complaints than this hide one another. */
const MOST_COMPLAINTS = 20;

/**
 * Reads a CSV with commas, semicolons or tabs between its fields.
 * @throws Error that says what the file is and what it should be
 */
export async function readTable(file: string): Promise<Table> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const [names, ...rows] = filled(readRows(file, await readText(file)));
  if (names === undefined) throw new Error(`${file} is empty. Its first line must name the columns.`);
  if (rows.length === 0) throw new Error(`${file} has a line of column names, but no rows below it.`);
  for (const [place, name] of names.entries()) {
    if (names.indexOf(name) !== place) throw new Error(`${file}: two columns are called "${name}".`);
  }
  refuse(
    file,
    rows.flatMap((row, place) =>
      row.length === names.length
        ? []
        : [
            `row ${place + 2} has ${row.length} ${row.length === 1 ? 'field' : 'fields'}, the first line ${names.length}`,
          ],
    ),
  );
  return { file, names, rows };
}

function readRows(file: string, text: string): string[][] {
  try {
    return rowsOf(text).map((row) => row.map((field) => field.trim()));
  } catch (error) {
    throw new Error(`${file}, ${(error as Error).message}`, { cause: error });
  }
}

/** Up to the last row in which something stands: a spreadsheet may leave empty ones below. */
function filled(rows: string[][]): string[][] {
  return rows.slice(0, rows.findLastIndex((row) => row.some((field) => field !== '')) + 1);
}

/** The fields of a column, one a row. */
export function columnOf({ file, names, rows }: Table, column: string): string[] {
  const place = names.indexOf(column);
  if (place < 0) throw new Error(`${file} has no column "${column}". Its columns: ${names.join(', ')}.`);
  return rows.map((row) => row[place] ?? '');
}

/** Throws all complaints about a file at once, up to twenty. */
export function refuse(file: string, complaints: readonly string[]): void {
  if (complaints.length === 0) return;
  const more = complaints.length - MOST_COMPLAINTS;
  const lines = complaints.slice(0, MOST_COMPLAINTS).map((complaint) => `${file}, ${complaint}`);
  throw new Error([...lines, ...(more > 0 ? [`and ${more} more.`] : []), 'Nothing was computed.'].join('\n'));
}

/** Empty or NA: no answer was given. */
export const isMissing = (field: string): boolean => field === '' || field === 'NA';
