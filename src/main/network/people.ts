import { columnOf, readTable, refuse } from '../stats/table.ts';

const SIDES = ['inside', 'outside'];

/**
 * Everybody of the second file, also those without a tie.
 * @throws Error that names the file, the row and what would be right
 */
export async function readPeople(file: string, tied: ReadonlySet<string>) {
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
