import type { Cells } from './cells.ts';

/**
 * By definition and brute force: whether some set of people smaller than `least` is a rational combination of the published cells.
 * Every set of atoms is tried against the span, in floating point.
 */
export function givesAway({ cells, sizes }: Cells, published: readonly number[], least: number): boolean {
  const rows = published.map((cell) => Array.from(sizes, (_, atom) => (cells[cell]!.atoms.includes(atom) ? 1 : 0)));
  const rank = rankOf(rows);
  for (let set = 1; set < 2 ** sizes.length; set += 1) {
    const indicator = Array.from(sizes, (_, atom) => (set >> atom) & 1);
    const people = indicator.reduce((sum, inside, atom) => sum + inside * sizes[atom]!, 0);
    if (people < least && rankOf([...rows, indicator]) === rank) return true;
  }
  return false;
}

/** The most worth that can be published, over all subsets of cells. */
export function mostWorth(cells: Cells, least: number): number {
  let most = 0;
  for (let set = 0; set < 2 ** cells.cells.length; set += 1) {
    const published = [...cells.cells.keys()].filter((cell) => (set >> cell) & 1);
    const worth = published.reduce((sum, cell) => sum + cells.cells[cell]!.people, 0);
    if (worth > most && !givesAway(cells, published, least)) most = worth;
  }
  return most;
}

/** A figure one means to publish: the sum of these people's answers to these items. */
export interface SumOfAnswers {
  readonly people: readonly number[];
  readonly items: readonly number[];
}

/**
 * By definition and brute force, with every answer an unknown of its own: whether the figures, added and subtracted, give the sum of
 * any answers at all of fewer than `least` people.
 */
export function answersGivenAway(
  figures: readonly SumOfAnswers[],
  [people, items]: readonly [number, number],
  least: number,
): boolean {
  const places = Array.from({ length: people * items }, (_, place) => ({
    person: Math.floor(place / items),
    item: place % items,
  }));
  const rows = figures.map((figure) =>
    places.map(({ person, item }) => (figure.people.includes(person) && figure.items.includes(item) ? 1 : 0)),
  );
  const rank = rankOf(rows);
  for (let set = 1; set < 2 ** places.length; set += 1) {
    const within = places.filter((_, place) => (set >> place) & 1);
    if (new Set(within.map(({ person }) => person)).size >= least) continue;
    if (rankOf([...rows, places.map((_, place) => (set >> place) & 1)]) === rank) return true;
  }
  return false;
}

function rankOf(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (const row of rows.slice(rank + 1)) {
      const factor = row[column]! / rows[rank]![column]!;
      for (const [index, entry] of rows[rank]!.entries()) row[index]! -= factor * entry;
    }
    rank += 1;
  }
  return rank;
}
