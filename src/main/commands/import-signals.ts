import { importedBefore, importSignal } from '../../modules/journey/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { readText } from './csv.ts';
import { endProgress, showProgress } from './progress.ts';
import { keyOf, readSignals, type SignalRow } from './signals-csv.ts';
import type { Where } from './where.ts';
import { type NamedPlace, within } from './within.ts';

export async function importSignals(
  database: Database,
  { system, space }: Where,
  rows: readonly SignalRow[],
): Promise<{ imported: number; before: number }> {
  let imported = 0;
  for (const [place, row] of rows.entries()) {
    const { title, body, kind, by, raised_at } = row.value;
    const made = await database.as(
      system,
      (tx) => importSignal(tx, { space, title, body, kind: kind || null, by, key: keyOf(space, row) }),
      raised_at ? { at: new Date(raised_at) } : {},
    );
    if (made) imported += 1;
    showProgress(`${place + 1} of ${rows.length}`);
  }
  return { imported, before: rows.length - imported };
}

/** What would happen: nothing is written. */
export async function rehearseSignals(
  database: Database,
  { system, space }: Where,
  rows: readonly SignalRow[],
): Promise<{ imported: number; before: number }> {
  const keys = rows.map((row) => keyOf(space, row));
  const before = await database.as(system, (tx) => importedBefore(tx, keys));
  return { imported: rows.length - before, before };
}

export async function signals(file: string, { dryRun, ...place }: NamedPlace & { dryRun?: boolean }): Promise<void> {
  const { rows, errors, unread } = read(file, await readText(file));
  if (unread.length > 0) console.error(`${file}: not read, as nothing is known by that name: ${unread.join(', ')}.`);
  for (const error of errors) console.error(`${file}, ${error}.`);
  if (errors.length > 0)
    throw new Error(
      `Nothing was imported: ${errors.length} ${errors.length === 1 ? 'thing' : 'things'} to mend first.`,
    );
  const work = dryRun ? rehearseSignals : importSignals;
  const { imported, before } = await within(place, (database, where) => work(database, where, rows));
  endProgress();
  const signals = imported === 1 ? 'signal' : 'signals';
  console.log(
    dryRun
      ? `${imported} ${signals} can be imported; ${before} had been imported before. Nothing was changed.`
      : `${imported} ${signals} imported; ${before} had been imported before.`,
  );
}

function read(file: string, text: string) {
  try {
    return readSignals(text);
  } catch (error) {
    throw new Error(`${file}, ${(error as Error).message}`, { cause: error });
  }
}
