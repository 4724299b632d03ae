import { type Figure, figure } from '../statistics/figure.ts';
import { type Network, networkOf } from './network.ts';

/** Who took part in what: people 0 … people − 1, occasions (spaces, dialogues, projects) 0 … occasions − 1. */
export interface Memberships {
  readonly people: number;
  readonly occasions: number;
  readonly person: ArrayLike<number>;
  readonly occasion: ArrayLike<number>;
}

/** What two people get for an occasion they share. */
export type Sharing = 'each' | 'by-size';

/**
 * From people and occasions to people and people (Breiger 1974, DOI 10.2307/2576011). Two people are tied by the occasions they
 * share: `each` counts 1, so the weight is their number; `by-size` counts 1 / (size − 1), so that an occasion gives each of
 * its people a contact of 1 in all, however large it was (Newman 2001, DOI 10.1103/PhysRevE.64.016132). Taking part twice counts once;
 * an occasion of one person ties nobody. O(Σ size²) over occasions: leave out assemblies of everybody.
 *
 * @throws RangeError with the place of what is no person or occasion
 * @example
 * const shared = projectMemberships({ people: 3, occasions: 2, person: [0, 1, 2, 0, 1], occasion: [0, 0, 0, 1, 1] }, 'by-size');
 * shared.out.weights // → [1.5, 0.5, 1.5, 0.5, 0.5, 0.5]
 */
export function projectMemberships(memberships: Memberships, sharing: Sharing = 'each'): Network {
  const { people } = memberships;
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  for (const there of presentIn(memberships)) {
    const members = [...there];
    const weight = sharing === 'each' ? 1 : 1 / (members.length - 1);
    for (const [place, one] of members.entries()) {
      for (const other of members.slice(place + 1)) {
        from.push(one);
        to.push(other);
        weights.push(weight);
      }
    }
  }
  return networkOf({ size: people, from, to, weights, directed: false });
}

export interface TwoMode {
  /** How many times somebody took part in something, each once. */
  memberships: number;
  /** The share of all there could be: of everybody in everything. */
  density: Figure;
  /** In how many occasions a person took part, on average, and how many people an occasion had. */
  perPerson: Figure;
  perOccasion: Figure;
  /** Occasions of one person, which tie nobody. */
  ofOne: number;
}

/**
 * What a network of two modes shows before it is projected (Borgatti & Everett 1997, DOI 10.1016/S0378-8733(96)00301-2): density is
 * memberships / (people × occasions). Taking part twice counts once. O(memberships).
 *
 * @throws RangeError with the place of what is no person or occasion
 * @example
 * const found = twoMode({ people: 3, occasions: 2, person: [0, 1, 2, 0, 0], occasion: [0, 0, 0, 1, 1] });
 * found.density.value // → 0.666667
 * found.ofOne // → 1
 */
export function twoMode(memberships: Memberships): TwoMode {
  const sizes = presentIn(memberships).map((there) => there.size);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const { people, occasions } = memberships;
  return {
    memberships: count,
    density: figure(count / (people * occasions), 'nothing-given'),
    perPerson: figure(count / people, 'nothing-given'),
    perOccasion: figure(count / occasions, 'nothing-given'),
    ofOne: sizes.filter((size) => size === 1).length,
  };
}

/** The people of each occasion, each once. */
function presentIn({ people, occasions, person, occasion }: Memberships): Set<number>[] {
  if (person.length !== occasion.length) throw new RangeError('person and occasion must be equally long');
  const present = Array.from({ length: occasions }, () => new Set<number>());
  for (let place = 0; place < person.length; place += 1) {
    const who = person[place]!;
    const there = present[occasion[place]!];
    if (there === undefined) {
      throw new RangeError(`membership ${place} names occasion ${occasion[place]}; they are 0 to ${occasions - 1}`);
    }
    if (!Number.isInteger(who) || who < 0 || who >= people) {
      throw new RangeError(`membership ${place} names person ${who}; they are 0 to ${people - 1}`);
    }
    there.add(who);
  }
  return present;
}
