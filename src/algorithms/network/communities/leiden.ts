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
 * const weave = { size: 4, starts: Int32Array.of(0, 1, 2, 3, 4), ends, weights: new Float64Array(4).fill(2), given: new Float64Array(4).fill(1), received: new Float64Array(4).fill(1), scale: 0.25 };
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
    const count = new Set(groups).size;
    if (count === weave.size) break;
    const parts = renumbered(refineGroups(weave, groups, random));
    // Where the refinement leaves everybody alone, the groups themselves become the nodes.
    const { of, count: nodes } = parts.count === weave.size ? renumbered(groups) : parts;
    const next = new Int32Array(nodes);
    for (let node = 0; node < weave.size; node += 1) next[of[node]!] = groups[node]!;
    nodeOf = nodeOf.map((node) => of[node]!);
    weave = gathered(weave, of, nodes);
    groups = renumbered(next).of;
  }
  const { of, count } = renumbered(nodeOf.map((node) => groups[node]!));
  return { groups: of, count, changed };
}

/** Numbers in the order in which they first occur. */
function renumbered(labels: Int32Array): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const of = labels.map((label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label)!;
  });
  return { of, count: numbers.size };
}
