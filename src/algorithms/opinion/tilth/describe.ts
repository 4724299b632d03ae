import { type Matrix, zeros } from '../../matrices/matrix.ts';
import type { NoGroups, OpinionGroup } from '../map.ts';
import type { VoteTable } from '../votes.ts';
import type { Evidence } from './evidence.ts';
import type { Factors } from './factors.ts';
import { type Mixture, placeIn } from './mixture.ts';
import { nameGroups } from './name-groups.ts';
import { type Plane, planeOf, turned } from './plane.ts';
import type { Residuals } from './residuals.ts';
import type { TilthMap } from './tilth-map.ts';

interface Fitted {
  readonly residuals: Residuals;
  readonly factors: Factors;
  readonly evidence: Evidence;
  readonly mixture: Mixture;
  readonly groupOfCloud: Int32Array;
}

interface Found {
  readonly groups: number;
  readonly stability: readonly (number | null)[];
  readonly numbers: readonly number[];
  readonly groupedAt?: number;
}

const LEAST_PEOPLE = 4;

/**
 * Puts what was fitted into the form of a map: groups in order, with their names and people, and everybody in the plane that shows the groups best. Our definition.
 * Somebody's position is where they are to be expected, given their votes and where others are: who voted little is near the middle, with a large error. O(people × groups × dimensions²).
 *
 * @example
 * const factors = { dimensions: 0, loadings: [], noise: [] };
 * const evidence = { dimensions: 0, people: Int32Array.of(), pull: [], precision: [], votes: [] };
 * const mixture = { dimensions: 0, shares: Float64Array.of(1), means: Float64Array.of(), spread: Float64Array.of(), logLikelihood: 0 };
 * const table = { participants: [], statements: [], starts: Int32Array.of(0), columns: [], values: [] };
 * const residuals = { people: 0, statements: 0, starts: Int32Array.of(0), columns: [], values: Float64Array.of(), easiness: [] };
 * describe(table, { residuals, factors, evidence, mixture, groupOfCloud: Int32Array.of(0) }, { groups: 0, stability: [], numbers: [] }).reason // → 'nobody-placed'
 */
export function describe(table: VoteTable, fitted: Fitted, found: Found, previous?: TilthMap): TilthMap {
  const { evidence, mixture, factors, residuals } = fitted;
  const placement = placeIn(evidence, mixture);
  const { labels, sureness } = belonging(placement.shares, fitted.groupOfCloud, found.groups, evidence, table);
  const named = nameGroups(table.participants, labels, found.stability, previous);
  const groupOfCloud = fitted.groupOfCloud.map((group) => named.order.indexOf(group));
  const plane = planeFor(table, fitted, placement.positions, groupOfCloud, previous);
  const positions = zeros(table.participants.length, 2);
  const errors = new Float64Array(table.participants.length);
  const placed = new Uint8Array(table.participants.length);
  const size = factors.dimensions;
  for (const [at, person] of evidence.people.entries()) {
    placed[person] = 1;
    let square = 0;
    for (let axis = 0; axis < 2; axis += 1) {
      for (let a = 0; a < size; a += 1) {
        const along = plane[axis * size + a]!;
        positions.values[2 * person + axis]! += along * placement.positions[at * size + a]!;
        for (let b = 0; b < size; b += 1) {
          square += along * plane[axis * size + b]! * placement.covariances[(at * size + a) * size + b]!;
        }
      }
    }
    errors[person] = Math.sqrt(square);
  }
  return {
    mode: 'tilth',
    positions,
    placed,
    statements: statementsIn(plane, factors, residuals),
    labels: labels.map((label) => (label < 0 ? -1 : named.order.indexOf(label))),
    groups: named.groups.map((group) => withCentre(group, positions)),
    reason: reasonFor(residuals, evidence.people.length, named.groups.length),
    sureness,
    errors,
    numbers: found.numbers,
    votes: table.columns.length,
    groupedAt: found.groupedAt ?? table.columns.length,
    model: {
      participants: table.participants,
      statements: table.statements,
      easiness: residuals.easiness,
      factors,
      mixture,
      groupOfCloud,
      plane,
      nextId: named.nextId,
    },
  };
}

