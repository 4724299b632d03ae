import { tabulate, type Vote, type VoteTable } from '../../../src/algorithms/opinion/votes.ts';
import { drawNormal, shuffle } from '../../../src/algorithms/random/draws.ts';
import { type Random, randomFrom } from '../../../src/algorithms/random/random.ts';

/** Conversations of which the truth is known. Every kind draws its own statements and people from the seed. */
export type Kind =
  | { readonly kind: 'planted'; readonly sizes: readonly number[]; readonly noise: number; readonly divided?: number }
  | { readonly kind: 'independent' }
  | { readonly kind: 'coin' }
  | { readonly kind: 'agreeing'; readonly twoTypes?: boolean }
  | { readonly kind: 'passing'; readonly twoTypes?: boolean }
  | { readonly kind: 'continuum'; readonly spread: 'normal' | 'uniform'; readonly slope?: number };

export interface Setting {
  readonly people: number;
  readonly statements: number;
  /** Share of votes not cast. */
  readonly missing: number;
  /** Some vote on nearly all, many on little. */
  readonly heavyTail?: boolean;
  /** Half of the statements are written while voting goes on: who came early did not see them. */
  readonly late?: boolean;
  readonly passes?: number;
  readonly truth: Kind;
}

export interface Conversation {
  readonly table: VoteTable;
  /** Group of each participant of the table; all 0 where nothing was planted. */
  readonly truth: Int32Array;
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export function converse(setting: Setting, seed: number): Conversation {
  const random = randomFrom(seed, 3);
  const { people, statements } = setting;
  const { truth, agrees, passes } = opinions(setting, random);
  const appears = Float64Array.from({ length: statements }, (_, j) =>
    setting.late && j >= statements / 2 ? random.unit() : 0,
  );
  const casts: { participant: string; statement: string; vote: Vote }[] = [];
  for (let i = 0; i < people; i += 1) {
    const wish = activity(setting, random);
    for (let j = 0; j < statements; j += 1) {
      if (i / people < appears[j]! || !random.chance(wish)) continue;
      const vote: Vote = random.chance(passes(i)) ? 0 : random.chance(agrees(i, j)) ? 1 : -1;
      casts.push({ participant: String(i), statement: String(j), vote });
    }
  }
  const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  return { table: tabulate(casts, { participants: ids(people), statements: ids(statements) }), truth };
}

/** The share of statements somebody votes on; on average 1 − missing. */
function activity({ missing, heavyTail }: Setting, random: Random): number {
  if (!heavyTail) return 1 - missing;
  // Log-normal with a standard deviation of 1, cut at everything.
  return Math.min(1, (1 - missing) * Math.exp(drawNormal(random) - 0.35));
}

function opinions({ people, statements, passes = 0.1, truth }: Setting, random: Random) {
  const popular = Float64Array.from({ length: statements }, () => 0.1 + 0.8 * random.unit());
  const none = new Int32Array(people);
  const same = () => passes;
  switch (truth.kind) {
    case 'coin':
      return { truth: none, agrees: () => 0.5, passes: same };
    case 'independent':
      return { truth: none, agrees: (_: number, j: number) => popular[j]!, passes: same };
    case 'agreeing': {
      const bent = Float64Array.from(none, () => (truth.twoTypes ? (random.chance(0.5) ? 1 : -1) : drawNormal(random)));
      const agrees = (i: number, j: number) => logistic(Math.log(popular[j]! / (1 - popular[j]!)) + bent[i]!);
      return { truth: none, agrees, passes: same };
    }
    case 'passing': {
      const shy = Float64Array.from(none, () =>
        truth.twoTypes ? (random.chance(0.5) ? 0.6 : 0.05) : 0.7 * random.unit(),
      );
      return { truth: none, agrees: (_: number, j: number) => popular[j]!, passes: (i: number) => shy[i]! };
    }
    case 'continuum': {
      const place = Float64Array.from(none, () =>
        truth.spread === 'normal' ? drawNormal(random) : Math.sqrt(3) * (2 * random.unit() - 1),
      );
      const slope = Float64Array.from(popular, () => (truth.slope ?? 1) * drawNormal(random));
      const easy = Float64Array.from(popular, () => drawNormal(random));
      return {
        truth: none,
        agrees: (i: number, j: number) => logistic(easy[j]! + slope[j]! * place[i]!),
        passes: same,
      };
    }
    case 'planted': {
      const { sizes, noise, divided = 1 } = truth;
      const total = sizes.reduce((sum, size) => sum + size, 0);
      let upTo = 0;
      const bounds = sizes.map((size) => {
        upTo += size;
        return Math.round((upTo / total) * people);
      });
      const groups = shuffle(
        Int32Array.from(none, (_, i) => bounds.findIndex((bound) => i < bound)),
        random,
      );
      // On a divided statement each group takes a side of its own; on the others all are on the same side.
      const sides = Array.from({ length: statements }, () => {
        const common = random.chance(0.5);
        const open = random.chance(divided);
        return sizes.map(() => (open ? random.chance(0.5) : common));
      });
      const agrees = (i: number, j: number) => (sides[j]![groups[i]!]! ? 1 - noise : noise);
      return { truth: groups, agrees, passes: same };
    }
  }
}

/** Hubert & Arabie 1985, DOI 10.1007/BF01908075: 1 where two partitions are the same, about 0 where they have nothing in common. */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const [rows, columns, cells] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < one.length; i += 1) {
    add(rows, one[i]!);
    add(columns, other[i]!);
    add(cells, `${one[i]} ${other[i]}`);
  }
  const sum = (map: Map<unknown, number>) => [...map.values()].reduce((total, count) => total + pairs(count), 0);
  const expected = (sum(rows) * sum(columns)) / pairs(one.length);
  const most = (sum(rows) + sum(columns)) / 2;
  return most === expected ? 1 : (sum(cells) - expected) / (most - expected);
}
