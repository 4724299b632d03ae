import { randomFrom } from '../../random/random.ts';
import type { Cells } from './cells.ts';
import { blindVector, combination, PRIME, type Span, spanOf } from './elimination.ts';

/** A group that sums and differences of published figures give away. */
export interface Exposed {
  /** The atoms it consists of, and how many people they are. */
  readonly atoms: readonly number[];
  readonly people: number;
  /** Published cells from which it can be computed. */
  readonly from: readonly number[];
}

/** Above this many atoms of one or two people, hanging together, groups of three and four are not searched but avoided. */
const MOST_SMALL = 3_000;

/**
 * The smallest groups of fewer than `least` people whose figure follows from the published ones by any sum and difference: every set of
 * atoms, with fewer people than that, whose indicator lies in the span of the published cells. Complete: what it does not find is not
 * there (elimination modulo a prime, see {@link spanOf}). Our construction, after the linear-algebra view of table auditing (Willenborg &
 * de Waal 2001, DOI 10.1007/978-1-4613-0121-9, chapter 6).
 *
 * A random vector that all published sums are blind to sums to 0 over exactly the sets in the span; so sets of up to four atoms are
 * found by sorting sums. O(cells × atoms per cell + s² log s), s the number of atoms of one or two people that hang together.
 *
 * @param published indices of cells
 * @param least 2 … 5
 * @returns disjoint groups where many overlap: the first found of each; `tooMany`: cells among whose atoms there were too many single people
 * to search; nothing is known of them
 * @example
 * const cells = [{ grouping: 0, group: 0, people: 9, atoms: Int32Array.of(0) }, { grouping: 1, group: 0, people: 12, atoms: Int32Array.of(0, 1) }];
 * exposedGroups({ cells, sizes: Int32Array.of(9, 3) }, [0, 1], 5).exposed[0].people // → 3
 */
export function exposedGroups(
  { cells, sizes }: Cells,
  published: readonly number[],
  least = 5,
): { exposed: Exposed[]; tooMany: number[] } {
  if (!Number.isInteger(least) || least < 2 || least > 5) {
    throw new RangeError(`the least number of people must be 2, 3, 4 or 5, not ${least}`);
  }
  const span = spanOf(published.map((cell) => ({ cell, atoms: cells[cell]!.atoms })));
  const random = randomFrom(2001);
  const one = blindVector(span, sizes.length, random);
  const other = blindVector(span, sizes.length, random);
  const keys = one.map((value, atom) => value * PRIME + other[atom]!);
  const exposed: Exposed[] = [];
  const tooMany: number[] = [];
  for (const atoms of hangingTogether(span, sizes, least)) {
    if (atoms.filter((atom) => sizes[atom]! <= 2).length > MOST_SMALL) {
      const inside = new Set(atoms);
      tooMany.push(...published.filter((cell) => cells[cell]!.atoms.some((atom) => inside.has(atom))));
      continue;
    }
    exposed.push(...new Search(span, sizes, keys, least).among(atoms));
  }
  return { exposed, tooMany };
}

