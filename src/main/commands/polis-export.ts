import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type PolisCast,
  type PolisStatement,
  type Row,
  statementIn,
  voteIn,
} from '../../modules/dialogue/domain/polis.ts';

/** The rows of a file of a Polis export, each made into what is wanted of it at once: votes.csv may have millions. */
async function rowsOf<Made>(folder: string, file: string, make: (row: Row, where: string) => Made): Promise<Made[]> {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Error(`There is no ${file} in ${folder}. A Polis export is a folder with comments.csv and votes.csv.`);
  }
  let row = 1;
  const made: Made[] = [];
  try {
    parse(await readFile(path, 'utf8'), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      on_record: (record: Row) => {
        row += 1;
        made.push(make(record, `${file}, row ${row}`));
        return null;
      },
    });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Error(`${file}, after row ${row}: it cannot be read as CSV. ${(error as Error).message}`);
  }
  return made;
}

/** Name and value of each line of summary.csv; null where there is none. */
export async function readSummary(folder: string): Promise<Record<string, string> | null> {
  const path = join(folder, 'summary.csv');
  if (!existsSync(path)) return null;
  const rows = parse(await readFile(path, 'utf8'), { bom: true, relax_column_count: true }) as string[][];
  return Object.fromEntries(rows.map(([name, value]) => [name ?? '', value ?? '']));
}

export const readRows = (folder: string, file: string): Promise<Row[]> => rowsOf(folder, file, (row) => row);

export interface PolisExport {
  topic: string;
  statements: PolisStatement[];
  /** In the order of the file, re-votes included. */
  votes: PolisCast[];
}

/**
 * What a published Polis export says, as it says it.
 * @throws Error that names the file, the row and the field, where something is missing or out of range
 */
export async function readExport(folder: string): Promise<PolisExport> {
  const statements = await rowsOf(folder, 'comments.csv', statementIn);
  const known = new Set<string>();
  for (const [place, { id }] of statements.entries()) {
    if (known.has(id)) throw new RangeError(`comments.csv, row ${place + 2}: comment-id ${id} stands there twice.`);
    known.add(id);
  }
  const votes = await rowsOf(folder, 'votes.csv', (row, where) => voteIn(row, where, known));
  const topic = (await readSummary(folder))?.topic ?? '';
  return { topic, statements, votes };
}
