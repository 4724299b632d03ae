import { expect, test } from 'vitest';
import { checkValues, defineModel } from './model.ts';

const declared = { meaning: 'for a test', source: 'none' };
const model = defineModel({
  name: 'test-2026',
  title: 'A test',
  question: 'Does it check?',
  source: 'none',
  parameters: {
    share: { ...declared, kind: 'number', unit: 'share', least: 0, most: 1, default: 0.25 },
    groups: { ...declared, kind: 'whole', unit: 'groups', least: 1, most: 10, default: 2 },
    people: { ...declared, kind: 'whole', unit: 'people', least: 1, most: 100, default: 8 },
    rule: { ...declared, kind: 'choice', choices: { one: 'the first', two: 'the second' }, default: 'one' },
  },
  levels: { rule: { meaning: 'which rule', unit: 'number' } },
  durations: {},
  breaches: ({ people, groups }) =>
    people % groups === 0
      ? []
      : [{ field: 'people', sentence: `must be a multiple of groups (${groups}), not ${people}` }],
  begin: ({ rule }) => ({ step() {}, atRest: () => true, durations: () => [], levels: () => [rule === 'two' ? 2 : 1] }),
});

test('what is not given takes its default', () => {
  expect(checkValues(model, { rule: 'two' })).toEqual({
    values: { share: 0.25, groups: 2, people: 8, rule: 'two' },
    breaches: [],
  });
});

test('every breach is named, with its range, before anything runs', () => {
  const { breaches } = checkValues(model, { share: '0.5', groups: 2.5, people: 101, rule: 'three', shares: 1 });
  expect(breaches.map(({ field, sentence }) => `${field} ${sentence}`)).toEqual([
    'share must be a number from 0 to 1 (share), not "0.5"',
    'groups must be a whole number from 1 to 10 (groups), not 2.5',
    'people must be a whole number from 1 to 100 (people), not 101',
    'rule must be one of one, two, not "three"',
    'shares is no parameter of test-2026; these are: share, groups, people, rule',
  ]);
});

test('what is no finite number is refused, and what is undefined or null', () => {
  for (const share of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, [0.5], '']) {
    expect(checkValues(model, { share }).breaches).toHaveLength(1);
  }
  expect(checkValues(model, { rule: 'toString' }).breaches).toHaveLength(1);
});

test('what holds between parameters is asked once each is in its range', () => {
  expect(checkValues(model, { groups: 3 }).breaches).toEqual([
    { field: 'people', sentence: 'must be a multiple of groups (3), not 8' },
  ]);
});
