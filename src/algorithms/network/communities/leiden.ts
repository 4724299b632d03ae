import type { Random } from '../../random/random.ts';
import { inOrder } from '../components.ts';
import { moveNodes } from './move-nodes.ts';
import { refineGroups } from './refine-groups.ts';
import { gathered, type Weave } from './weave.ts';

/**
 * The Leiden algorithm (Traag, Waltman & van Eck 2019, DOI 10.1038/s41598-019-41695-z): move nodes, refine groups, take the refined parts
 * as nodes, and again, until no move helps; and all of it again from what was found, until a whole turn changes nothing. Its groups
 * are connected, which those of the Louvain method need not be. Near O(ties) a turn.
 *
 * @returns the group of each node, the largest first
 * @example
 * const ends = Int32Array.of(1, 0, 3, 2);
 * const weave = { size: 4, starts: Int32Array.of(0, 1, 2, 3, 4), ends, weights: new Float64Array(4).fill(2), given: new Float64Array(4).fill(1), received: new Float64Array(4).fill(1), scale: 0.25, unit: 2 };
 * leiden(weave, randomFrom(1)) // → [0, 0, 1, 1]
 */
export function leiden(weave: Weave, random: Random): Int32Array {
  let groups: Int32Array = Int32Array.from({ length: weave.size }, (_, node) => node);
  for (;;) {
    const found = turn(weave, groups, random);
    if (!found.changed) return inOrder(found.groups, found.count).of;
    groups = found.groups;
  }
}

function turn(whole: Weave, begun: Int32Array, random: Random) {
  let weave = whole;
  let groups: Int32Array = begun.slice();
  let changed = false;
  // The node of this level that each node of the whole weave has become part of.
  let nodeOf: Int32Array = Int32Array.from({ length: whole.size }, (_, node) => node);
  for (;;) {
    if (moveNodes(weave, groups, random)) changed = true;
    if (renumbered(groups, weave.size).count === weave.size) break;
    const parts = renumbered(refineGroups(weave, groups, random), weave.size);
    // Where the refinement leaves everybody alone, the groups themselves become the nodes.
    const { of, count: nodes } = parts.count === weave.size ? renumbered(groups, weave.size) : parts;
    const next = new Int32Array(nodes);
    for (let node = 0; node < weave.size; node += 1) next[of[node]!] = groups[node]!;
    nodeOf = nodeOf.map((node) => of[node]!);
    const before = weave.size;
    weave = gathered(weave, of, nodes);
    groups = renumbered(next, before).of;
  }
  const { of, count } = renumbered(
    nodeOf.map((node) => groups[node]!),
    weave.size,
  );
  return { groups: of, count, changed };
}

/** Labels 0 … labels − 1 numbered in the order in which they first occur. */
function renumbered(given: Int32Array, labels: number): { of: Int32Array; count: number } {
  const numbers = new Int32Array(labels).fill(-1);
  const of = new Int32Array(given.length);
  let count = 0;
  for (let node = 0; node < given.length; node += 1) {
    const label = given[node]!;
    if (numbers[label] === -1) {
      numbers[label] = count;
      count += 1;
    }
    of[node] = numbers[label]!;
  }
  return { of, count };
}