function belonging(
  shares: Float64Array,
  groupOfCloud: Int32Array,
  groups: number,
  evidence: Evidence,
  table: VoteTable,
): { labels: Int32Array; sureness: Float64Array } {
  const labels = new Int32Array(table.participants.length).fill(-1);
  const sureness = new Float64Array(table.participants.length);
  const clouds = groupOfCloud.length;
  const belongs = new Float64Array(Math.max(1, groups));
  for (const [at, person] of evidence.people.entries()) {
    belongs.fill(0);
    for (let cloud = 0; cloud < clouds; cloud += 1) belongs[groupOfCloud[cloud]!]! += shares[at * clouds + cloud]!;
    sureness[person] = Math.min(1, Math.max(...belongs));
    labels[person] = belongs.indexOf(Math.max(...belongs));
  }
  return { labels, sureness };
}

function planeFor(
  table: VoteTable,
  { evidence, mixture, factors }: Fitted,
  places: Float64Array,
  groupOfCloud: Int32Array,
  previous?: TilthMap,
): Plane {
  const size = factors.dimensions;
  const groups = Math.max(0, ...groupOfCloud) + 1;
  const centres = new Float64Array(groups * size);
  const shares = new Float64Array(groups);
  for (const [cloud, group] of groupOfCloud.entries()) shares[Math.max(0, group)]! += mixture.shares[cloud]!;
  for (const [cloud, group] of groupOfCloud.entries()) {
    const weight = mixture.shares[cloud]! / shares[Math.max(0, group)]!;
    for (let a = 0; a < size; a += 1) {
      centres[Math.max(0, group) * size + a]! += weight * mixture.means[cloud * size + a]!;
    }
  }
  const plane = planeOf(factors, centres, shares);
  if (previous === undefined) return plane;
  const before = new Map(previous.model.participants.map((id, index) => [id, index]));
  const [now, then]: [number[], number[]] = [[], []];
  for (const [at, person] of evidence.people.entries()) {
    const earlier = before.get(table.participants[person]!);
    if (earlier === undefined || !previous.placed[earlier]) continue;
    for (let axis = 0; axis < 2; axis += 1) {
      let along = 0;
      for (let a = 0; a < size; a += 1) along += plane[axis * size + a]! * places[at * size + a]!;
      now.push(along);
      then.push(previous.positions.values[2 * earlier + axis]!);
    }
  }
  return turned(plane, now, then);
}

/** Where somebody would be expected who agreed with this statement alone, and agrees as readily as most. */
function statementsIn(plane: Plane, { dimensions: size, loadings, noise }: Factors, { easiness }: Residuals): Matrix {
  const places = zeros(noise.length, 2);
  for (let statement = 0; statement < noise.length; statement += 1) {
    const own = loadings.subarray(statement * size, (statement + 1) * size);
    const surprise = 1 - 1 / (1 + Math.exp(-easiness[statement]!));
    const length = own.reduce((sum, value) => sum + value * value, 0);
    for (let axis = 0; axis < 2; axis += 1) {
      const along = own.reduce((sum, value, a) => sum + value * plane[axis * size + a]!, 0);
      places.values[2 * statement + axis] = (along * surprise) / (noise[statement]! + length);
    }
  }
  return places;
}

function withCentre(group: Omit<OpinionGroup, 'centre'>, positions: Matrix): OpinionGroup {
  let [x, y] = [0, 0];
  for (const member of group.members) {
    x += positions.values[2 * member]! / group.members.length;
    y += positions.values[2 * member + 1]! / group.members.length;
  }
  return { ...group, centre: [x, y] };
}

function reasonFor(residuals: Residuals, placed: number, groups: number): NoGroups | null {
  if (groups > 1) return null;
  if (placed === 0) return 'nobody-placed';
  if (placed < LEAST_PEOPLE) return 'too-few-people';
  // Each statement's votes are all for it or all against it.
  const sides = new Int8Array(residuals.statements);
  for (const [at, value] of residuals.values.entries()) {
    const column = residuals.columns[at]!;
    if (sides[column] === -Math.sign(value)) return 'no-distinct-groups';
    sides[column] = Math.sign(value);
  }
  return 'all-alike';
}
