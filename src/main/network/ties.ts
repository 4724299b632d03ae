import { type Network, networkOf, networkOfEvents, projectMemberships } from '../../algorithms/network/index.ts';
import { columnOf, readTable, refuse, type Table } from '../stats/table.ts';
import { readPeople } from './people.ts';
import { dayOf, MOMENT_IN_WORDS, momentOf, monthsOf, type Window } from './times.ts';

/** Who is tied to whom, and what the second file says of people. */
export interface NamedNetwork {
  names: string[];
  network: Network;
  /** Of each person the number of their group, and what the groups are called; null without a second file. */
  groups: { of: number[]; names: string[] } | null;
  /** Whether each person is inside; null where the file does not say. */
  inside: boolean[] | null;
  /** The same people month by month; null where that was not asked for. */
  months: { name: string; network: Network }[] | null;
  /** Who took part in what, where the file says that instead of ties. */
  twoMode: { columns: Columns; occasions: number; person: number[]; occasion: number[] } | null;
}

/** The columns of who took part, and in what. */
export type Columns = readonly [string, string];

export interface Asked {
  groups?: string;
  window?: Window | null;
  perMonth?: boolean;
  twoMode?: Columns;
}

/** The rows of a file of ties or of memberships, checked. */
interface Rows {
  from: string[];
  to: string[];
  weights: number[];
  times: number[] | null;
}

/**
 * Reads edges (from, to, and if there are any weight and time), or memberships by their two columns, and groups (person, group, and if
 * there is one side).
 * @throws Error that names the file, the row and what would be right, before anything is computed
 */
export async function readNetwork(edges: string, asked: Asked = {}): Promise<NamedNetwork> {
  const { twoMode } = asked;
  const all = checkedRows(await readTable(edges), asked);
  const tied = new Set(twoMode ? all.from : all.from.flatMap((name, place) => [name, all.to[place] ?? '']));
  const people = asked.groups === undefined ? null : await readPeople(asked.groups, tied);
  const names = people?.names ?? [...tied];
  const rows = asked.window ? within(all, asked.window) : all;
  if (rows.from.length === 0) throw new Error(`${edges}: ${nothingThen(all.times ?? [])}\nNothing was computed.`);
  const network = (window: Window | null) => (twoMode ? projected(rows, names, window) : tiesOf(rows, names, window));
  return {
    names,
    network: network(null),
    groups: people && { of: people.groups.map((group) => people.groupNames.indexOf(group)), names: people.groupNames },
    inside: people?.inside ?? null,
    months: asked.perMonth
      ? monthsOf(least(rows.times ?? []), most(rows.times ?? [])).map(({ name, window }) => ({
          name,
          network: network(window),
        }))
      : null,
    twoMode: twoMode ? { columns: twoMode, ...membershipsOf(rows, names) } : null,
  };
}

function checkedRows(table: Table, { window, perMonth, twoMode }: Asked): Rows {
  const [one, other] = twoMode ?? (['from', 'to'] as const);
  const [from, to] = [columnOf(table, one), columnOf(table, other)];
  const has = (column: string) => table.names.includes(column);
  if (twoMode && has('weight')) {
    throw new Error(`${table.file}: with --two-mode taking part counts once: leave out the column "weight".`);
  }
  const isTimed = has('time') || Boolean(window) || Boolean(perMonth);
  const times = isTimed ? columnOf(table, 'time') : null;
  const weights = has('weight') ? columnOf(table, 'weight') : from.map(() => '1');
  const complaintsOf = (name: string, place: number): string[] => [
    ...(name === '' ? [`"${one}" is empty: name a person`] : []),
    ...(to[place] === '' ? [`"${other}" is empty: name ${twoMode ? `a ${other}` : 'a person'}`] : []),
    ...(!twoMode && name !== '' && name === to[place] ? [`${name} is tied to themselves: name two people`] : []),
    ...(Number(weights[place]) > 0 && Number.isFinite(Number(weights[place]))
      ? []
      : [`weight must be a number above 0, not "${weights[place]}"`]),
    ...(times && momentOf(times[place] ?? '') === null
      ? [`time must be ${MOMENT_IN_WORDS}, not "${times[place]}"`]
      : []),
  ];
  refuse(
    table.file,
    from.flatMap((name, place) => complaintsOf(name, place).map((complaint) => `row ${place + 2}: ${complaint}`)),
  );
  return { from, to, weights: weights.map(Number), times: times?.map((time) => momentOf(time) ?? 0) ?? null };
}

const least = (times: readonly number[]) =>
  times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
const most = (times: readonly number[]) => times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
const nothingThen = (times: readonly number[]) =>
  `no row lies between --from and --until. Its times run from ${dayOf(least(times))} to ${dayOf(most(times))}.`;

function within({ from, to, weights, times }: Rows, { since, until }: Window): Rows {
  const isIn = (_: unknown, place: number) => (times?.[place] ?? 0) >= since && (times?.[place] ?? 0) <= until;
  return {
    from: from.filter(isIn),
    to: to.filter(isIn),
    weights: weights.filter(isIn),
    times: times?.filter(isIn) ?? null,
  };
}

function numbered(list: readonly string[], names: readonly string[]): number[] {
  const at = new Map(names.map((name, place) => [name, place]));
  return list.map((name) => at.get(name) ?? 0);
}

function tiesOf(rows: Rows, names: readonly string[], window: Window | null): Network {
  const [from, to] = [numbered(rows.from, names), numbered(rows.to, names)];
  const edges = { size: names.length, from, to, weights: rows.weights };
  return window && rows.times ? networkOfEvents({ ...edges, times: rows.times }, window) : networkOf(edges);
}

function membershipsOf({ from, to }: Rows, names: readonly string[]) {
  const occasions = [...new Set(to)];
  return { occasions: occasions.length, person: numbered(from, names), occasion: numbered(to, occasions) };
}

/** A shared occasion gives each a contact of 1 in all, however large it was: else large ones would drown the rest. */
function projected(rows: Rows, names: readonly string[], window: Window | null): Network {
  const memberships = membershipsOf(window ? within(rows, window) : rows, names);
  return projectMemberships({ people: names.length, ...memberships }, 'by-size');
}
