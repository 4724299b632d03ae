import { shuffle } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';
import type { Weave } from './weave.ts';

/** A gain must be more than rounding, or two groups might swap a node for ever. As a share of the weight of all ties. */
const LEAST_GAIN = 1e-12;

/**
 * Moves nodes to the group next to them, or to one of their own, where modularity grows most (the fast local moving of Traag, Waltman &
 * van Eck 2019, DOI 10.1038/s41598-019-41695-z, algorithm A.2): nodes wait in a random order, and when one has moved, its neighbours elsewhere
 * are looked at again. Others are not, so a move may be left that helps: where a whole call moves nothing, none is. Among equal gains
 * the first neighbour's group wins.
 * O(ties) a round, few rounds.
 *
 * @param of the group of each node, 0 … size − 1; changed in place
 * @returns whether anything moved
 * @example
 * const weave = { size: 2, starts: Int32Array.of(0, 1, 2), ends: Int32Array.of(1, 0), weights: Float64Array.of(2, 2), given: Float64Array.of(1, 1), received: Float64Array.of(1, 1), scale: 0.5, unit: 2 };
 * const of = Int32Array.of(0, 1);
 * moveNodes(weave, of, randomFrom(1)) // → true
 * (moveNodes(weave, of, randomFrom(1)), of[0] === of[1]) // → true
 */
export function moveNodes(weave: Weave, of: Int32Array, random: Random): boolean {
  const { size, starts, ends, weights, given, received, scale } = weave;
  const [groupGiven, groupReceived] = [new Float64Array(size), new Float64Array(size)];
  const members = new Int32Array(size);
  for (let node = 0; node < size; node += 1) {
    groupGiven[of[node]!]! += given[node]!;
    groupReceived[of[node]!]! += received[node]!;
    members[of[node]!]! += 1;
  }
  const empty: number[] = [];
  for (let group = size - 1; group >= 0; group -= 1) if (members[group] === 0) empty.push(group);
  const waiting = shuffle(
    Int32Array.from({ length: size }, (_, node) => node),
    random,
  );
  const waits = new Uint8Array(size).fill(1);
  const toGroup = new Float64Array(size);
  const touched = new Int32Array(size);
  // Everybody waits at most once, so a ring of `size` places holds them all.
  let [head, held, anything] = [0, size, false];
  while (held > 0) {
    const node = waiting[head]!;
    head = (head + 1) % size;
    held -= 1;
    waits[node] = 0;
    const old = of[node]!;
    const [gives, gets] = [given[node]!, received[node]!];
    let count = 0;
    for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
      const group = of[ends[tie]!]!;
      if (toGroup[group] === 0) {
        touched[count] = group;
        count += 1;
      }
      toGroup[group]! += weights[tie]!;
    }
    groupGiven[old]! -= gives;
    groupReceived[old]! -= gets;
    let best = old;
    let most = toGroup[old]! - scale * (gives * groupReceived[old]! + gets * groupGiven[old]!) + LEAST_GAIN / scale;
    if (members[old]! > 1 && empty.length > 0 && most < 0) {
      best = empty[empty.length - 1]!;
      most = 0;
    }
    for (let at = 0; at < count; at += 1) {
      const group = touched[at]!;
      const value = toGroup[group]! - scale * (gives * groupReceived[group]! + gets * groupGiven[group]!);
      if (value <= most || group === old) continue;
      best = group;
      most = value;
    }
    for (let at = 0; at < count; at += 1) toGroup[touched[at]!] = 0;
    groupGiven[best]! += gives;
    groupReceived[best]! += gets;
    if (best === old) continue;
    anything = true;
    if (members[best] === 0) empty.pop();
    of[node] = best;
    members[best]! += 1;
    members[old]! -= 1;
    if (members[old] === 0) empty.push(old);
    for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
      const other = ends[tie]!;
      if (waits[other] === 1 || of[other] === best) continue;
      waits[other] = 1;
      waiting[(head + held) % size] = other;
      held += 1;
    }
  }
  return anything;
}
