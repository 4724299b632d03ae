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
