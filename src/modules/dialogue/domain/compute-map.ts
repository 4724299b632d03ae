import {
  cellsMayBeTold,
  ENOUGH,
  type InTwo,
  inTwo,
  isOne,
  mapOpinions,
  middleOf,
  pointsOf,
  rankBridging,
  rankDivisive,
  representativeStatements,
  type Tally,
  type TilthMap,
  type ToldCells,
  tallyVotes,
  toldAnew,
  updateOpinions,
  type VoteTable,
} from '../../../algorithms/opinion/index.ts';
import { randomFrom } from '../../../algorithms/random/random.ts';
import { bridging, countsIn, dividing, rankEven, rankUnsure, unsure } from './map-lists.ts';
import { type Placed, pictureOf, scaled } from './map-picture.ts';
import type { ComputedMap, DrawnGroup, MapMemory, MapTask, Standing } from './map-task.ts';

/** Up to so many votes the whole map is computed in a blink. */
const QUICK = 20_000;
/** Groups are looked for anew when the votes are this much more. */
const GROWN = 1.03;
const TELLING = 3;

/**
 * The map of a dialogue as it is published, from its votes alone (and what was published before, where votes are anonymous, and so
 * that groups keep their names). Null where nothing new may be told.
 */
export function computeMap(task: MapTask): ComputedMap | null {
  const table = task.secret ? tellable(task) : task.votes;
  if (table === null) return null;
  const setAside = task.setAside.filter((id) => table.statements.includes(id));
  const map = mapOf(table, task, setAside);
  const groups = groupsOf(map, task.secret);
  const tally = tallyVotes(table, groups.labels, groups.kept.length);
  const everybody = tallyVotes(table);
  const leftOut = new Set(setAside);
  const isCounted = table.statements.map((_id, statement) => mayShow(everybody, statement, task.secret));
  const isShown = table.statements.map((id, statement) => isCounted[statement] === true && !leftOut.has(id));
  const cells = task.secret ? toldCells(table, groups, task.memory) : null;
  const groupsShown = table.statements.map(
    (_id, statement) => groups.kept.length > 1 && isShown[statement] === true && (cells?.shown[statement] ?? true),
  );
  const listed = (ranked: readonly { statement: number }[], among: readonly boolean[]) =>
    ranked.filter(({ statement }) => among[statement]);
  const compared = groups.kept.length > 1 ? groupsShown : isShown;
  const by = { draws: 200, setAside: Uint8Array.from(table.statements, (id) => Number(leftOut.has(id))) };
  const compare = groups.kept.length > 1 ? tally : everybody;
  const bridge = listed(rankBridging(compare, randomFrom(1, 1), by), compared);
  const divide = listed(
    groups.kept.length > 1 ? rankDivisive(tally, randomFrom(1, 2), by) : rankEven(everybody),
    compared,
  );
  const passed = rankUnsure(everybody).filter(({ statement }) => isShown[statement]);
  const drawn = inTwo(table, map, { setAside, previous: task.memory?.drawn });
  const people = peopleOf(drawn, groups);
  const picture = pictureOf(people, groups.kept.length, task.secret, map.votes);
  const places = pointsOf(drawn.statements);
  const [bridgeAt, divideAt, unsureAt] = [bridge, divide, passed].map(placesOf);
  const ids = (list: readonly number[]) => list.map((statement) => table.statements[statement] ?? '');
  return {
    drawn: {
      reason: groups.kept.length > 1 ? null : (map.reason ?? 'no-distinct-groups'),
      groups: drawnGroups(map, groups.kept, picture, people, tellingOf(tally, by.setAside, groupsShown, table)),
      found: groups.kept.length > 1 ? Math.round(10 * (map.numbers[map.groups.length] ?? 0)) : null,
      placed: people.filter((each) => each !== null).length,
      dots: base64Of(picture.dots),
      strewn: task.secret,
      directions: Math.min(2, map.model.factors.dimensions),
      bridges: ids(bridging(bridge, compare)),
      divides: ids(dividing(divide, compare)),
      unsure: ids(unsure(passed)),
      groupedAt: map.groupedAt,
    },
    standings: table.statements.map((id, statement): Standing => {
      const shown = isShown[statement] === true;
      return {
        statement: id,
        counts: isCounted[statement] ? countsIn(everybody, 0, statement) : null,
        groups: groupsShown[statement] ? groups.kept.map((_group, place) => countsIn(tally, place, statement)) : null,
        place: shown ? scaled(places[statement] ?? [0, 0], picture.extent) : null,
        bridge: bridgeAt?.get(statement) ?? null,
        divide: divideAt?.get(statement) ?? null,
        unsure: unsureAt?.get(statement) ?? null,
      };
    }),
    voters: table.participants,
    spots: picture.spots,
    votes: table.columns.length,
    memory: {
      map,
      drawn,
      told: task.secret ? table : null,
      cells: cells?.memory ?? new Map(),
      setAside: task.setAside,
    },
    asking: { statements: table.statements, tally: groups.kept.length > 1 ? tally : everybody, model: map.model },
    wantsWhole: map.votes > GROWN * map.groupedAt || map.votes < map.groupedAt / GROWN,
  };
}

