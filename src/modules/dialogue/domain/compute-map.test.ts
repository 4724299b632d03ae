import { expect, test } from 'vitest';
import { tabulate, type Vote } from '../../../algorithms/opinion/index.ts';
import { computeMap } from './compute-map.ts';
import type { ComputedMap, MapTask } from './map-task.ts';

/** Votes of a dozen people on four statements; on the last all agree. */
const votes = tabulate(
  Array.from({ length: 12 }, (_, person) =>
    ['1', '2', '3', '4'].map((statement, place) => ({
      participant: `p${String(person).padStart(2, '0')}`,
      statement,
      vote: (place === 3 ? 1 : (person + place) % 3 === 0 ? -1 : 1) as Vote,
    })),
  ).flat(),
);
const task = (more: Partial<MapTask>): MapTask => ({
  votes,
  secret: true,
  setAside: [],
  memory: null,
  whole: true,
  ...more,
});
const countsOf = (computed: ComputedMap | null, statement: string) =>
  computed?.standings.find((each) => each.statement === statement)?.counts;

test('what all agree on is withheld where votes are anonymous, set aside or not', () => {
  for (const setAside of [[], ['4']]) {
    const computed = computeMap(task({ setAside }));
    expect(countsOf(computed, '1')).toEqual([8, 4, 0]);
    expect(countsOf(computed, '4')).toBeNull();
    expect(countsOf(computeMap(task({ setAside, secret: false })), '4')).toEqual([12, 0, 0]);
  }
});

test('what is set aside leaves the lists at once, although no vote is told anew; else the same votes give no new map', () => {
  const first = computeMap(task({}));
  const memory = first?.memory ?? null;
  expect(first?.drawn.bridges.length).toBeGreaterThan(0);
  expect(computeMap(task({ memory }))).toBeNull();
  const gone = first?.drawn.bridges[0] ?? '';
  const after = computeMap(task({ memory, setAside: [gone] }));
  expect(after?.drawn.bridges).not.toContain(gone);
  expect(countsOf(after, gone)).toEqual(countsOf(first, gone));
});
