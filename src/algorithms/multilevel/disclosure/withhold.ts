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
 * All figures of one call are taken to be of the same answers. Figures of single items may be looked at item by item: answers to
 * two items are different unknowns, so no sum or difference across items isolates either. A score of several items shares their
 * unknowns: call it once for each item, with the groupings of that item's figures and of every score it is part of, and withhold what any call
 * withholds (a score weighs its people alike, so whatever gives away answers of few people does so in the call of each item involved).
 * What people know of themselves or of each other is not modelled: whoever is one of five can take themselves off.
 *
 * As much worth as possible is shown (by default a cell is worth its people): branch and bound over the cells of each exposing combination,
 * at least one of which must go; where that takes too long, one cell at a time is withheld, the least worth first, and given back
 * where it turns out to be harmless. Where each of the combinations that share no cell loses its cheapest and that is enough, as in
 * most hierarchies, nothing need be searched. O(steps × elimination), two steps in that case.
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
  const first = exposedGroups(cells, shown, least);
  const quick = oneAtATime(cells, worth, shown, least, first);
  const lossOf = (keeping: ReadonlySet<number>) =>
    shown.reduce((sum, cell) => sum + (keeping.has(cell) ? 0 : worth[cell]!), 0);
  // Where each of the combinations that share no cell lost its cheapest one and that was enough, there is nothing to look for.
  const enough = first.tooMany.length === 0 && lossOf(quick) <= leastLoss(first.exposed, worth, new Set()).loss;
  const good = enough ? quick : giveBack(cells, worth, quick, shown, least, steps);
  const { kept, proven } = enough
    ? { kept: good, proven: true }
    : branchAndBound(cells, worth, shown, { kept: good, loss: lossOf(good) }, least, steps);
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

/**
 * What must be lost at the least: combinations that share no cell must each lose one that is not held. Those chosen are the narrowest,
 * one after another; `lost` has, for each, the cheapest cell that may go. Infinite where one of them has none.
 */
function leastLoss(
  exposed: readonly Exposed[],
  worth: readonly number[],
  held: ReadonlySet<number>,
): { loss: number; apart: { from: readonly number[]; lost: number }[] } {
  const used = new Set<number>();
  const apart: { from: readonly number[]; lost: number }[] = [];
  let loss = 0;
  for (const { from } of [...exposed].sort((one, other) => one.from.length - other.from.length)) {
    const lost = from.reduce(
      (low, cell) => (held.has(cell) ? low : Math.min(low, worth[cell]!)),
      Number.POSITIVE_INFINITY,
    );
    if (lost < Number.POSITIVE_INFINITY && from.some((cell) => used.has(cell))) continue;
    for (const cell of from) used.add(cell);
    apart.push({ from, lost });
    loss += lost;
  }
  return { loss, apart };
}

function oneAtATime(
  cells: Cells,
  worth: readonly number[],
  shown: readonly number[],
  least: number,
  first: ReturnType<typeof exposedGroups>,
): Set<number> {
  const kept = new Set(shown);
  for (let { exposed, tooMany } = first; ; { exposed, tooMany } = exposedGroups(cells, [...kept], least)) {
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

/**
 * Depth first; a branch withholds one cell of an exposing combination and keeps those tried before it. Combinations that share no cell
 * with that one stay whatever is done to it, so what they cost at the least is counted before a branch is entered.
 */
function branchAndBound(
  cells: Cells,
  worth: readonly number[],
  shown: readonly number[],
  good: { kept: ReadonlySet<number>; loss: number },
  least: number,
  most: number,
): { kept: ReadonlySet<number>; proven: boolean } {
  let best = good;
  let steps = 0;
  const visit = (kept: ReadonlySet<number>, held: ReadonlySet<number>, loss: number): boolean => {
    steps += 1;
    if (steps > most) return false;
    const { exposed, tooMany } = exposedGroups(cells, [...kept], least);
    if (tooMany.length > 0) return false;
    if (exposed.length === 0) {
      best = { kept, loss };
      return true;
    }
    const { loss: more, apart } = leastLoss(exposed, worth, held);
    if (loss + more >= best.loss) return true;
    const { from, lost } = apart[0]!;
    const holding = new Set(held);
    for (const cell of [...from].sort((one, other) => worth[one]! - worth[other]!)) {
      if (holding.has(cell)) continue;
      if (loss + more - lost + worth[cell]! >= best.loss) break;
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