/** What was set aside, or brought back, is so at once, although no vote is told anew. */
function tellable({ votes, memory, setAside }: MapTask): VoteTable | null {
  const anew = toldAnew(memory?.told ?? null, votes);
  return anew ?? (memory && memory.setAside.join() !== setAside.join() ? memory.told : null);
}

function mapOf(table: VoteTable, { memory, whole }: MapTask, setAside: readonly string[]): TilthMap {
  const previous = memory?.map;
  if (previous && !whole && table.columns.length > QUICK) return updateOpinions(previous, table, setAside);
  return mapOpinions(table, { previous, setAside });
}

interface Groups {
  /** Indices in the map's groups of those that are shown. */
  readonly kept: readonly number[];
  /** Each participant's place in `kept`; −1 where in none. */
  readonly labels: Int32Array;
}

/** Where votes are anonymous no group under five is told of; and where one remains there is none. */
function groupsOf(map: TilthMap, secret: boolean): Groups {
  const kept = [...map.groups.keys()].filter((group) => !secret || (map.groups[group]?.members.length ?? 0) >= ENOUGH);
  if (kept.length > 1) return { kept, labels: map.labels.map((label) => kept.indexOf(label)) };
  return { kept: [0], labels: Int32Array.from(map.placed, (placed) => (placed ? 0 : -1)) };
}

/** Open votes are there for all to see; anonymous ones only where five or more voted and not all alike. */
function mayShow(everybody: Tally, statement: number, secret: boolean): boolean {
  if (!secret) return true;
  const counts = countsIn(everybody, 0, statement);
  const ways = counts.reduce((bits, count, way) => (count > 0 ? bits | (1 << way) : bits), 0);
  return counts[0] + counts[1] + counts[2] >= ENOUGH && !isOne(ways);
}

function toldCells(table: VoteTable, { labels }: Groups, memory: MapMemory | null) {
  const now = table.statements.map(() => new Map<string, readonly [number, number]>());
  for (const [row, person] of table.participants.entries()) {
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      now[table.columns[at] ?? 0]?.set(person, [table.values[at] ?? 0, labels[row] ?? -1]);
    }
  }
  const kept = new Map<string, ToldCells>();
  const shown = table.statements.map((id, statement) => {
    const [before, cells] = [memory?.cells.get(id), now[statement] ?? new Map()];
    const may = cellsMayBeTold(before, cells);
    const told = may ? cells : before;
    if (told) kept.set(id, told);
    return may;
  });
  return { shown, memory: kept };
}

function peopleOf({ positions, placed }: InTwo, { labels }: Groups): (Placed | null)[] {
  return pointsOf(positions).map((point, person) => (placed[person] ? { point, group: labels[person] ?? -1 } : null));
}

function placesOf(ranked: readonly { statement: number }[]): Map<number, number> {
  return new Map(ranked.map(({ statement }, place) => [statement, place + 1]));
}

function tellingOf(tally: Tally, setAside: Uint8Array, shown: readonly boolean[], { statements }: VoteTable) {
  if (tally.groups < 2) return [[]];
  const leftOut = setAside.map((each, statement) => (shown[statement] ? each : 1));
  return representativeStatements(tally, leftOut, TELLING).map((list) =>
    list.map(({ statement, direction }) => ({ statement: statements[statement] ?? '', agrees: direction === 'agree' })),
  );
}

function drawnGroups(
  map: TilthMap,
  kept: readonly number[],
  { extent, outlines }: ReturnType<typeof pictureOf>,
  people: readonly (Placed | null)[],
  telling: readonly DrawnGroup['telling'][],
): DrawnGroup[] {
  if (kept.length < 2) return [];
  return kept.map((group, place) => {
    const found = map.groups[group];
    return {
      id: found?.id ?? 0,
      size: found?.members.length ?? 0,
      stability: found?.stability ?? null,
      centre: scaled(middleOf(people.flatMap((each) => (each?.group === place ? [each.point] : []))), extent),
      outline: outlines[place] ?? [],
      telling: telling[place] ?? [],
    };
  });
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8190) text += String.fromCharCode(...bytes.subarray(at, at + 8190));
  return btoa(text);
}
