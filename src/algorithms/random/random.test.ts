import { describe, expect, test } from 'vitest';
import { drawNormal, drawWithout, shuffle } from './draws.ts';
import { philox } from './philox.ts';
import { Random, randomFrom } from './random.ts';

test('Philox gives the published vectors (Random123, known answers)', () => {
  const all = 0xffffffff;
  expect(philox([all, all, all, all], [all, all])).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]);
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
  ]);
});

describe('xoshiro128++', () => {
  test('gives the numbers of its authors for the state 1, 2, 3, 4', () => {
    const random = new Random([1, 2, 3, 4]);
    const published = [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295];
    expect(published.map(() => random.word() >>> 0)).toEqual(published);
  });

  test('fills words as it would give them one by one', () => {
    const words = new Int32Array(1000);
    const [filling, giving] = [randomFrom(7, 1), randomFrom(7, 1)];
    filling.fill(words);
    expect([...words]).toEqual(Array.from(words, () => giving.word()));
    expect(filling.unit()).toBe(giving.unit());
  });

  test('is the same for the same seed and stream, another for any other', () => {
    const names = [[], [1], [2], [1, 1], [0, 0, 0, 1]];
    const firsts = [5, 6].flatMap((seed) => names.map((name) => randomFrom(seed, ...name).unit()));
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(randomFrom(5, 1, 1).unit()).toBe(firsts[3]);
  });

  test('refuses what is no seed, stream, limit or state', () => {
    expect(() => randomFrom(-1)).toThrow(RangeError);
    expect(() => randomFrom(0.5)).toThrow(RangeError);
    expect(() => randomFrom(1, 2 ** 32)).toThrow(RangeError);
    expect(() => randomFrom(1, 1, 2, 3, 4, 5)).toThrow(RangeError);
    expect(() => randomFrom(1).below(0)).toThrow(RangeError);
    expect(() => new Random([0, 0, 0, 0])).toThrow(RangeError);
  });
});

test('whole numbers below a limit are even: chi-square over 7 cells, 70,000 draws', () => {
  const random = randomFrom(11);
  const counts = new Array<number>(7).fill(0);
  for (let draw = 0; draw < 70_000; draw += 1) counts[random.below(7)]! += 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(22.46); // p = .001 at 6 degrees of freedom
});

test('normal draws have the moments of a normal', () => {
  const random = randomFrom(12);
  const draws = Array.from({ length: 100_000 }, () => drawNormal(random));
  const moment = (power: number) => draws.reduce((sum, draw) => sum + draw ** power, 0) / draws.length;
  expect(Math.abs(moment(1))).toBeLessThan(0.013);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.018);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.13);
});

test('a shuffle keeps every item and makes every order of three equally often', () => {
  const random = randomFrom(13);
  const seen = new Map<string, number>();
  for (let turn = 0; turn < 6_000; turn += 1) {
    const order = shuffle([1, 2, 3], random).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
  for (const count of seen.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});

test('draws without putting back are different, in order and even', () => {
  const random = randomFrom(14);
  const counts = new Array<number>(10).fill(0);
  for (let turn = 0; turn < 10_000; turn += 1) {
    const drawn = drawWithout(3, 10, random);
    expect(new Set(drawn).size).toBe(3);
    for (const one of drawn) counts[one]! += 1;
  }
  for (const count of counts) expect(Math.abs(count - 3_000)).toBeLessThan(190);
  expect(drawWithout(4, 4, random)).toEqual([0, 1, 2, 3]);
  expect(() => drawWithout(5, 4, random)).toThrow(RangeError);
});
