import fc from 'fast-check';
import { type Edges, type Network, networkOf } from '../../../src/algorithms/network/network.ts';

export interface SmallEdges extends Edges {
  from: number[];
  to: number[];
  weights: number[];
  directed: boolean;
}

/** Small networks of all kinds: empty, sparse, dense, with and without directions, weights from few values so that ways tie. */
export const smallEdges = (most: number): fc.Arbitrary<SmallEdges> =>
  fc.integer({ min: 1, max: most }).chain((size) =>
    fc
      .record({
        directed: fc.boolean(),
        ties: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: size - 1 }),
            fc.integer({ min: 0, max: size - 1 }),
            fc.constantFrom(0.5, 1, 2, 3),
          ),
          { maxLength: 3 * size },
        ),
      })
      .map(({ directed, ties }) => ({
        size,
        directed,
        from: ties.map(([from]) => from),
        to: ties.map(([, to]) => to),
        weights: ties.map(([, , weight]) => weight),
      })),
  );

/** A small network and a group for each of its people. */
export const smallGrouped = (most: number): fc.Arbitrary<{ network: Network; groups: number[] }> =>
  smallEdges(most).chain((edges) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: edges.size, maxLength: edges.size })
      .map((groups) => ({ network: networkOf(edges), groups })),
  );

/** The same network under other numbers: person i becomes to[i]. */
export function renamed(edges: Edges, to: readonly number[]): Network {
  const name = (person: number) => to[person]!;
  return networkOf({ ...edges, from: Array.from(edges.from, name), to: Array.from(edges.to, name) });
}
