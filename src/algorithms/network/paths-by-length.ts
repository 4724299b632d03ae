import type { Network } from './network.ts';

/**
 * How long a tie is: `ties` counts steps; `weights` takes a weight as a length (a cost, a distance); `inverse-weights` takes it as a
 * strength, 1 / weight long, so that paths run where there is much contact (Newman 2001, DOI 10.1103/PhysRevE.64.016132).
 */
export type Lengths = 'ties' | 'weights' | 'inverse-weights';

/** Sums of lengths that differ by less than this share count as equal: 0.1 + 0.2 is as long as 0.3. */
const EQUAL = 1e-10;

/**
 * Brandes's dependencies where ties have lengths (2001, DOI 10.1080/0022250X.2001.9990249): the nearest first (Dijkstra 1959, DOI
 * 10.1007/BF01386390, with a binary heap), and back from the furthest. No memory is taken after the beginning. O(ties × log size) a search.
 *
 * @returns adds to each person how much of the shortest paths from `source` to others runs through them
 * @example
 * const between = new Float64Array(3);
 * pathsByLength(networkOf({ size: 3, from: [0, 0, 1], to: [1, 2, 2], weights: [0.1, 0.3, 0.2] }), 'weights')(0, between);
 * between // → [0, 0.5, 0]
 */
export function pathsByLength(
  { size, out }: Network,
  lengths: Exclude<Lengths, 'ties'>,
): (source: number, between: Float64Array) => void {
  const { starts, ends } = out;
  const lengthOf = lengths === 'weights' ? out.weights : out.weights.map((weight) => 1 / weight);
  const order = new Int32Array(size);
  const paths = new Float64Array(size);
  const perPath = new Float64Array(size);
  const far = new Float64Array(size);
  const heap = new Heap(size, far);

  const search = (source: number): number => {
    far.fill(Number.POSITIVE_INFINITY);
    far[source] = 0;
    heap.put(source);
    let reached = 0;
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
    return reached;
  };
  const leads = (person: number, tie: number): boolean => {
    const way = far[person]! + lengthOf[tie]!;
    const itself = far[ends[tie]!]!;
    return itself > far[person]! && way - itself <= EQUAL * way;
  };

  return (source, between) => {
    const reached = search(source);
    paths.fill(0);
    paths[source] = 1;
    for (let place = 0; place < reached; place += 1) {
      const person = order[place]!;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        if (leads(person, tie)) paths[ends[tie]!]! += paths[person]!;
      }
    }
    for (let place = reached - 1; place > 0; place -= 1) {
      const person = order[place]!;
      let sum = 0;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        if (leads(person, tie)) sum += perPath[ends[tie]!]!;
      }
      between[person]! += paths[person]! * sum;
      perPath[person] = 1 / paths[person]! + sum;
    }
  };
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
