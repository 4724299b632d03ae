import { mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Estimate, ExperimentResult, Waiting } from '../../algorithms/learning/index.ts';
import type { Cell, Scenario } from './scenario.ts';

/**
 * A folder of results: `scenario.json`, what was asked with everything filled in, and `results.jsonl`, a line for each cell of
 * the grid in order. A line is written whole or, after a kill, dropped and made again; results do not depend on that, since every
 * cell's chance depends on the seed alone.
 */
export interface Results {
  /** How many cells were there already. */
  readonly done: number;
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error where the folder holds something else */
export async function openResults(folder: string, scenario: Scenario): Promise<Results> {
  await mkdir(folder, { recursive: true });
  const [asked, lines] = [join(folder, 'scenario.json'), join(folder, 'results.jsonl')];
  const whole = `${JSON.stringify(scenario.asked, null, 2)}\n`;
  const before = await readIfThere(asked);
  const kept = await readIfThere(lines);
  if (before === null && kept !== null) {
    throw new Error(`${lines} is there without its scenario.json: name an empty folder, or one this scenario began.`);
  }
  if (before !== null && before !== whole) {
    throw new Error(`${folder} holds results of another scenario (${asked}): name another folder, or remove that one.`);
  }
  if (before === null) await writeFile(asked, whole);
  const end = kept === null ? 0 : kept.lastIndexOf('\n') + 1;
  if (kept !== null && end < kept.length) await truncate(lines, Buffer.byteLength(kept.slice(0, end)));
  const file = await open(lines, 'a');
  return {
    done: kept === null ? 0 : kept.slice(0, end).split('\n').length - 1,
    append: async (line) => {
      await file.appendFile(`${line}\n`);
    },
    close: async () => {
      await file.sync();
      await file.close();
    },
  };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A cell's results as one line of JSON: a number, or null and the reason. */
export function lineOf(cell: number, { grid }: Cell, { watch }: Scenario, result: ExperimentResult): string {
  const times = [...watch.at, 'end'];
  const levelsOf = (levels: Readonly<Record<string, readonly Estimate[]>>) =>
    mapValues(levels, (rows) => rows.map((row, index) => ({ at: times[index], ...plain(row) })));
  const arms = result.arms.map(({ name, levels, durations, difference }) => ({
    name,
    levels: levelsOf(levels),
    durations: mapValues(durations, waitingOf),
    ...(difference && {
      difference: {
        from: difference.from,
        levels: levelsOf(difference.levels),
        durations: mapValues(difference.durations, plain),
      },
    }),
  }));
  return JSON.stringify({ cell, grid, replications: result.replications, precise: result.precise, arms });
}

function plain({ count, mean, deviation, error, low, high }: Estimate) {
  const reason = mean.reason ?? error.reason;
  return {
    count,
    mean: mean.value,
    deviation: deviation.value,
    error: error.value,
    low: low.value,
    high: high.value,
    ...(reason && { reason }),
  };
}

function waitingOf({ count, happened, median, low, high, withinHorizon }: Waiting) {
  return { count, happened, censored: count - happened, median, low, high, withinHorizon: plain(withinHorizon) };
}

function mapValues<Value, Other>(values: Readonly<Record<string, Value>>, change: (value: Value) => Other) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
