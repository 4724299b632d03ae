import { type Network, networkOf } from '../../algorithms/network/index.ts';
import { columnOf, readTable, refuse } from '../stats/table.ts';

/** Who is tied to whom, and what the second file says of people. */
export interface NamedNetwork {
  names: string[];
  network: Network;
  /** Of each person the number of their group, and what the groups are called; null without a second file. */
  groups: { of: number[]; names: string[] } | null;
  /** Whether each person is inside; null where the file does not say. */
  inside: boolean[] | null;
}

const SIDES = ['inside', 'outside'];

/**
 * Reads edges (from, to, and if there is one weight) and groups (person, group, and if there is one side).
 * @throws Error that names the file, the row and what would be right, before anything is computed
 */
export async function readNetwork(edges: string, groups?: string): Promise<NamedNetwork> {
  const table = await readTable(edges);
  const [from, to] = [columnOf(table, 'from'), columnOf(table, 'to')];
  const weights = table.names.includes('weight') ? columnOf(table, 'weight') : from.map(() => '1');
  refuse(
    edges,
    from.flatMap((name, place) => [
      ...(name === '' ? [`row ${place + 2}: "from" is empty: name a person`] : []),
      ...(to[place] === '' ? [`row ${place + 2}: "to" is empty: name a person`] : []),
      ...(name !== '' && name === to[place]
        ? [`row ${place + 2}: ${name} is tied to themselves: name two people`]
        : []),
      ...(Number(weights[place]) > 0 && Number.isFinite(Number(weights[place]))
        ? []
        : [`row ${place + 2}: weight must be a number above 0, not "${weights[place]}"`]),
    ]),
  );
  const people = groups === undefined ? null : await readPeople(groups, new Set([...from, ...to]));
  const names = people?.names ?? [...new Set(from.flatMap((name, place) => [name, to[place] ?? '']))];
  const at = new Map(names.map((name, place) => [name, place]));
  const numbered = (list: readonly string[]) => list.map((name) => at.get(name) ?? 0);
  return {
    names,
    network: networkOf({ size: names.length, from: numbered(from), to: numbered(to), weights: weights.map(Number) }),
    groups: people && { of: people.groups.map((group) => people.groupNames.indexOf(group)), names: people.groupNames },
    inside: people?.inside ?? null,
  };
}

/** Everybody of the second file, also those without a tie. */
async function readPeople(file: string, tied: ReadonlySet<string>) {
  const table = await readTable(file);
  const [names, groups] = [columnOf(table, 'person'), columnOf(table, 'group')];
  const sides = table.names.includes('side') ? columnOf(table, 'side') : null;
  const known = new Set(names);
  refuse(file, [
    ...names.flatMap((name, place) => [
      ...(name === '' ? [`row ${place + 2}: "person" is empty`] : []),
      ...(names.indexOf(name) < place ? [`row ${place + 2}: ${name} stands there twice`] : []),
      ...(groups[place] === '' ? [`row ${place + 2}: "group" is empty: say where ${name} belongs`] : []),
      ...(sides && !SIDES.includes(sides[place] ?? '')
        ? [`row ${place + 2}: side must be ${SIDES.join(' or ')}, not "${sides[place]}"`]
        : []),
    ]),
    ...[...tied].filter((name) => !known.has(name)).map((name) => `${name} has ties, but no row: add one`),
  ]);
  return {
    names,
    groups,
    groupNames: [...new Set(groups)].sort(),
    inside: sides?.map((side) => side === 'inside') ?? null,
  };
}
