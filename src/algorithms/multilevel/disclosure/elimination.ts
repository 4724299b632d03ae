import type { Random } from '../../random/random.ts';

/** The largest prime below 2²⁶: products of two residues are exact in a double. */
export const PRIME = 67_108_859;

type Sparse = Map<number, number>;

interface Row {
  readonly pivot: number;
  /** Coefficients by atom, the pivot's being 1. */
  readonly entries: Sparse;
  /** The published cells it is a combination of, by cell. */
  readonly made: Sparse;
}

export interface Span {
  readonly rows: readonly Row[];
  /** Which row has an atom as its pivot. */
  readonly rowAt: ReadonlyMap<number, number>;
}

/**
 * What can be computed from published sums: the span of the cells, as sets of atoms, in echelon form modulo a prime. A set of people
 * can be isolated by adding and subtracting published sums if and only if its atoms' indicator lies in the span. (Modulo the prime
 * a denominator that the prime divides would hide one; for 0/1 matrices of tables its chance is of the order of 1 / prime.)
 * Gaussian elimination on sparse rows (Golub & Van Loan 2013, ISBN 978-1-4214-0794-4, section 3.2). Rows with few atoms come first,
 * so that hierarchical tables fill in little.
 *
 * @example
 * const span = spanOf([{ cell: 0, atoms: [0, 1] }, { cell: 1, atoms: [1] }]);
 * combination(span, [0]).size // → 2
 * combination(span, [2]) // → null
 */
export function spanOf(published: readonly { cell: number; atoms: ArrayLike<number> }[]): Span {
  const rows: Row[] = [];
  const rowAt = new Map<number, number>();
  for (const { cell, atoms } of [...published].sort((one, other) => one.atoms.length - other.atoms.length)) {
    const entries: Sparse = new Map(Array.from(atoms, (atom) => [atom, 1]));
    const made: Sparse = new Map([[cell, 1]]);
    reduce(entries, made, { rows, rowAt });
    const first = entries.entries().next();
    if (first.done) continue;
    const [pivot, lead] = first.value;
    const scale = inverse(lead);
    for (const map of [entries, made]) for (const [key, value] of map) map.set(key, (value * scale) % PRIME);
    rowAt.set(pivot, rows.length);
    rows.push({ pivot, entries, made });
  }
  return { rows, rowAt };
}

/** Takes multiples of the rows off until no entry is a pivot of theirs. */
function reduce(entries: Sparse, made: Sparse, { rows, rowAt }: Span): void {
  // A row may bring in pivots of later rows only: taking them in their order comes to an end.
  const waiting = [...entries.keys()].flatMap((atom) => rowAt.get(atom) ?? []).sort((one, other) => other - one);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const row = rows[index]!;
    const factor = entries.get(row.pivot);
    if (factor === undefined) continue;
    for (const atom of row.entries.keys()) {
      const later = rowAt.get(atom);
      if (later !== undefined && later > index && !entries.has(atom)) insert(waiting, later);
    }
    takeOff(entries, row.entries, factor);
    takeOff(made, row.made, factor);
  }
}

function insert(descending: number[], value: number): void {
  let place = descending.length;
  while (place > 0 && descending[place - 1]! < value) place -= 1;
  descending.splice(place, 0, value);
}

function takeOff(from: Sparse, row: Sparse, factor: number): void {
  for (const [key, value] of row) {
    const left = ((from.get(key) ?? 0) + PRIME - ((value * factor) % PRIME)) % PRIME;
    if (left === 0) from.delete(key);
    else from.set(key, left);
  }
}

/**
 * The published cells, with weights modulo the prime, that add up to exactly these atoms; null where none do.
 */
export function combination(span: Span, atoms: readonly number[]): ReadonlyMap<number, number> | null {
  const entries: Sparse = new Map(atoms.map((atom) => [atom, 1]));
  const made: Sparse = new Map();
  reduce(entries, made, span);
  return entries.size === 0 ? made : null;
}

/**
 * A random vector that every published sum is blind to. A set of atoms in the span always sums to 0 in it; any other set does so with
 * chance 1 / prime.
 */
export function blindVector({ rows }: Span, atoms: number, random: Random): Float64Array {
  const vector = Float64Array.from({ length: atoms }, () => random.below(PRIME));
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const { pivot, entries } = rows[index]!;
    let sum = 0;
    for (const [atom, value] of entries) if (atom !== pivot) sum = (sum + value * vector[atom]!) % PRIME;
    vector[pivot] = (PRIME - sum) % PRIME;
  }
  return vector;
}

/** Fermat: a^(p − 2). */
function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
