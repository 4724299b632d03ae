import { expect, test, vi } from 'vitest';
import { MODELS, modelNamed, REPRODUCTIONS, reproduce, runJob } from '../../algorithms/learning/index.ts';
import { labReproduce } from '../commands/lab.ts';
import { drawReproduction } from './reproduction-figure.ts';
import { tablesOf } from './reproduction-words.ts';

const named = (name: string) => {
  const found = REPRODUCTIONS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const find = (name: string, runs: number) => reproduce(named(name), runs, 1, async (jobs) => jobs.map(runJob));

test('March’s figure 1 is drawn with 27 printed points, our lines, and a sentence that says what it shows', async () => {
  const { agreement } = await find('march-1991-figure-1', 40);
  const svg = drawReproduction(named('march-1991-figure-1'), agreement, 40) ?? '';
  expect(svg.match(/class="printed"/g)).toHaveLength(27 + 1); // one in the key
  expect(svg.match(/class="ours" points="[^"]+"/g)).toHaveLength(3);
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  expect(svg).toMatch(/The 27 known points and ours agree within their errors: chi-square \d+\.\d on 27, p = \.\d\d/);
});

test('where nothing is known there is a line and no point', async () => {
  const { agreement } = await find('levinthal-1997', 3);
  const svg = drawReproduction(named('levinthal-1997'), agreement, 3) ?? '';
  expect(svg.match(/class="printed"/g)).toHaveLength(6 + 1);
  expect(agreement.curves[2]?.points).toHaveLength(49);
  expect(agreement.freedom).toBe(6);
});

test('the boundary rehearsal is a table with times, of which one never came', async () => {
  const lines = tablesOf(named('boundary-rehearsal'), await find('boundary-rehearsal', 6), 6);
  expect(lines.filter((line) => /known +\.\d{3} +ours \.\d{3} \(/.test(line))).toHaveLength(7);
  expect(lines.at(-1)).toMatch(/closed +known later than all that was watched +ours later than all that was watched$/);
  expect(lines.join('\n')).not.toMatch(/NaN|undefined|null/);
  expect(drawReproduction(named('boundary-rehearsal'), (await find('boundary-rehearsal', 2)).agreement, 2)).toBeNull();
});

test('who does better on the same chance is counted, and when they overtake', async () => {
  const small = { people: 60, places: 12, interactions: 5 };
  const { contest, curves, ...rest } = named('lazer-friedman-2007');
  if (!contest) throw new Error('no contest');
  const tried = { ...contest, one: { ...contest.one, ...small }, other: { ...contest.other, ...small } };
  const reproduced = await reproduce({ ...rest, curves: [], contest: tried }, 30, 1, async (jobs) => jobs.map(runJob));
  expect(reproduced.contest?.runs).toBe(30);
  expect(reproduced.contest?.wins).toBeGreaterThan(15);
  expect(reproduced.contest?.overtakesAfter).toBeGreaterThan(3);
  expect(reproduced.contest?.overtakesAfter).toBeLessThan(60);
  expect(tablesOf({ ...rest, curves: [], contest }, reproduced, 30).at(-1)).toContain(
    'Its mean overtakes after period 18 (printed); ours after period',
  );
});

test('every reproduction names a model, levels and values that there are', () => {
  expect(new Set(REPRODUCTIONS.map(({ name }) => name)).size).toBe(REPRODUCTIONS.length);
  expect(new Set(REPRODUCTIONS.map(({ model }) => model)).size).toBe(MODELS.length);
  for (const { model, curves } of REPRODUCTIONS) {
    for (const { points } of curves) {
      for (const { parameters, level } of points) {
        expect(Object.keys(modelNamed(model)?.levels ?? {})).toContain(level);
        expect(Object.keys(modelNamed(model)?.parameters ?? {})).toEqual(
          expect.arrayContaining(Object.keys(parameters)),
        );
      }
    }
  }
});

test('what stands in a picture fits into it', () => {
  for (const { picture, title, finding, source } of REPRODUCTIONS) {
    if (!picture) continue;
    // At its size a line holds so many letters.
    expect(
      [title.length <= 60, finding.length <= 120, source.length <= 132],
      `${title}\n${finding}\n${source}`,
    ).toEqual([true, true, true]);
  }
});

test('an unknown name is answered with those there are; a picture of a table is refused', async () => {
  await expect(labReproduce('figure-9', { seed: '1' })).rejects.toThrow(
    /^The lab reproduces march-1991-figure-1, .*boundary-rehearsal; "figure-9" is none of them\.$/,
  );
  await expect(labReproduce('boundary-rehearsal', { seed: '1', out: 'a.svg' })).rejects.toThrow('leave --out out');
  await expect(labReproduce('levinthal-1997', { seed: '1', runs: '1' })).rejects.toThrow(
    '--runs must be a whole number',
  );
});

test('what programs get is what people read, without a picture where there is none', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  await labReproduce('boundary-rehearsal', { seed: '1', runs: '2', workers: '1', json: true });
  const { agreement, times, contest } = JSON.parse(String(said.mock.calls[0]?.[0]));
  expect([agreement.freedom, times.length, contest]).toEqual([7, 4, null]);
  said.mockRestore();
});
