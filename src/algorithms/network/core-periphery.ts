import { drawWithout, shuffle } from '../random/draws.ts';
import type { Random } from '../random/random.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import { type Network, networkOf } from './network.ts';
import { withoutDirections } from './undirected.ts';

export interface CorePeriphery {
  /** Whether each person is of the core. Nobody is, where there is no figure. */
  core: Uint8Array;
  /** How closely the network follows the ideal pattern of this core: the correlation over all pairs, at most 1. */
  correlation: Figure;
}

/**
 * Core and periphery (Borgatti & Everett 2000, DOI 10.1016/S0378-8733(99)00019-2, the discrete model): the core whose ideal pattern
 * (all pairs with somebody of the core tied, nobody of the periphery tied to another) correlates most with the network. Weights
 * and directions count. A high correlation alone proves nothing: the best of many cores fits chance, too; see {@link corePeripheryByChance}.
 *
 * The search takes in, one after the other, who has most contact with those still outside, keeps as many as fit best, and then takes
 * people in, out or in exchange while that helps. It finds a good core, not provably the best (in small networks it nearly
 * always is). O(size² + ties).
 *
 * @example
 * const star = networkOf({ size: 5, from: [0, 0, 0, 0], to: [1, 2, 3, 4], directed: false });
 * corePeriphery(star).core // → [1, 0, 0, 0, 0]
 * corePeriphery(star).correlation.value // → 1
 */
export function corePeriphery(network: Network): CorePeriphery {
  const { size } = network;
  const nobody = new Uint8Array(size);
  if (network.out.ends.length === 0) return { core: nobody, correlation: noFigure('no-ties') };
  if (size < 3) return { core: nobody, correlation: noFigure('too-few-values') };
  const pattern = new Pattern(network);
  if (!pattern.varies) return { core: nobody, correlation: noFigure('no-variance') };
  pattern.takeBusiest();
  while (pattern.improve());
  return { core: pattern.core, correlation: figure(pattern.fit(), 'no-variance') };
}

/**
 * How often chance gives as clear a core: as many ties of the same weights, laid between pairs drawn at random, and the best core
 * found anew each time. Our definition; the network as it is counts as one of the draws (Phipson & Smyth 2010,
 * DOI 10.2202/1544-6115.1585). A few people with many contacts are enough to be unlike chance. O(draws × a search).
 *
 * @returns null where the network has no figure
 * @example
 * const star = networkOf({ size: 8, from: [0, 0, 0, 0, 0, 0, 0], to: [1, 2, 3, 4, 5, 6, 7], directed: false });
 * corePeripheryByChance(star, randomFrom(1), 99).above // → 0.01
 */
export function corePeripheryByChance(
  network: Network,
  random: Random,
  draws = 199,
): { above: number; mean: number } | null {
  const observed = corePeriphery(network).correlation.value;
  if (observed === null) return null;
  const { size, directed } = network;
  const weights: number[] = [];
  for (let one = 0; one < size; one += 1) {
    for (let tie = network.out.starts[one]!; tie < network.out.starts[one + 1]!; tie += 1) {
      if (directed || network.out.ends[tie]! > one) weights.push(network.out.weights[tie]!);
    }
  }
  let [above, sum] = [1, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const cells = drawWithout(weights.length, directed ? size * (size - 1) : (size * (size - 1)) / 2, random);
    const pairs = cells.map((cell) => (directed ? orderedPair(cell, size) : unorderedPair(cell)));
    const found = corePeriphery(
      networkOf({
        size,
        directed,
        from: pairs.map(([one]) => one),
        to: pairs.map(([, other]) => other),
        weights: shuffle(weights, random),
      }),
    );
    const value = found.correlation.value ?? 0;
    if (value >= observed - 1e-12) above += 1;
    sum += value;
  }
  return { above: above / (draws + 1), mean: sum / draws };
}

function orderedPair(cell: number, size: number): [number, number] {
  const one = Math.floor(cell / (size - 1));
  const other = cell % (size - 1);
  return [one, other < one ? other : other + 1];
}

function unorderedPair(cell: number): [number, number] {
  let one = Math.floor((1 + Math.sqrt(1 + 8 * cell)) / 2);
  if ((one * (one - 1)) / 2 > cell) one -= 1;
  return [one, cell - (one * (one - 1)) / 2];
}

