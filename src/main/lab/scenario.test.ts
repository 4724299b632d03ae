import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from './scenario.ts';

const read = (scenario: unknown) => readScenario(JSON.stringify(scenario), 'scenario.json');
const refusal = (scenario: unknown): string[] => {
  try {
    read(scenario);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

test('what is left open is filled in', () => {
  const { model, seed, watch, replications, cells } = read({ model: 'march-1991' });
  expect(model.name).toBe('march-1991');
  expect({ seed, watch, replications }).toEqual({
    seed: 1,
    watch: { horizon: 10_000, at: [] },
    replications: { least: 80, most: 80, precision: [] },
  });
  expect(cells).toHaveLength(1);
  expect(cells[0]?.arms[0]?.values).toMatchObject({ individuals: 50, socialization: 0.5, rules: 'reproducing' });
});

test('lists span a grid, the last running fastest; each arm is in every cell with values of its own', () => {
  const { cells, watch } = read({
    model: 'march-1991',
    parameters: { socialization: [0.1, 0.9], codeLearning: 0.3, individuals: [10, 20, 30] },
    arms: [{ name: 'today' }, { name: 'leaving', parameters: { turnover: 0.2, codeLearning: 0.4 } }],
    horizon: 50,
    at: [20, 10, 20],
  });
  expect(watch.at).toEqual([10, 20]);
  expect(cells.map(({ grid }) => [grid.socialization, grid.individuals])).toEqual([
    [0.1, 10],
    [0.1, 20],
    [0.1, 30],
    [0.9, 10],
    [0.9, 20],
    [0.9, 30],
  ]);
  expect(
    cells[4]?.arms.map(({ values }) => [
      values.socialization,
      values.individuals,
      values.turnover,
      values.codeLearning,
    ]),
  ).toEqual([
    [0.9, 20, 0, 0.3],
    [0.9, 20, 0.2, 0.4],
  ]);
});

test('the examples of the documentation can be run as they stand', async () => {
  const folder = join(import.meta.dirname, '../../../docs/mathematics/examples');
  for (const file of await readdir(folder)) {
    expect(readScenario(await readFile(join(folder, file), 'utf8'), file).cells.length).toBeGreaterThan(0);
  }
});

test('a boundary rehearsal runs all its arms, whatever is asked for', () => {
  const { cells } = read({
    model: 'boundary-rehearsal',
    parameters: { turbulence: [0, 0.01] },
    arms: [{ name: 'today' }, { name: 'no trust', parameters: { trust: 0 } }],
  });
  const arms = cells[1]?.arms ?? [];
  expect(arms.map(({ name }) => name).slice(0, 4)).toEqual([
    'today: porous',
    'today: boundary, same rate',
    'today: boundary, same volume',
    'today: closed',
  ]);
  expect(arms.map(({ beside }) => beside)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7]);
  expect(arms[13]).toMatchObject({
    name: 'no trust: boundary, same volume, narrow attention',
    values: { trust: 0, turbulence: 0.01, contact: 'sameVolume', attending: 'narrow' },
  });
  expect(
    refusal({
      model: 'boundary-rehearsal',
      parameters: { attending: 'wide' },
      arms: [{ name: 'the hoped-for', parameters: { contact: 'porous' } }],
    }).slice(0, 2),
  ).toEqual([
    expect.stringMatching(
      /arms\.0\.parameters\.contact is set by the arms that boundary-rehearsal always runs \(porous; .*leave it out/,
    ),
    expect.stringContaining('parameters.attending is set by the arms'),
  ]);
  expect(
    refusal({ model: 'boundary-rehearsal', arms: [{ name: 'a' }, { name: 'b', parameters: { trust: 2 } }] })[0],
  ).toBe('scenario.json: arms.1.parameters.trust must be a number from 0 to 1 (probability a period), not 2');
});

describe('a bad scenario is refused before anything runs', () => {
  test('every parameter with its place, its range and what it was', () => {
    expect(
      refusal({
        model: 'march-1991',
        parameters: { turnover: 1.5, socialization: [0.1, 7], individuls: 3 },
        arms: [
          { name: 'a', parameters: { individuals: 2.5 } },
          { name: 'b', parameters: { rules: 'other' } },
        ],
      }),
    ).toEqual([
      'scenario.json: arms.0.parameters.individuals must be a whole number from 1 to 10000 (people), not 2.5',
      'scenario.json: parameters.turnover must be a number from 0 to 1 (probability a period), not 1.5',
      expect.stringContaining(
        'scenario.json: parameters.individuls is no parameter of march-1991; these are: individuals,',
      ),
      'scenario.json: arms.1.parameters.rules must be one of reproducing, literal, not "other"',
      'scenario.json: parameters.socialization.1 must be a number from 0 to 1 (probability a period), not 7',
      'Nothing was run: 5 things to mend first.',
    ]);
  });

  test.each([
    [{}, 'model must be a text of 1 to 200 letters, not nothing'],
    [[], 'the file must be an object, not []'],
    [{ model: 'march' }, 'model must be one of march-1991'],
    [{ model: 'march-1991', sede: 3 }, 'sede is no field of a scenario'],
    [{ model: 'march-1991', seed: -1 }, 'seed must be a whole number from 0 to 9007199254740991, not -1'],
    [{ model: 'march-1991', horizon: 1e7 }, 'horizon must be a whole number from 0 to 1000000, not 10000000'],
    [{ model: 'march-1991', horizon: 5, at: [9] }, 'at.0 must be a period from 0 to 5 (horizon), not 9'],
    [{ model: 'march-1991', arms: [] }, 'arms must name at least one arm'],
    [{ model: 'march-1991', arms: [{ name: 'a' }, { name: 'a' }] }, 'arms.1.name is "a", as that of arms.0'],
    [{ model: 'march-1991', parameters: 3 }, 'parameters must be an object such as { "turnover": 0.1 }, not 3'],
    [{ model: 'march-1991', parameters: { turnover: [] } }, 'parameters.turnover is an empty list'],
    [
      { model: 'march-1991', parameters: { turnover: [0, 1] }, arms: [{ name: 'a', parameters: { turnover: 0 } }] },
      'arms.0.parameters.turnover is varied under parameters, too',
    ],
    [
      { model: 'march-1991', replications: { least: 1 } },
      'replications.least must be a whole number from 2 to 1000000, not 1',
    ],
    [
      { model: 'march-1991', replications: { most: 9 } },
      'replications.most must be at least 80 (replications.least), not 9',
    ],
    [
      { model: 'march-1991', replications: { precision: [{ measure: 'wit', half: 0 }] } },
      'replications.precision.0.half must be a number above 0, not 0',
    ],
    [
      { model: 'march-1991', replications: { precision: [{ measure: 'wit', half: 0.1 }] } },
      'replications.precision.0.measure must be one of individuals, code',
    ],
  ])('%j', (scenario, sentence) => {
    expect(refusal(scenario).join('\n')).toContain(sentence);
  });

  test('what is no JSON is refused with its row', () => {
    expect(() => readScenario('{\n  "model": "march-1991",\n  oops\n}', 'scenario.json')).toThrow(
      'scenario.json: row 3 is not valid JSON',
    );
    expect(() => readScenario('', 'scenario.json')).toThrow('scenario.json: row 1 is not valid JSON');
  });

  test('too large a grid is refused', () => {
    const many = Array.from({ length: 400 }, (_, index) => index / 400);
    const parameters = { socialization: many, turnover: many };
    expect(refusal({ model: 'march-1991', parameters })[0]).toContain('160000 combinations; at most 100000');
  });
});
