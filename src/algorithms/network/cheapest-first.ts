import type { Network } from './network.ts';
import type { Lengths, Search } from './search.ts';

/** Sums of lengths that differ by less than this share count as equal: 0.1 + 0.2 is as long as 0.3. */
const EQUAL = 1e-10;

/**
 * The shortest paths from a person by the lengths of ties (Dijkstra 1959, DOI 10.1007/BF01386390, with a binary heap). O(ties × log size) a
 * search.
 *
 * @example
 * const search = cheapestFirst(networkOf({ size: 3, from: [0, 0, 1], to: [1, 2, 2], weights: [0.1, 0.3, 0.2] }), 'weights');
 * search.from(0).reached // → 3
 * (search.from(0), search.paths) // → [1, 1, 2]
 */
export function cheapestFirst({ size, out }: Network, lengths: Exclude<Lengths, 'ties'>): Search {
  const { starts, ends } = out;
  const lengthOf = lengths === 'weights' ? out.weights : out.weights.map((weight) => 1 / weight);
  const order = new Int32Array(size);
  const paths = new Float64Array(size);
  const nextStarts = new Int32Array(size + 1);
  const next = new Int32Array(ends.length);
  const far = new Float64Array(size);
  const heap = new Heap(size, far);
  const from = (source: number) => {
    far.fill(Number.POSITIVE_INFINITY);
    paths.fill(0);
    far[source] = 0;
    paths[source] = 1;
    heap.put(source);
    let [reached, kept] = [0, 0];
    while (heap.held > 0) {
      const person = heap.takeNearest();
      order[reached] = person;
      reached += 1;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        const other = ends[tie]!;
        const way = far[person]! + lengthOf[tie]!;
        if (way >= far[other]!) continue;
        far[other] = way;
        heap.put(other);
      }
    }
    for (let place = 0; place < reached; place += 1) {
      const person = order[place]!;
      nextStarts[place] = kept;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        const other = ends[tie]!;
        const way = far[person]! + lengthOf[tie]!;
        if (far[other]! <= far[person]! || way - far[other]! > EQUAL * way) continue;
        paths[other]! += paths[person]!;
        next[kept] = other;
        kept += 1;
      }
    }
    nextStarts[reached] = kept;
    return { reached, passed: reached };
  };
  return { order, paths, nextStarts, next, from };
}

/** A binary heap of people by how far they are, which knows where each stands. */
class Heap {
  held = 0;
  readonly #people: Int32Array;
  readonly #places: Int32Array;
  readonly #far: Float64Array;

  constructor(size: number, far: Float64Array) {
    this.#people = new Int32Array(size);
    this.#places = new Int32Array(size).fill(-1);
    this.#far = far;
  }

  /** Takes a person in, or brings one forward that has come nearer. */
  put(person: number): void {
    let place = this.#places[person]!;
    if (place === -1) {
      place = this.held;
      this.held += 1;
    }
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = this.#people[above]!;
      if (this.#far[other]! <= this.#far[person]!) break;
      this.#set(place, other);
      place = above;
    }
    this.#set(place, person);
  }

  takeNearest(): number {
    const nearest = this.#people[0]!;
    this.#places[nearest] = -1;
    this.held -= 1;
    const moved = this.#people[this.held]!;
    let place = 0;
    while (this.held > 0) {
      let below = 2 * place + 1;
      if (below >= this.held) break;
      const right = below + 1;
      if (right < this.held && this.#far[this.#people[right]!]! < this.#far[this.#people[below]!]!) below = right;
      const other = this.#people[below]!;
      if (this.#far[other]! >= this.#far[moved]!) break;
      this.#set(place, other);
      place = below;
    }
    if (this.held > 0) this.#set(place, moved);
    return nearest;
  }

  #set(place: number, person: number): void {
    this.#people[place] = person;
    this.#places[person] = place;
  }
}