/** The small atoms, in sets that no row of the echelon form ties to another: a smallest exposed group lies within one. */
function hangingTogether(span: Span, sizes: Int32Array, least: number): number[][] {
  const parent = Int32Array.from(sizes, (_, atom) => atom);
  const rootOf = (atom: number): number => {
    let root = atom;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  const touched = new Uint8Array(sizes.length);
  for (const { pivot, entries } of span.rows) {
    for (const atom of entries.places) {
      touched[atom] = 1;
      parent[rootOf(atom)] = rootOf(pivot);
    }
  }
  const sets = new Map<number, number[]>();
  for (const [atom, size] of sizes.entries()) {
    if (touched[atom] === 0 || size >= least) continue;
    const root = rootOf(atom);
    const set = sets.get(root);
    if (set) set.push(atom);
    else sets.set(root, [atom]);
  }
  return [...sets.values()];
}

class Search {
  readonly #found: Exposed[] = [];
  readonly #taken = new Set<number>();

  constructor(
    readonly span: Span,
    readonly sizes: Int32Array,
    readonly keys: Float64Array,
    readonly least: number,
  ) {}

  among(atoms: readonly number[]): Exposed[] {
    const free = (): number[] => atoms.filter((atom) => !this.#taken.has(atom));
    for (const atom of atoms) if (this.keys[atom] === 0) this.#take([atom]);
    this.#pairs(free());
    this.#triples(free());
    if (this.least === 5) this.#fours(free().filter((atom) => this.sizes[atom] === 1));
    return this.#found;
  }

  #pairs(atoms: readonly number[]): void {
    const at = this.#byKey(atoms);
    for (const one of atoms) {
      for (const other of at.get(negative(this.keys[one]!)) ?? []) if (other > one) this.#take([one, other]);
    }
  }

  #triples(atoms: readonly number[]): void {
    const at = this.#byKey(atoms);
    this.#eachPair(
      atoms.filter((atom) => this.sizes[atom]! < this.least - 2),
      (one, other) => {
        if (this.sizes[one]! + this.sizes[other]! >= this.least - 1) return;
        const rest = negative(add(this.keys[one]!, this.keys[other]!));
        for (const third of at.get(rest) ?? []) if (third !== one && third !== other) this.#take([one, other, third]);
      },
    );
  }

  #fours(singles: readonly number[]): void {
    const count = singles.length;
    const sums = new Float64Array((count * (count - 1)) / 2);
    let place = 0;
    this.#eachPair(singles, (one, other) => {
      sums[place] = add(this.keys[one]!, this.keys[other]!);
      place += 1;
    });
    sums.sort();
    const halves = new Map<number, [number, number][]>();
    this.#eachPair(singles, (one, other) => {
      const sum = add(this.keys[one]!, this.keys[other]!);
      if (!has(sums, negative(sum))) return;
      const known = halves.get(sum);
      if (known) known.push([one, other]);
      else halves.set(sum, [[one, other]]);
    });
    for (const [sum, pairs] of halves) {
      for (const [one, other] of pairs) {
        for (const [third, fourth] of halves.get(negative(sum)) ?? []) {
          if (third > one && new Set([one, other, third, fourth]).size === 4) this.#take([one, other, third, fourth]);
        }
      }
    }
  }

  #eachPair(atoms: readonly number[], work: (one: number, other: number) => void): void {
    for (let one = 0; one < atoms.length; one += 1) {
      for (let other = one + 1; other < atoms.length; other += 1) work(atoms[one]!, atoms[other]!);
    }
  }

  #byKey(atoms: readonly number[]): Map<number, number[]> {
    const at = new Map<number, number[]>();
    for (const atom of atoms) {
      const known = at.get(this.keys[atom]!);
      if (known) known.push(atom);
      else at.set(this.keys[atom]!, [atom]);
    }
    return at;
  }

  /** Two sums may agree by chance; the span decides. */
  #take(atoms: readonly number[]): void {
    if (atoms.some((atom) => this.#taken.has(atom))) return;
    const people = atoms.reduce((sum, atom) => sum + this.sizes[atom]!, 0);
    if (people >= this.least) return;
    const made = combination(this.span, atoms);
    if (made === null) return;
    for (const atom of atoms) this.#taken.add(atom);
    this.#found.push({ atoms, people, from: [...made.keys()].sort((one, other) => one - other) });
  }
}

/** Keys are two residues in one number: one × prime + other. */
function add(key: number, other: number): number {
  const [a, b] = [Math.floor(key / PRIME), key % PRIME];
  const [c, d] = [Math.floor(other / PRIME), other % PRIME];
  return ((a + c) % PRIME) * PRIME + ((b + d) % PRIME);
}

function negative(key: number): number {
  return ((PRIME - Math.floor(key / PRIME)) % PRIME) * PRIME + ((PRIME - (key % PRIME)) % PRIME);
}

function has(sorted: Float64Array, value: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
