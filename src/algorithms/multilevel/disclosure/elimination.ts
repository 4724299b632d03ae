import type { Random } from '../../random/random.ts';

/** The largest prime below 2²⁶: products of two residues are exact in a double. */
export const PRIME = 67_108_859;

type Sparse = Map<number, number>;

/** Numbers at some places, the others 0: what a row keeps once it is made. */
interface Entries {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

interface Row {
  readonly pivot: number;
  /** Coefficients by atom, the pivot's being 1. */
  readonly entries: Entries;
  /** The published cells it is a combination of, by cell. */
  readonly made: Entries;
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
    const row = rowOf(cell, Array.from(atoms), { rows, rowAt });
    if (row === null) continue;
    rowAt.set(row.pivot, rows.length);
    rows.push(row);
  }
  return { rows, rowAt };
}

/** What a cell adds to the span; null where it adds nothing. */
function rowOf(cell: number, atoms: readonly number[], span: Span): Row | null {
  // Most cells of a hierarchy meet no pivot: they are a row as they are.
  if (atoms.length > 0 && !atoms.some((atom) => span.rowAt.has(atom))) {
    const ones = { places: atoms, values: new Array<number>(atoms.length).fill(1) };
    return { pivot: atoms[0]!, entries: ones, made: { places: [cell], values: [1] } };
  }
  const entries: Sparse = new Map(atoms.map((atom) => [atom, 1]));
  const made: Sparse = new Map([[cell, 1]]);
  reduce(entries, made, span);
  const first = entries.entries().next();
  if (first.done) return null;
  const [pivot, lead] = first.value;
  const scale = inverse(lead);
  const scaled = (sparse: Sparse): Entries => ({
    places: [...sparse.keys()],
    values: Array.from(sparse.values(), (value) => (value * scale) % PRIME),
  });
  return { pivot, entries: scaled(entries), made: scaled(made) };
}

/** Takes multiples of the rows off until no entry is a pivot of theirs. */
function reduce(entries: Sparse, made: Sparse, { rows, rowAt }: Span): void {
  // A row may bring in pivots of later rows only: taking them in their order comes to an end.
  const waiting = [...entries.keys()].flatMap((atom) => rowAt.get(atom) ?? []).sort((one, other) => other - one);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const row = rows[index]!;
    const factor = entries.get(row.pivot);
    if (factor === undefined) continue;
    for (const atom of row.entries.places) {
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

function takeOff(from: Sparse, { places, values }: Entries, factor: number): void {
  for (const [index, key] of places.entries()) {
    const left = ((from.get(key) ?? 0) + PRIME - ((values[index]! * factor) % PRIME)) % PRIME;
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
    for (const [place, atom] of entries.places.entries()) {
      if (atom !== pivot) sum = (sum + entries.values[place]! * vector[atom]!) % PRIME;
    }
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
