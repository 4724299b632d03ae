import { shuffle } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';
import type { Weave } from './weave.ts';

/**
 * How much chance there is in merging: the θ of the paper, in ties of mean weight, so that it is the same whatever the unit. (Were it
 * a share of all weight, as modularity is, joins in a large network would be as good as drawn blindly.)
 */
const THETA = 0.01;

/**
 * Splits each group into parts that hold together (the refinement of Traag, Waltman & van Eck 2019, DOI 10.1038/s41598-019-41695-z,
 * algorithms A.2 and A.3): beginning with everybody alone, those well tied to their group join, in random order, one of the parts well tied
 * to it, with a chance that grows with the gain; a join that loses is never made. Every part is connected. O(ties).
 *
 * @param of the group of each node
 * @returns the part of each node, numbered 0 … size − 1 with gaps
 * @example
 * const weave = { size: 2, starts: Int32Array.of(0, 1, 2), ends: Int32Array.of(1, 0), weights: Float64Array.of(2, 2), given: Float64Array.of(1, 1), received: Float64Array.of(1, 1), scale: 0.5, unit: 2 };
 * new Set(refineGroups(weave, Int32Array.of(0, 0), randomFrom(1))).size // → 1
 * new Set(refineGroups(weave, Int32Array.of(0, 1), randomFrom(1))).size // → 2
 */
export function refineGroups(weave: Weave, of: Int32Array, random: Random): Int32Array {
  const { size, starts, ends, weights, given, received, scale, unit } = weave;
  const parts = Int32Array.from({ length: size }, (_, node) => node);
  const [partGiven, partReceived] = [given.slice(), received.slice()];
  const [groupGiven, groupReceived] = [new Float64Array(size), new Float64Array(size)];
  // Of each part: the weight of its ties to the rest of its group.
  const toRest = new Float64Array(size);
  const alone = new Uint8Array(size).fill(1);
  for (let node = 0; node < size; node += 1) {
    groupGiven[of[node]!]! += given[node]!;
    groupReceived[of[node]!]! += received[node]!;
    for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
      if (of[ends[tie]!] === of[node]) toRest[node]! += weights[tie]!;
    }
  }
  /** More ties to the rest of the group than chance gives. */
  const isWellTied = (part: number, group: number) => {
    const [gives, gets] = [partGiven[part]!, partReceived[part]!];
    const byChance = gives * (groupReceived[group]! - gets) + gets * (groupGiven[group]! - gives);
    return toRest[part]! >= scale * byChance;
  };
  const toPart = new Float64Array(size);
  const touched = new Int32Array(size);
  const gains = new Float64Array(size);
  for (const node of shuffle(
    Int32Array.from({ length: size }, (_, each) => each),
    random,
  )) {
    const group = of[node]!;
    if (alone[node] === 0 || !isWellTied(node, group)) continue;
    const [gives, gets] = [given[node]!, received[node]!];
    let count = 0;
    for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
      const other = ends[tie]!;
      if (of[other] !== group) continue;
      const part = parts[other]!;
      if (toPart[part] === 0) {
        touched[count] = part;
        count += 1;
      }
      toPart[part]! += weights[tie]!;
    }
    for (let at = 0; at < count; at += 1) {
      const part = touched[at]!;
      const gain = toPart[part]! - scale * (gives * partReceived[part]! + gets * partGiven[part]!);
      gains[at] = isWellTied(part, group) ? gain : Number.NEGATIVE_INFINITY;
    }
    const chosen = chooseByGain(gains, count, 1 / (THETA * unit), random);
    if (chosen >= 0) {
      const joined = touched[chosen]!;
      parts[node] = joined;
      alone[node] = 0;
      alone[joined] = 0;
      partGiven[joined]! += gives;
      partReceived[joined]! += gets;
      toRest[joined]! += toRest[node]! - 2 * toPart[joined]!;
    }
    for (let at = 0; at < count; at += 1) toPart[touched[at]!] = 0;
  }
  return parts;
}

/** The place of one of the gains, or −1 (staying alone gains 0), each with a chance in proportion to exp(gain × steepness). */
function chooseByGain(gains: Float64Array, count: number, steepness: number, random: Random): number {
  let most = 0;
  for (let at = 0; at < count; at += 1) most = Math.max(most, gains[at]!);
  let all = Math.exp(-most * steepness);
  for (let at = 0; at < count; at += 1) if (gains[at]! >= 0) all += Math.exp((gains[at]! - most) * steepness);
  let left = random.unit() * all;
  for (let at = 0; at < count; at += 1) {
    if (gains[at]! < 0) continue;
    left -= Math.exp((gains[at]! - most) * steepness);
    if (left < 0) return at;
  }
  return -1;
}
