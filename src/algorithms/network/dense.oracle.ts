import type { Network } from './network.ts';

/** The weights as rows and columns, for oracles that go through every pair. */
export function denseOf({ size, out }: Network): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let one = 0; one < size; one += 1) {
    for (let tie = out.starts[one]!; tie < out.starts[one + 1]!; tie += 1)
      matrix[one]![out.ends[tie]!] = out.weights[tie]!;
  }
  return matrix;
}

export const numbersTo = (size: number): number[] => [...new Array<number>(size).keys()];
