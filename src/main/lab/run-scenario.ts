import { runExperiment } from '../../algorithms/learning/index.ts';
import { lineOf, type Results } from './results.ts';
import type { Scenario } from './scenario.ts';
import type { Workers } from './workers.ts';

/**
 * Runs the cells that are not done yet, some at once so that no worker waits, and writes them in their order.
 * @param atOnce how many cells are under way at a time
 * @param progress told after each cell how many are written
 */
export async function runScenario(
  scenario: Scenario,
  { runMany }: Workers,
  results: Results,
  { atOnce, progress }: { atOnce: number; progress: (done: number) => void },
): Promise<void> {
  const { model, seed, watch, replications, cells } = scenario;
  const start = async (index: number) => {
    const cell = cells[index];
    if (!cell) throw new RangeError(`there is no cell ${index}`);
    return lineOf(
      index,
      cell,
      scenario,
      await runExperiment(model, { seed, watch, replications, arms: cell.arms }, runMany),
    );
  };
  const underWay: Promise<string>[] = [];
  let next = results.done;
  for (let written = results.done; written < cells.length; written += 1) {
    for (; next < cells.length && underWay.length < atOnce; next += 1) {
      const line = start(next);
      // Waited for in its turn; that it failed early is no fault of its own.
      line.catch(() => {});
      underWay.push(line);
    }
    await results.append((await underWay.shift()) ?? '');
    progress(written + 1);
  }
}
