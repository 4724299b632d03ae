import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import type { Tally } from '../tally.ts';
import { tabulate, type Vote } from '../votes.ts';
import { rankBridging, rankConsensus } from './consensus-ranks.ts';
import { rankDivisive } from './divisive-ranks.ts';
import { rankByDraws } from './rank-by-draws.ts';
import { rankOpinions } from './rank-opinions.ts';
import { rankRepresentative } from './representative-ranks.ts';

/** Two groups of so many, who agree with every statement with these probabilities. */
function vote(size: number, shares: readonly (readonly [number, number])[], seed: number): Tally {
  const random = randomFrom(seed);
  const counts = [0, 1].flatMap((group) =>
    shares.map((share) => Array.from({ length: size }, () => random.chance(share[group]!)).filter(Boolean).length),
  );
  return {
    groups: 2,
    statements: shares.length,
    agrees: Int32Array.from(counts),
    disagrees: Int32Array.from(counts, (agrees) => size - agrees),
    seen: new Int32Array(counts.length).fill(size),
  };
}

test('probabilities of being among the first come to as many as there are first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (values, top) => {
        const random = randomFrom(3);
        const draw = (into: Float64Array) => into.set(values.map((value) => value + drawNormal(random)));
        const ranks = rankByDraws(values, draw, { draws: 50, top });
        expect(ranks.reduce((sum, { amongFirst }) => sum + amongFirst, 0)).toBeCloseTo(Math.min(top, values.length), 9);
        expect(ranks.map(({ place }) => place)).toEqual(values.map((_, index) => index + 1));
        for (const { value, earliest, latest } of ranks) {
          expect(earliest >= 1 && earliest <= latest && latest <= values.length).toBe(true);
          expect(ranks[0]!.value).toBeGreaterThanOrEqual(value);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('intervals hold what they say: the true consensus lies in 95 % of them', () => {
  let [held, all] = [0, 0];
  for (let seed = 0; seed < 40; seed += 1) {
    // Shares from the prior: then a 95 % interval holds the truth in 95 of 100 cases.
    const random = randomFrom(seed, 9);
    const shares = Array.from({ length: 10 }, () => [random.unit(), random.unit()] as const);
    for (const { statement, low, high } of rankBridging(vote(30, shares, seed), randomFrom(seed), { draws: 400 })) {
      const truth = shares[statement]![0] * shares[statement]![1];
      all += 1;
      if (low <= truth && truth <= high) held += 1;
    }
  }
  // Standard error .011.
  expect(held / all).toBeGreaterThan(0.91);
  expect(held / all).toBeLessThan(0.985);
});

test('where the groups are alike on all statements, hardly ever one is said to divide: under 5 % of conversations', () => {
  let wrong = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const shares = Array.from({ length: 40 }, (_, s) => [0.1 + 0.02 * s, 0.1 + 0.02 * s] as const);
    if (rankDivisive(vote(40, shares, seed), randomFrom(seed), { draws: 2 }).some(({ divides }) => divides)) wrong += 1;
  }
  expect(wrong / 200).toBeLessThanOrEqual(0.05);
});

test('what divides comes first, with who agrees more; what one group has not seen divides nobody for sure', () => {
  const tally = vote(
    50,
    [
      [0.9, 0.1],
      [0.5, 0.5],
      [0.2, 0.9],
    ],
    4,
  );
  tally.agrees[1] = 0;
  tally.seen[1] = 0;
  const ranks = rankDivisive(tally, randomFrom(1));
  expect(ranks.slice(0, 2).map(({ divides }) => divides)).toEqual([true, true]);
  expect(ranks.find(({ statement }) => statement === 0)!.between).toEqual([0, 1]);
  expect(ranks.find(({ statement }) => statement === 2)!.between).toEqual([1, 0]);
  expect(ranks.find(({ statement }) => statement === 1)).toMatchObject({ divides: false, difference: null });
});

test('consensus in both directions, and representative statements, say how sure they are', () => {
  const tally = vote(
    60,
    [
      [0.95, 0.1],
      [0.6, 0.6],
      [0.05, 0.08],
    ],
    6,
  );
  const everybody: Tally = {
    groups: 1,
    statements: 3,
    agrees: Int32Array.from([0, 1, 2], (s) => tally.agrees[s]! + tally.agrees[3 + s]!),
    disagrees: Int32Array.from([0, 1, 2], (s) => tally.disagrees[s]! + tally.disagrees[3 + s]!),
    seen: Int32Array.of(120, 120, 120),
  };
  expect(rankConsensus(everybody, 'disagree', randomFrom(1))[0]).toMatchObject({
    statement: 2,
    earliest: 1,
    latest: 1,
  });
  expect(
    rankConsensus(everybody, 'agree', randomFrom(1), { setAside: Uint8Array.of(0, 1, 0) }).map(
      ({ statement }) => statement,
    ),
  ).not.toContain(1);
  const [first] = rankRepresentative(tally, randomFrom(1));
  expect(first![0]).toMatchObject({ statement: 0, direction: 'agree', earliest: 1 });
  expect(first![0]!.likelier).toBeGreaterThan(0.99);
});

test('all ranks of a map: the same seed gives the same, no group gives no bridge, and what is set aside is nowhere', () => {
  const votes = Array.from({ length: 240 }, (_, place) => ({
    participant: String(Math.floor(place / 12)),
    statement: String(place % 12),
    vote: ((place * 7) % 3 === 0 ? 1 : (place * 5) % 4 === 0 ? 0 : -1) as Vote,
  }));
  const table = tabulate(votes);
  const map = { labels: Int32Array.from({ length: 20 }, (_, i) => i % 2), groups: [{}, {}] as never };
  const options = { setAside: ['3'], draws: 50 };
  const ranks = rankOpinions(table, map, options);
  expect(rankOpinions(table, map, options)).toEqual(ranks);
  for (const list of [ranks.bridging, ranks.divisive, ranks.consensus.agree, ranks.factor!.ranks]) {
    expect(list.map(({ statement }) => statement).sort((one, other) => one - other)).toEqual([
      0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  }
  const none = rankOpinions(table, { labels: new Int32Array(20).fill(-1), groups: [] }, options);
  expect([none.bridging, none.divisive, none.representative]).toEqual([[], [], []]);
  expect(rankOpinions(tabulate([]), { labels: new Int32Array(), groups: [] }).factor).toBeNull();
});