/** A core under way, with what its fit depends on: how many pairs it touches, and their weight. */
class Pattern {
  readonly core: Uint8Array;
  readonly varies: boolean;
  readonly #contact: Network['out'];
  readonly #cells: number;
  readonly #sum: number;
  readonly #squares: number;
  /** Of each person: the weight of ties with those of the periphery. */
  readonly #outer: Float64Array;
  #size = 0;
  #weight = 0;

  constructor(network: Network) {
    const people = network.size;
    const contact = withoutDirections(network, 'sum').out;
    // Both rows of a tie without direction count, as both directions of one that has.
    this.#contact = network.directed ? contact : { ...contact, weights: contact.weights.map((weight) => 2 * weight) };
    this.core = new Uint8Array(people);
    this.#cells = people * (people - 1);
    this.#sum = network.out.weights.reduce((all, weight) => all + weight, 0);
    this.#squares = network.out.weights.reduce((all, weight) => all + weight * weight, 0);
    const spread = this.#cells * this.#squares - this.#sum ** 2;
    this.varies = spread > 1e-12 * this.#cells * this.#squares;
    this.#outer = Float64Array.from({ length: people }, (_, person) => {
      let sum = 0;
      for (let tie = contact.starts[person]!; tie < contact.starts[person + 1]!; tie += 1) {
        sum += this.#contact.weights[tie]!;
      }
      return sum;
    });
  }

  fit(size = this.#size, weight = this.#weight): number {
    const outside = this.core.length - size;
    const touched = this.#cells - outside * (outside - 1);
    if (touched === 0 || touched === this.#cells) return Number.NEGATIVE_INFINITY;
    const [cells, sum] = [this.#cells, this.#sum];
    const spreads = (cells * this.#squares - sum * sum) * (cells * touched - touched * touched);
    return (cells * weight - sum * touched) / Math.sqrt(spreads);
  }

  /** Takes in, one after the other, who has most contact with those still outside, and keeps as many as fit best. */
  takeBusiest(): void {
    const order: number[] = [];
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let enters = this.#busiest(); enters !== -1; enters = this.#busiest()) {
      this.#turn(enters);
      order.push(enters);
      if (this.fit() > most + 1e-12) [best, most] = [order.length, this.fit()];
    }
    for (const person of order.slice(best).reverse()) this.#turn(person);
  }

  /** Takes the best single step, if any helps. */
  improve(): boolean {
    const [enters, leaves] = [this.#busiest(), this.#idlest()];
    const now = this.fit();
    const least = now + 1e-12;
    const [gained, lost] = [this.#outer[enters] ?? 0, this.#outer[leaves] ?? 0];
    const entering = enters === -1 ? now : this.fit(this.#size + 1, this.#weight + gained);
    const leaving = leaves === -1 ? now : this.fit(this.#size - 1, this.#weight - lost);
    if (entering > least && entering >= leaving) this.#turn(enters);
    else if (leaving > least) this.#turn(leaves);
    else if (enters !== -1 && leaves !== -1) {
      this.#turn(enters);
      this.#turn(leaves);
      if (this.fit() > least) return true;
      this.#turn(leaves);
      this.#turn(enters);
      return false;
    } else return false;
    return true;
  }

  /** Of the periphery, who has most contact with the rest of it; −1 where nobody is left. */
  #busiest(): number {
    let busiest = -1;
    for (const [person, outer] of this.#outer.entries()) {
      if (this.core[person] === 0 && (busiest === -1 || outer > this.#outer[busiest]!)) busiest = person;
    }
    return busiest;
  }

  /** Of the core, who has least contact with the periphery; −1 where nobody is in it. */
  #idlest(): number {
    let idlest = -1;
    for (const [person, outer] of this.#outer.entries()) {
      if (this.core[person] === 1 && (idlest === -1 || outer < this.#outer[idlest]!)) idlest = person;
    }
    return idlest;
  }

  /** Into the core, or out of it. */
  #turn(person: number): void {
    const enters = this.core[person] === 0;
    this.core[person] = enters ? 1 : 0;
    this.#size += enters ? 1 : -1;
    this.#weight += enters ? this.#outer[person]! : -this.#outer[person]!;
    const { starts, ends, weights } = this.#contact;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      this.#outer[ends[tie]!]! += enters ? -weights[tie]! : weights[tie]!;
    }
  }
}
