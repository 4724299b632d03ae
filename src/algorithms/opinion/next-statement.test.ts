import { expect, test } from 'vitest';
import { converse } from '../../../tests/conformance/opinion/synthetic.ts';
import { nextStatements } from './next-statement.ts';
import { tallyVotes } from './tally.ts';
import { mapOpinions } from './tilth/index.ts';

const nothing = { statements: [], votes: [] };

test('with no map, what is least known comes first; what was voted on or set aside never', () => {
  const tally = {
    groups: 1,
    statements: 4,
    agrees: Int32Array.of(50, 3, 0, 1),
    disagrees: Int32Array.of(50, 2, 0, 1),
    seen: Int32Array.of(100, 5, 0, 2),
  };
  const order = (own = nothing as { statements: number[]; votes: number[] }, setAside?: number[]) =>
    nextStatements(tally, null, own, setAside).map(({ statement }) => statement);
  expect(order()).toEqual([2, 3, 1, 0]);
  expect(order({ statements: [2], votes: [0] }, [0, 0, 0, 1])).toEqual([1, 0]);
  // A first vote on something unknown: ln 2 − ½ nats, the entropy of an even vote less its mean where every share is as likely.
  expect(nextStatements(tally, null, nothing)[0]!.aboutStatement).toBeCloseTo(Math.log(2) - 0.5, 12);
});

test('where people differ, a statement that tells them apart comes before one that does not', () => {
  const { table } = converse(
    { people: 300, statements: 40, missing: 0.3, truth: { kind: 'planted', sizes: [1, 1], noise: 0.1, divided: 0.5 } },
    4,
  );
  const map = mapOpinions(table, { resamples: 5 });
  const tally = tallyVotes(table, map.labels, map.groups.length);
  const apart = (statement: number) => {
    const [one, other] = [0, 1].map((group) => {
      const cell = group * tally.statements + statement;
      return tally.agrees[cell]! / (tally.agrees[cell]! + tally.disagrees[cell]!);
    });
    return Math.abs(one! - other!);
  };
  const next = nextStatements(tally, map.model, nothing);
  expect(next.slice(0, 5).every(({ statement }) => apart(statement) > 0.5)).toBe(true);
  expect(next.slice(-5).every(({ statement }) => apart(statement) < 0.5)).toBe(true);
  // The more somebody voted, the less another vote tells about them.
  const told = next.slice(0, 8).map(({ statement }) => statement);
  const later = nextStatements(tally, map.model, { statements: told, votes: told.map(() => 1) });
  expect(Math.max(...later.map((one) => one.aboutPerson))).toBeLessThan(next[0]!.aboutPerson);
});

test('statements and votes that came after the map are counted', () => {
  const { table } = converse({ people: 60, statements: 10, missing: 0.2, truth: { kind: 'independent' } }, 4);
  const map = mapOpinions(table, { resamples: 2 });
  const counts = tallyVotes(table, map.labels, map.groups.length);
  const grown = (values: Int32Array) => Int32Array.of(...values, 0);
  const tally = {
    groups: 1,
    statements: 11,
    agrees: grown(counts.agrees),
    disagrees: grown(counts.disagrees),
    seen: grown(counts.seen),
  };
  expect(nextStatements(tally, map.model, nothing)[0]!.statement).toBe(10);
});
