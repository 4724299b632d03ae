/** Ties row after row (compressed sparse rows): those of person i stand at starts[i] … starts[i + 1] − 1, ascending by the other end. */
export interface Ties {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** People 0 … size − 1 and their ties. Where ties have no direction, each stands in both rows and `in` is `out`. */
export interface Network {
  readonly size: number;
  readonly directed: boolean;
  readonly out: Ties;
  readonly in: Ties;
}

export interface Edges {
  /** How many people there are; those without a tie count too. */
  readonly size: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Strengths, above 0; 1 where left out. */
  readonly weights?: ArrayLike<number>;
  /** True where left out. */
  readonly directed?: boolean;
}

/**
 * A network as compressed sparse rows (the storage scheme of Saad 2003, ISBN 978-0-89871-534-7, section 3.4). Of a tie named
 * several times the weights add up. Our definition: a tie to oneself is no contact and is left out. O(size + edges).
 *
 * @throws RangeError with the place of what is no person of this network, or no weight above 0
 * @example
 * const network = networkOf({ size: 3, from: [0, 0, 1, 2], to: [1, 1, 2, 2] });
 * network.out.ends // → [1, 2]
 * network.out.weights // → [2, 1]
 * network.in.starts // → [0, 0, 1, 2]
 */
export function networkOf({ size, from, to, weights, directed = true }: Edges): Network {
  check(size, from, to, weights);
  const count = from.length;
  const [rows, columns] = [new Int32Array(2 * count), new Int32Array(2 * count)];
  const strengths = new Float64Array(2 * count);
  let kept = 0;
  const keep = (row: number, column: number, weight: number) => {
    rows[kept] = row;
    columns[kept] = column;
    strengths[kept] = weight;
    kept += 1;
  };
  for (let edge = 0; edge < count; edge += 1) {
    const [one, other] = [from[edge]!, to[edge]!];
    if (one === other) continue;
    const weight = weights?.[edge] ?? 1;
    keep(one, other, weight);
    if (!directed) keep(other, one, weight);
  }
  const out = rowsOf(size, rows.subarray(0, kept), columns.subarray(0, kept), strengths.subarray(0, kept));
  return { size, directed, out, in: directed ? turned(size, out) : out };
}

/** How many ties there are; one without direction counts once. */
export function tieCount({ out, directed }: Network): number {
  return directed ? out.ends.length : out.ends.length / 2;
}

function check(size: number, from: ArrayLike<number>, to: ArrayLike<number>, weights?: ArrayLike<number>): void {
  if (!Number.isInteger(size) || size < 0 || size > 0x7fffffff) {
    throw new RangeError(`size must be a whole number of 0 or more, not ${size}`);
  }
  if (from.length !== to.length || (weights !== undefined && weights.length !== from.length)) {
    throw new RangeError('from, to and weights must be equally long');
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    for (const end of [from[edge]!, to[edge]!]) {
      if (!Number.isInteger(end) || end < 0 || end >= size) {
        throw new RangeError(`edge ${edge} has the end ${end}; the people of this network are 0 to ${size - 1}`);
      }
    }
    const weight = weights?.[edge] ?? 1;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`edge ${edge} has the weight ${weight}; a weight must be a number above 0`);
    }
  }
}

/** Two counting sorts, by column and then by row, and neighbours of the same pair added up. */
function rowsOf(size: number, rows: Int32Array, columns: Int32Array, weights: Float64Array): Ties {
  const byColumn = countingOrder(size, columns, null);
  const order = countingOrder(size, rows, byColumn);
  const starts = new Int32Array(size + 1);
  const ends = new Int32Array(order.length);
  const sums = new Float64Array(order.length);
  let [count, lastRow] = [0, -1];
  for (const edge of order) {
    const [row, column] = [rows[edge]!, columns[edge]!];
    if (row === lastRow && ends[count - 1] === column) sums[count - 1]! += weights[edge]!;
    else {
      ends[count] = column;
      sums[count] = weights[edge]!;
      count += 1;
      starts[row + 1]! += 1;
    }
    lastRow = row;
  }
  for (let row = 0; row < size; row += 1) starts[row + 1]! += starts[row]!;
  return { starts, ends: ends.slice(0, count), weights: sums.slice(0, count) };
}

function countingOrder(size: number, keys: Int32Array, before: Int32Array | null): Int32Array {
  const places = new Int32Array(size + 1);
  for (const key of keys) places[key + 1]! += 1;
  for (let key = 0; key < size; key += 1) places[key + 1]! += places[key]!;
  const order = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place += 1) {
    const edge = before === null ? place : before[place]!;
    const key = keys[edge]!;
    order[places[key]!] = edge;
    places[key]! += 1;
  }
  return order;
}

function turned(size: number, { starts, ends, weights }: Ties): Ties {
  const rows = new Int32Array(ends.length);
  for (let row = 0; row < size; row += 1) rows.fill(row, starts[row]!, starts[row + 1]!);
  return rowsOf(size, ends, rows, weights);
}
