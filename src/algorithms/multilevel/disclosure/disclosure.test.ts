import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { cellsOf, type Grouping } from './cells.ts';
import { exposedGroups } from './exposed.ts';
import { givesAway, mostWorth } from './withhold.oracle.ts';
import { withhold } from './withhold.ts';

const grouping = (name: string, ...groupOf: number[]): Grouping => ({ name, groupOf: Int32Array.from(groupOf) });
const repeated = (...sizes: number[]) => sizes.flatMap((size, group) => new Array<number>(size).fill(group));

/** Small ecosystems: people spread over two or three ways of grouping, and everybody. */
const someGroupings = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    people: fc.integer({ min: 1, max: 26 }),
    ways: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ seed, people, ways }) => {
    const random = randomFrom(seed);
    const drawn = Array.from({ length: ways }, (_, way) => {
      const groups = 2 + random.below(2);
      return grouping(
        `way ${way}`,
        ...Array.from({ length: people }, () => random.below(groups + 1) - (random.chance(0.2) ? 1 : 0)),
      );
    });
    return [...drawn, grouping('all', ...new Array<number>(people).fill(0))];
  });

const keptOf = (groupings: readonly Grouping[], least: number) => {
  const cells = cellsOf(groupings);
  const { withheld, least: proven } = withhold(groupings, { least });
  const gone = new Set(withheld.map(({ grouping: way, group }) => `${way}/${group}`));
  const kept = [...cells.cells.keys()].filter(
    (index) => !gone.has(`${cells.cells[index]!.grouping}/${cells.cells[index]!.group}`),
  );
  return { cells, kept, proven };
};

test('exposed is what brute force finds exposed', () => {
  fc.assert(
    fc.property(someGroupings, fc.integer({ min: 2, max: 5 }), fc.nat(), (groupings, least, choice) => {
      const cells = cellsOf(groupings);
      const published = [...cells.cells.keys()].filter((index) => (choice >> index) & 1);
      const { exposed } = exposedGroups(cells, published, least);
      expect(exposed.length > 0).toBe(givesAway(cells, published, least));
      for (const { people, atoms } of exposed) {
        expect(people).toBe(atoms.reduce((sum, atom) => sum + cells.sizes[atom]!, 0));
        expect(people).toBeLessThan(least);
      }
    }),
    { numRuns: 300 },
  );
});

test('on small cases what is shown is safe, and no safe choice shows more', () => {
  fc.assert(
    fc.property(someGroupings, fc.integer({ min: 2, max: 5 }), (groupings, least) => {
      const { cells, kept, proven } = keptOf(groupings, least);
      expect(proven).toBe(true);
      expect(givesAway(cells, kept, least)).toBe(false);
      expect(kept.reduce((sum, cell) => sum + cells.cells[cell]!.people, 0)).toBe(mostWorth(cells, least));
    }),
    { numRuns: 60 },
  );
});

test('the order of people and the names of groups do not matter to how much is shown', () => {
  fc.assert(
    fc.property(someGroupings, fc.integer({ min: 0, max: 1e6 }), (groupings, seed) => {
      const people = groupings[0]!.groupOf.length;
      const turn = randomFrom(seed).below(people);
      const moved = groupings.map(({ name, groupOf }) => ({
        name,
        groupOf: Int32Array.from(groupOf, (_, person) => {
          const group = groupOf[(person + turn) % people]!;
          return group < 0 ? group : 7 - group;
        }),
      }));
      const worth = ({ cells, kept }: ReturnType<typeof keptOf>) =>
        kept.reduce((sum, cell) => sum + cells.cells[cell]!.people, 0);
      expect(worth(keptOf(moved, 5))).toBe(worth(keptOf(groupings, 5)));
    }),
    { numRuns: 60 },
  );
});

