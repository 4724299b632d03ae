import { evidence, type Factors } from './factors.ts';
import type { Residuals } from './residuals.ts';

/**
 * What the votes of each person say about a position z, up to a constant: exp(pull · z − ½ zᵀ precision z). Our definition; one flat array each, so
 * that those who are looked at often lie next to each other. Only those who took a side at least once.
 */
export interface Evidence {
  readonly dimensions: number;
  readonly people: Int32Array;
  readonly pull: Float64Array;
  readonly precision: Float64Array;
  /** How many sides each of them took. */
  readonly votes: Int32Array;
}

/**
 * @example
 * const residuals = { people: 2, starts: [0, 1, 1], columns: [0], values: [0.5] };
 * evidenceOf(residuals, { dimensions: 1, loadings: [0.4], noise: [0.1] }).pull // → [2.0]
 */
export function evidenceOf(residuals: Residuals, factors: Factors): Evidence {
  const { starts, columns, values } = residuals;
  const size = factors.dimensions;
  const people = Int32Array.from({ length: residuals.people }, (_, person) => person).filter(
    (person) => starts[person + 1]! > starts[person]!,
  );
  const pull = new Float64Array(people.length * size);
  const precision = new Float64Array(people.length * size * size);
  for (const [at, person] of people.entries()) {
    const into = precision.subarray(at * size * size, (at + 1) * size * size);
    evidence(
      factors,
      columns,
      values,
      starts[person]!,
      starts[person + 1]!,
      into,
      pull.subarray(at * size, (at + 1) * size),
    );
  }
  return {
    dimensions: size,
    people,
    pull,
    precision,
    votes: people.map((person) => starts[person + 1]! - starts[person]!),
  };
}

/** The same for some of them, by their place. */
export function evidenceFor(whole: Evidence, places: ArrayLike<number>): Evidence {
  const size = whole.dimensions;
  const square = size * size;
  const pull = new Float64Array(places.length * size);
  const precision = new Float64Array(places.length * square);
  for (let at = 0; at < places.length; at += 1) {
    const from = places[at]!;
    pull.set(whole.pull.subarray(from * size, (from + 1) * size), at * size);
    precision.set(whole.precision.subarray(from * square, (from + 1) * square), at * square);
  }
  const pick = (of: Int32Array) => Int32Array.from({ length: places.length }, (_, at) => of[places[at]!]!);
  return { dimensions: size, people: pick(whole.people), pull, precision, votes: pick(whole.votes) };
}
