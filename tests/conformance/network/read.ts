import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Network, networkOf } from '../../../src/algorithms/network/index.ts';
import { REFERENCE } from '../../reference.ts';

const FOLDER = join(REFERENCE, 'networks');

export const expected = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Shape;
export const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(FOLDER, file), 'utf8'), { columns: true });

/** A square of zeros and ones, with or without a line and a column of names. */
export function matrixNetwork(file: string, directed: boolean): { names: string[]; network: Network } {
  const lines: string[][] = parse(readFileSync(join(FOLDER, file), 'utf8'));
  const named = Number.isNaN(Number(lines[0]![1]));
  const names = named ? lines[0]!.slice(1) : lines.map((_, place) => String(place + 1));
  const cells = named ? lines.slice(1).map((line) => line.slice(1)) : lines;
  const edges = cells.flatMap((line, from) =>
    line.flatMap((cell, to) => (Number(cell) > 0 && (directed || from < to) ? [[from, to] as const] : [])),
  );
  return {
    names,
    network: networkOf({
      size: names.length,
      from: edges.map(([from]) => from),
      to: edges.map(([, to]) => to),
      directed,
    }),
  };
}

/** Ties between names, numbered in the order in which they first occur. */
export function namedNetwork(edges: readonly (readonly [string, string, number?])[]): {
  names: string[];
  network: Network;
} {
  const names = [...new Set(edges.map(([from]) => from).concat(edges.map(([, to]) => to)))];
  return {
    names,
    network: networkOf({
      size: names.length,
      from: edges.map(([from]) => names.indexOf(from)),
      to: edges.map(([, to]) => names.indexOf(to)),
      weights: edges.map(([, , weight]) => weight ?? 1),
      directed: false,
    }),
  };
}
