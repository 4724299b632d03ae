import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { rewiredCliques } from './cliques.ts';
import { Majority } from './majority.ts';

const bit = (word: number, lane: number) => (word >>> lane) & 1;

test('a majority is what counting each dimension gives, for nobody, few and many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { maxLength: 20 }), fc.nat(1), (drawn, word) => {
      const majority = new Majority(20);
      const [plus, minus] = [new Int32Array(2 * drawn.length), new Int32Array(2 * drawn.length)];
      for (const [person, [held, up]] of drawn.entries()) {
        majority.voters[person] = person;
        plus[2 * person + word] = held & up;
        minus[2 * person + word] = held & ~up;
      }
      majority.poll(drawn.length, plus, minus, 2, word);
      for (let lane = 0; lane < 32; lane += 1) {
        const lead = drawn.reduce((sum, [held, up]) => sum + (bit(held, lane) ? 2 * bit(up, lane) - 1 : 0), 0);
        expect([bit(majority.up, lane), bit(majority.down, lane)]).toEqual([lead > 0 ? 1 : 0, lead < 0 ? 1 : 0]);
      }
    }),
  );
});

test('rewired groups keep the number of ties, each known to both; all of them lead across where all are rewired', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(0, 0.3, 1),
      fc.nat(1e6),
      (groups, size, rewiring, seed) => {
        const { starts, others } = rewiredCliques(groups, size, rewiring, randomFrom(seed));
        expect(others).toHaveLength(groups * size * (size - 1));
        const of = (person: number) => [...others.slice(starts[person], starts[person + 1])];
        let within = 0;
        for (let person = 0; person < groups * size; person += 1) {
          expect(new Set(of(person)).size).toBe(of(person).length);
          for (const other of of(person)) {
            expect(of(other)).toContain(person);
            if (Math.floor(other / size) === Math.floor(person / size)) within += 1;
          }
        }
        if (rewiring === 0) expect(within).toBe(others.length);
        // With three groups or more there is always somebody left to be tied to.
        if (rewiring === 1 && groups > 2) expect(within).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});