test('a small team beside a total takes another team with it; two small teams of five together do not', () => {
  const all = (count: number) => grouping('all', ...new Array<number>(count).fill(0));
  const one = withhold([grouping('team', ...repeated(8, 6, 3)), all(17)]);
  expect(one.withheld).toEqual([
    { grouping: 0, group: 1, people: 6, why: 'gives-away' },
    { grouping: 0, group: 2, people: 3, why: 'too-few' },
  ]);
  const two = withhold([grouping('team', ...repeated(8, 6, 3, 2)), all(19)]);
  expect(two.withheld.map(({ group }) => group)).toEqual([2, 3]);
});

test('a difference between two ways of grouping is seen: the same team before and after one person left', () => {
  const before = grouping('wave 1', 0, 0, 0, 0, 0, 0);
  const after = grouping('wave 2', 0, 0, 0, 0, 0, -1);
  expect(withhold([before, after]).withheld).toEqual([{ grouping: 1, group: 0, people: 5, why: 'gives-away' }]);
});

test('one figure goes instead of two smaller ones that it would give away', () => {
  const whole = grouping('all seven', 0, 0, 0, 0, 0, 0, 0);
  const butFirst = grouping('without the first', -1, 0, 0, 0, 0, 0, 0);
  const butLast = grouping('without the last', 0, 0, 0, 0, 0, 0, -1);
  expect(withhold([whole, butFirst, butLast])).toEqual({
    withheld: [{ grouping: 0, group: 0, people: 7, why: 'gives-away' }],
    least: true,
  });
});

test('atoms are the people who share every group, numbered as they first appear', () => {
  const random = randomFrom(5);
  const groupings = [40, 300, 7].map((groups, way) =>
    grouping(`way ${way}`, ...Array.from({ length: 3_000 }, () => random.below(groups + 1) - 1)),
  );
  const atoms = new Map<string, number>();
  for (let person = 0; person < 3_000; person += 1) {
    const where = groupings.map(({ groupOf }) => groupOf[person]).join(' ');
    atoms.set(where, (atoms.get(where) ?? 0) + 1);
  }
  const { cells, sizes } = cellsOf(groupings);
  expect([...sizes]).toEqual([...atoms.values()]);
  for (const { grouping: way, group, people, atoms: own } of cells) {
    const inside = [...atoms.keys()].flatMap((where, atom) => (where.split(' ')[way] === String(group) ? [atom] : []));
    expect([...own]).toEqual(inside);
    expect(people).toBe(groupings[way]!.groupOf.reduce((sum, each) => sum + (each === group ? 1 : 0), 0));
  }
});

test('nothing, nobody and one person are defined', () => {
  expect(withhold([])).toEqual({ withheld: [], least: true });
  expect(withhold([grouping('team')])).toEqual({ withheld: [], least: true });
  expect(withhold([grouping('team', 0)]).withheld).toEqual([{ grouping: 0, group: 0, people: 1, why: 'too-few' }]);
  expect(withhold([grouping('team', -1, -1)]).withheld).toEqual([]);
  expect(() => withhold([grouping('a', 0), grouping('b', 0, 0)])).toThrow('speaks of 2 people');
  expect(() => withhold([grouping('a', -2)])).toThrow('-1');
  expect(() => withhold([grouping('a', 0)], { least: 6 })).toThrow('2, 3, 4 or 5');
});

test('a large organization: 300 teams in 40 branches in 8 regions, small ones among them', () => {
  const random = randomFrom(8);
  const [team, branch, region, relation] = [[], [], [], []] as number[][];
  for (let t = 0; t < 300; t += 1) {
    const size = 1 + random.below(14);
    for (let person = 0; person < size; person += 1) {
      team!.push(t);
      branch!.push(t % 40);
      region!.push((t % 40) % 8);
      relation!.push(random.below(3));
    }
  }
  const groupings = [
    grouping('team', ...team!),
    grouping('branch', ...branch!),
    grouping('region', ...region!),
    grouping('relation', ...relation!),
    grouping('all', ...team!.map(() => 0)),
  ];
  const { cells, kept } = keptOf(groupings, 5);
  expect(exposedGroups(cells, kept, 5)).toEqual({ exposed: [], tooMany: [] });
  const small = cells.cells.filter(({ people }) => people < 5).length;
  expect(cells.cells.length - kept.length).toBeLessThan(small * 1.4);
});
