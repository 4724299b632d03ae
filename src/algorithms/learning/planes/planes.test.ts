import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { addVotes, countAt, depthFor, lanesAbove, lanesLeading } from './counters.ts';
import { digitsOf, drawMask } from './masks.ts';
import { Poll } from './poll.ts';
import { lanesOf, popcount } from './popcount.ts';
import { WordStream } from './word-stream.ts';

const lanes = Array.from({ length: 32 }, (_, lane) => lane);
const isSet = (word: number, lane: number) => ((word >>> lane) & 1) === 1;
const wordWhere = (holds: (lane: number) => boolean) =>
  lanes.reduce((word, lane) => word | (holds(lane) ? 1 << lane : 0), 0);

test('the words of a stream are those of its generator, however they are taken', () => {
  const [stream, random] = [new WordStream(randomFrom(3)), randomFrom(3)];
  for (let taken = 0; taken < 2000; taken += 1) {
    if (taken % 7 === 0) stream.reserve();
    expect(stream.take()).toBe(random.word());
  }
});

test('popcount counts what a string of its bits shows, and lanes are as many as asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
      expect(popcount(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
  for (const count of [0, 1, 31, 32, 33, 64, 100]) {
    expect(lanesOf(count).reduce((sum, word) => sum + popcount(word), 0)).toBe(count);
  }
});

describe('a mask', () => {
  test('is what comparing each lane’s number with the probability gives', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1e6), fc.integer(), (probability, seed, among) => {
        const mask = drawMask(new WordStream(randomFrom(seed)), digitsOf(probability), among);
        const random = randomFrom(seed);
        const drawn = Array.from({ length: 64 }, () => random.word());
        const below = (lane: number) => {
          const bits = drawn.map((word) => (isSet(word, lane) ? '1' : '0')).join('');
          const digits = [...(digitsOf(probability) ?? [])]
            .map((digit) => -digit)
            .join('')
            .padEnd(64, '0');
          return probability === 1 || bits < digits;
        };
        expect(mask).toBe(wordWhere((lane) => isSet(among, lane) && below(lane)));
      }),
    );
  });

  test('of 0 is empty, of 1 whole, and neither takes a word', () => {
    const stream = new WordStream(randomFrom(1));
    expect(drawMask(stream, digitsOf(0), -1)).toBe(0);
    expect(drawMask(stream, digitsOf(1), 0b101)).toBe(0b101);
    expect(drawMask(stream, digitsOf(0.3), 0)).toBe(0);
    expect(stream.take()).toBe(randomFrom(1).word());
    expect(() => digitsOf(1.01)).toThrow('from 0 to 1, not 1.01');
    expect(() => digitsOf(Number.NaN)).toThrow(RangeError);
  });

  test('sets lanes as often as asked, each by itself (z below 4 over 640,000 lanes; pairs of neighbours, too)', () => {
    const stream = new WordStream(randomFrom(9));
    for (const probability of [0.1, 1 / 3, 0.5, 0.73, 0.999]) {
      const digits = digitsOf(probability);
      let [set, pairs] = [0, 0];
      for (let draw = 0; draw < 20_000; draw += 1) {
        const mask = drawMask(stream, digits, -1);
        set += popcount(mask);
        pairs += popcount(mask & (mask >>> 1));
      }
      const z = (seen: number, drawn: number, chance: number) =>
        Math.abs(seen - drawn * chance) / Math.sqrt(drawn * chance * (1 - chance));
      expect(z(set, 640_000, probability)).toBeLessThan(4);
      // Neighbouring pairs overlap, which widens their count by at most √3.
      expect(z(pairs, 620_000, probability ** 2)).toBeLessThan(7);
    }
  });

  test('digits are those of the number, cut off below 2^-64', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (probability) => {
        const value = [...(digitsOf(probability) ?? [])].reduceRight((rest, digit) => (rest - digit) / 2, 0);
        expect(Math.abs(value - probability)).toBeLessThanOrEqual(2 ** -64);
      }),
    );
  });
});

const votes = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 40 });

test('sliced counters count as one counter a lane would', () => {
  fc.assert(
    fc.property(votes, votes, fc.integer({ min: -1, max: 41 }), (ups, downs, limit) => {
      const depth = depthFor(41);
      const [one, other] = [new Int32Array(2 * depth), new Int32Array(2 * depth)];
      for (const word of ups) addVotes(one, depth, depth, word);
      for (const word of downs) addVotes(other, depth, depth, word);
      const counted = (words: number[], lane: number) => words.filter((word) => isSet(word, lane)).length;
      for (const lane of lanes) expect(countAt(one, depth, depth, lane)).toBe(counted(ups, lane));
      expect(lanesAbove(one, depth, depth, limit)).toBe(wordWhere((lane) => counted(ups, lane) > limit));
      expect(lanesLeading(one, other, depth, depth)).toBe(
        wordWhere((lane) => counted(ups, lane) > counted(downs, lane)),
      );
      expect([...one.slice(0, depth)]).toEqual(new Array(depth).fill(0));
    }),
  );
});

test('a poll says who leads where, with and without abstentions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer(), fc.integer()), { maxLength: 20 }),
      fc.boolean(),
      (drawn, abstentions) => {
        const poll = new Poll(2, 20, abstentions);
        poll.add(0, -1, 0);
        poll.clear();
        const ballots = drawn.map(
          ([one, other]) => [one & (abstentions ? other : -1), abstentions ? other & ~one : ~one] as const,
        );
        for (const [up, down] of ballots) {
          poll.add(0, up, down);
          poll.add(1, down, up);
        }
        const lead = (lane: number) =>
          ballots.reduce((sum, [up, down]) => sum + (isSet(up, lane) ? 1 : 0) - (isSet(down, lane) ? 1 : 0), 0);
        for (const lane of lanes) expect(poll.lead(0, lane)).toBe(lead(lane));
        expect(poll.leadsUp(0)).toBe(wordWhere((lane) => lead(lane) > 0));
        expect(poll.leadsDown(0)).toBe(wordWhere((lane) => lead(lane) < 0));
        expect(poll.leadsUp(1)).toBe(poll.leadsDown(0));
      },
    ),
  );
});
