import { type Cells, cellsOf, type Grouping } from './cells.ts';
import { type Exposed, exposedGroups } from './exposed.ts';

export interface Withheld {
  readonly grouping: number;
  readonly group: number;
  readonly people: number;
  /** Too few people answered, or: with it, sums and differences would give away a group that is too small. */
  readonly why: 'too-few' | 'gives-away';
}

export interface Publication {
  /** What must not be shown, in the order of the groupings. */
  readonly withheld: readonly Withheld[];
  /** Whether it is proven that nothing of more worth can be shown. Safe it is in any case. */
  readonly least: boolean;
}

/** How much looking the search for a better choice may take, in operations of a check, before the good one found first is kept. */
const MOST_WORK = 5_000_000;

/**
 * Disclosure control by withholding cells: which of the figures one means to publish must be held back so that no published figure,
 * and no sum or difference of published figures, is that of fewer than `least` people (complementary cell suppression; Willenborg & de Waal
 * 2001, DOI 10.1007/978-1-4613-0121-9; Fischetti & Salazar 2001, DOI 10.1287/mnsc.47.7.1008.9805). Ours is that any linear combination is looked at,
 * not a table's margins alone, and that the search is complete: see {@link exposedGroups}.
 *
 * All figures are taken to be of the same answers; call it once for each item whose respondents differ. What people know of
 * themselves or of each other is not modelled: whoever is one of five can take themselves off.
 *
 * As much worth as possible is shown (by default a cell is worth its people): branch and bound over the cells of each exposing combination,
 * at least one of which must go; where that takes too long, one cell at a time is withheld, the least worth first, and given back
 * where it turns out to be harmless. O(steps × elimination).
 *
 * @param groupings the figures one means to publish
 * @param options least: 2 … 5 people; worth of each cell, in the order of {@link cellsOf}, > 0
 * @throws RangeError as {@link cellsOf}, or when `least` is out of range
 * @example
 * const team = { name: 'team', groupOf: Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1) };
 * const all = { name: 'all', groupOf: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0) };
 * withhold([team, all]).withheld.map(({ grouping, group }) => [grouping, group]) // → [[0, 0], [0, 1]]
 */
export function withhold(
  groupings: readonly Grouping[],
  options: { least?: number; worth?: readonly number[] } = {},
): Publication {
  const least = options.least ?? 5;
  const cells = cellsOf(groupings);
  const worth = cells.cells.map(({ people }, index) => options.worth?.[index] ?? people);
  const shown = cells.cells.flatMap(({ people }, index) => (people >= least ? [index] : []));
  const steps = Math.floor(MOST_WORK / costOfACheck(cells));
  const good = giveBack(cells, worth, oneAtATime(cells, worth, shown, least), shown, least, steps);
  const { kept, proven } = branchAndBound(cells, worth, shown, good, least, steps);
  const keeping = new Set(kept);
  return {
    withheld: cells.cells.flatMap(({ grouping, group, people }, index) =>
      keeping.has(index) ? [] : [{ grouping, group, people, why: people < least ? 'too-few' : 'gives-away' } as const],
    ),
    least: proven,
  };
}

function costOfACheck({ cells, sizes }: Cells): number {
  const singles = sizes.reduce((count, size) => count + (size <= 2 ? 1 : 0), 0);
  return 1_000 + cells.reduce((sum, { atoms }) => sum + atoms.length, 0) + singles * singles;
}

function oneAtATime(cells: Cells, worth: readonly number[], shown: readonly number[], least: number): Set<number> {
  const kept = new Set(shown);
  for (;;) {
    const { exposed, tooMany } = exposedGroups(cells, [...kept], least);
    if (exposed.length === 0 && tooMany.length === 0) return kept;
    // Each combination loses its cell of least worth, unless it has lost one already.
    for (const { from } of exposed) {
      if (from.every((cell) => kept.has(cell))) kept.delete(cheapest(from, worth));
    }
    if (tooMany.length > 0) kept.delete(cheapest(tooMany, worth));
  }
}

function cheapest(cells: readonly number[], worth: readonly number[]): number {
  return cells.reduce((best, cell) => (worth[cell]! < worth[best]! ? cell : best));
}

/** What was withheld along the way may be harmless at the end. */
function giveBack(
  cells: Cells,
  worth: readonly number[],
  kept: Set<number>,
  shown: readonly number[],
  least: number,
  steps: number,
): Set<number> {
  const gone = shown.filter((cell) => !kept.has(cell)).sort((one, other) => worth[other]! - worth[one]!);
  for (const cell of gone.slice(0, steps)) {
    kept.add(cell);
    if (!isSafe(cells, kept, least)) kept.delete(cell);
  }
  return kept;
}

function isSafe(cells: Cells, kept: ReadonlySet<number>, least: number): boolean {
  const { exposed, tooMany } = exposedGroups(cells, [...kept], least);
  return exposed.length === 0 && tooMany.length === 0;
}

/** Depth first; a branch withholds one cell of an exposing combination and keeps those tried before it. */
function branchAndBound(
  cells: Cells,
  worth: readonly number[],
  shown: readonly number[],
  good: ReadonlySet<number>,
  least: number,
  most: number,
): { kept: ReadonlySet<number>; proven: boolean } {
  const lossOf = (kept: ReadonlySet<number>) =>
    shown.reduce((sum, cell) => sum + (kept.has(cell) ? 0 : worth[cell]!), 0);
  let best = { kept: good, loss: lossOf(good) };
  let steps = 0;
  const visit = (kept: ReadonlySet<number>, held: ReadonlySet<number>, loss: number): boolean => {
    steps += 1;
    if (steps > most) return false;
    const { exposed, tooMany } = exposedGroups(cells, [...kept], least);
    if (tooMany.length > 0) return false;
    const narrowest = exposed.reduce<Exposed | null>(
      (few, each) => (few === null || each.from.length < few.from.length ? each : few),
      null,
    );
    if (narrowest === null) {
      best = { kept, loss };
      return true;
    }
    const holding = new Set(held);
    for (const cell of [...narrowest.from].sort((one, other) => worth[one]! - worth[other]!)) {
      if (holding.has(cell) || loss + worth[cell]! >= best.loss) continue;
      const without = new Set(kept);
      without.delete(cell);
      if (!visit(without, holding, loss + worth[cell]!)) return false;
      holding.add(cell);
    }
    return true;
  };
  const proven = best.loss === 0 || visit(new Set(shown), new Set(), 0);
  return { kept: best.kept, proven };
}
