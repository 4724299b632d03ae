import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import type { Grouping } from './cells.ts';
import { answersGivenAway, type SumOfAnswers } from './withhold.oracle.ts';
import { withhold } from './withhold.ts';

/** Figures of some groupings of the people who answered some items: a sum for every group. */
interface Published {
  readonly name: string;
  readonly items: readonly number[];
  readonly answered: readonly boolean[];
}

/** Its teams, and everybody. */
function groupingsOf({ name, answered }: Published, teams: readonly number[]): Grouping[] {
  const among = (groupOf: (person: number) => number) =>
    Int32Array.from(answered, (did, person) => (did ? groupOf(person) : -1));
  return [
    { name: `${name}, teams`, groupOf: among((person) => teams[person]!) },
    { name: `${name}, all`, groupOf: among(() => 0) },
  ];
}

/** What is left to show when each of these sets of figures was looked at on its own, and what one withholds is withheld. */
function shown(
  published: readonly Published[],
  together: readonly (readonly number[])[],
  teams: readonly number[],
  least: number,
): SumOfAnswers[] {
  const gone = new Set<string>();
  for (const looked of together) {
    const groupings = looked.flatMap((which) => groupingsOf(published[which]!, teams));
    for (const { grouping, group } of withhold(groupings, { least }).withheld) {
      gone.add(`${looked[grouping >> 1]}/${grouping % 2}/${group}`);
    }
  }
  return published.flatMap((one, which) =>
    groupingsOf(one, teams).flatMap(({ groupOf }, way) =>
      [...new Set(groupOf)].flatMap((group) => {
        if (group < 0 || gone.has(`${which}/${way}/${group}`)) return [];
        const people = [...groupOf.keys()].filter((person) => groupOf[person] === group);
        return [{ people, items: one.items }];
      }),
    ),
  );
}

/** Two items of up to five people in two teams, with answers left out, and a score of both items from those who answered both. */
const someAnswers = fc.record({ seed: fc.nat(), people: fc.integer({ min: 2, max: 5 }) }).map(({ seed, people }) => {
  const random = randomFrom(seed);
  const answered = [0, 1].map(() => Array.from({ length: people }, () => random.chance(0.75)));
  const items = answered.map((who, item) => ({ name: `item ${item}`, items: [item], answered: who }));
  const both = {
    name: 'score',
    items: [0, 1],
    answered: answered[0]!.map((did, person) => did && answered[1]![person]!),
  };
  return { people, items, both, teams: Array.from({ length: people }, () => random.below(2)) };
});

test('figures of single items may be looked at item by item: what one item shows takes nothing off another', () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 2, max: 3 }), ({ people, items, teams }, least) => {
      expect(answersGivenAway(shown(items, [[0], [1]], teams, least), [people, 2], least)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('a score of several items is safe when it is looked at with each of its items', () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 2, max: 3 }), ({ people, items, both, teams }, least) => {
      const safe = shown(
        [...items, both],
        [
          [0, 2],
          [1, 2],
        ],
        teams,
        least,
      );
      expect(answersGivenAway(safe, [people, 2], least)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('and is not when each is looked at alone: both items less the score is the answer of whoever left one out', () => {
  const everybody = [true, true, true, true, true, true];
  const butOne = [true, true, true, true, true, false];
  const published = [
    { name: 'a', items: [0], answered: everybody },
    { name: 'b', items: [1], answered: butOne },
    { name: 'score', items: [0, 1], answered: butOne },
  ];
  const teams = [0, 0, 0, 0, 0, 0];
  const alone = shown(published, [[0], [1], [2]], teams, 5);
  expect(answersGivenAway(alone, [6, 2], 5)).toBe(true);
  const withItems = shown(
    published,
    [
      [0, 2],
      [1, 2],
    ],
    teams,
    5,
  );
  expect(answersGivenAway(withItems, [6, 2], 5)).toBe(false);
});
