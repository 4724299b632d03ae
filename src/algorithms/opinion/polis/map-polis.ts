import { type Matrix, zeros } from '../../matrices/matrix.ts';
import type { NoGroups, OpinionGroup, OpinionMap } from '../map.ts';
import { setAsideIn } from '../set-aside.ts';
import type { VoteTable } from '../votes.ts';
import { type Components, principalComponents } from './components.ts';
import { type PolisGroups, polisGroups } from './groups.ts';
import { includedInPolis, type PolisHistory } from './included.ts';
import { type Clusters, polisKMeans } from './k-means.ts';
import { projectParticipants, projectStatements } from './projection.ts';

/** A map as Polis draws it, with the steps on the way. */
export interface PolisMap extends OpinionMap {
  readonly mode: 'polis';
  readonly components: Components;
  /** Distance of each statement from the middle. */
  readonly extremity: Float64Array;
  /** Who is placed, in the order in which the clustering took them. */
  readonly included: readonly number[];
  /** Up to 100 clusters of those who are placed. */
  readonly base: { readonly members: readonly (readonly number[])[]; readonly centres: Matrix };
  readonly silhouettes: PolisGroups['tried'];
}

const BASE_CLUSTERS = 100;

/**
 * Maps opinion as the Polis server does (Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, DOI 10.6035/recerca.5516; and its published
 * mathematics): principal components with missing votes at their mean, base clusters by k-means, groups of these by the best
 * silhouette. Groups depend on the order in which people came (see {@link PolisHistory}); without a history it is that of the table.
 * O(steps × votes + turns × participants × 100).
 *
 * @param table the latest vote of everybody on everything
 * @param options `setAside`: ids of statements moderated out, or that only ask who one is (meta); `history`: who came when
 * @throws RangeError when a statement or a participant is not in the table
 * @example
 * const votes = ['a', 'b', 'c', 'd'].map((_, row) => (row < 2 ? [1, 1, -1] : [-1, -1, 1])).flat();
 * const table = { participants: ['a', 'b', 'c', 'd'], statements: ['1', '2', '3'], starts: Int32Array.of(0, 3, 6, 9, 12), columns: Int32Array.from(votes, (_, place) => place % 3), values: Int8Array.from(votes) };
 * mapPolis(table).labels // → [0, 0, 1, 1]
 */
export function mapPolis(
  table: VoteTable,
  options: { setAside?: readonly string[]; history?: PolisHistory } = {},
): PolisMap {
  const setAside = setAsideIn(table, options.setAside);
  const components = principalComponents(table, setAside);
  const positions = projectParticipants(table, components, setAside);
  const statements = projectStatements(components, setAside);
  const included = inOrder(table, options.history);
  const points = zeros(included.length, 2);
  for (const [place, index] of included.entries()) {
    points.values.set(positions.values.subarray(2 * index, 2 * index + 2), 2 * place);
  }
  const base = polisKMeans(points, new Uint8Array(included.length).fill(1), BASE_CLUSTERS);
  const members = membersOf(base, included);
  const groups = polisGroups(
    base.centres,
    members.map(({ length }) => length),
  );
  return {
    mode: 'polis',
    components,
    included,
    base: { members, centres: base.centres },
    silhouettes: groups.tried,
    statements,
    extremity: Float64Array.from({ length: statements.rows }, (_, column) =>
      Math.hypot(statements.values[2 * column]!, statements.values[2 * column + 1]!),
    ),
    ...placed(table, positions, included),
    ...grouped(table, members, groups),
  };
}

function inOrder(table: VoteTable, history: PolisHistory | undefined): number[] {
  if (!history) return includedInPolis(table);
  const indexOf = new Map(table.participants.map((id, index) => [id, index]));
  const find = (id: string) => {
    const index = indexOf.get(id);
    if (index === undefined) throw new RangeError(`the history names participant ${id}, who is not in the table`);
    return index;
  };
  const included = new Set(includedInPolis(table, history.placed.map(find)));
  const ordered = new Set(history.order.map(find).filter((index) => included.has(index)));
  return [...ordered, ...[...included].filter((index) => !ordered.has(index))];
}

function membersOf(base: Clusters, included: readonly number[]): number[][] {
  const members = base.ids.map((): number[] => []);
  for (const [place, index] of included.entries()) members[base.labels[place]!]!.push(index);
  return members;
}

/** Who is not placed stands nowhere: a position from one or two votes would say more than is known. */
function placed(table: VoteTable, all: Matrix, included: readonly number[]) {
  const placed = new Uint8Array(table.participants.length);
  for (const index of included) placed[index] = 1;
  const positions = zeros(all.rows, 2);
  for (const index of included) positions.values.set(all.values.subarray(2 * index, 2 * index + 2), 2 * index);
  return { placed, positions };
}

function grouped(table: VoteTable, members: readonly (readonly number[])[], found: PolisGroups) {
  const labels = new Int32Array(table.participants.length).fill(-1);
  const people = found.ids.map((): number[] => []);
  for (const [cluster, theirs] of members.entries()) {
    const label = found.labels[cluster]!;
    for (const index of theirs) labels[index] = label;
    people[label]!.push(...theirs);
  }
  const groups: OpinionGroup[] = found.ids.map((id, label) => ({
    id,
    members: Int32Array.from(people[label]!).sort(),
    centre: [found.centres.values[2 * label]!, found.centres.values[2 * label + 1]!],
    stability: null,
  }));
  const total = people.reduce((sum, { length }) => sum + length, 0);
  const reason: NoGroups | null =
    groups.length > 1 ? null : total === 0 ? 'nobody-placed' : total === 1 ? 'too-few-people' : 'all-alike';
  return { labels, groups, reason };
}
