import type { Tally } from '../tally.ts';
import { oneProportionZ, SIGNIFICANT, twoProportionZ } from './proportion-tests.ts';

/** How a group stands to one statement, beside the rest; as Polis publishes it. */
export interface Representative {
  readonly statement: number;
  readonly direction: 'agree' | 'disagree';
  /** Whether it stands first because the group agrees with it more than with any other. */
  readonly bestAgreed: boolean;
  readonly successes: number;
  readonly trials: number;
  /** (successes + 1) / (trials + 2) */
  readonly share: number;
  readonly shareZ: number;
  /** How many times as high the share is as in the rest. */
  readonly repness: number;
  readonly repnessZ: number;
}

interface Side {
  successes: number;
  share: number;
  shareZ: number;
  repness: number;
  repnessZ: number;
}

interface Stance {
  statement: number;
  trials: number;
  agree: Side;
  disagree: Side;
}

/**
 * The statements that tell a group from the others, as Polis lists them: those whose share in the group is above one half and above
 * that in the rest (both z > 1.2816), by repness × its z × share × its z, five at most; the one that is agreed with best stands
 * first, then agrees before disagrees. Where no statement passes, the best agreed one, or the one with the highest z. As in the
 * mathematics of the Polis server; see Small et al. 2021 (DOI 10.6035/recerca.5516). O(groups × statements log statements).
 *
 * @param setAside 1 for statements that are not listed
 * @returns one list a group
 * @example
 * const tally = { groups: 2, statements: 1, agrees: Int32Array.of(8, 1), disagrees: Int32Array.of(0, 7), seen: Int32Array.of(8, 9) };
 * representativeStatements(tally, Uint8Array.of(0))[0].map(({ repness }) => repness) // → [4.95]
 */
export function representativeStatements(tally: Tally, setAside: Uint8Array, most = 5): Representative[][] {
  return Array.from({ length: tally.groups }, (_, group) => ofGroup(stancesOf(tally, group, setAside), most));
}

function ofGroup(stances: readonly Stance[], most: number): Representative[] {
  const passing: Representative[] = [];
  let bestAgreed: Stance | null = null;
  let best: Stance | null = null;
  for (const stance of stances) {
    const stronger = finalize(stance);
    if (stronger.repnessZ > SIGNIFICANT && stronger.shareZ > SIGNIFICANT) passing.push(stronger);
    const highest = best === null ? Number.NEGATIVE_INFINITY : finalize(best).repnessZ;
    if (passing.length === 0 && stronger.repnessZ > highest) best = stance;
    if (isBetterAgreed(stance, bestAgreed)) bestAgreed = stance;
  }
  const head = bestAgreed ? { ...finalize(bestAgreed), bestAgreed: true } : null;
  if (passing.length === 0) return head ? [head] : best ? [finalize(best)] : [];
  const others = passing.filter(({ statement }) => statement !== head?.statement);
  const ranked = others.sort((one, other) => metric(other) - metric(one));
  const listed = (head ? [head, ...ranked] : ranked).slice(0, most);
  const rest = listed.slice(head ? 1 : 0);
  const by = (direction: Representative['direction']) => rest.filter((each) => each.direction === direction);
  return [...(head ? [head] : []), ...by('agree'), ...by('disagree')];
}

const metric = ({ repness, repnessZ, share, shareZ }: Representative | Side) => repness * repnessZ * share * shareZ;

/** The rule as the server has it: by repness where the best so far has some, else by the share alone. */
function isBetterAgreed({ agree, disagree }: Stance, best: Stance | null): boolean {
  if (agree.successes === 0 && disagree.successes === 0) return false;
  if (best === null) return agree.shareZ > SIGNIFICANT || (agree.repness > 1 && agree.share > 0.5);
  if (best.agree.repness > 1) return metric(agree) > metric(best.agree);
  return agree.share * agree.shareZ > best.agree.share * best.agree.shareZ;
}

function finalize({ statement, trials, agree, disagree }: Stance): Representative {
  const direction = agree.repnessZ > disagree.repnessZ ? 'agree' : 'disagree';
  return { statement, direction, bestAgreed: false, trials, ...(direction === 'agree' ? agree : disagree) };
}

function stancesOf(tally: Tally, group: number, setAside: Uint8Array): Stance[] {
  const stances: Stance[] = [];
  for (let statement = 0; statement < tally.statements; statement += 1) {
    if (setAside[statement]) continue;
    const [agrees, disagrees, seen] = [tally.agrees, tally.disagrees, tally.seen].map((counts) => {
      let all = 0;
      for (let other = 0; other < tally.groups; other += 1) all += counts[other * tally.statements + statement]!;
      const own = counts[group * tally.statements + statement]!;
      return [own, all - own] as const;
    }) as [readonly [number, number], readonly [number, number], readonly [number, number]];
    const side = (counts: readonly [number, number]): Side => sideOf(counts, seen);
    stances.push({ statement, trials: seen[0], agree: side(agrees), disagree: side(disagrees) });
  }
  return stances;
}

function sideOf([own, rest]: readonly [number, number], [seen, seenByRest]: readonly [number, number]): Side {
  const share = (own + 1) / (seen + 2);
  return {
    successes: own,
    share,
    shareZ: oneProportionZ(own, seen),
    repness: share / ((rest + 1) / (seenByRest + 2)),
    repnessZ: twoProportionZ(own, rest, seen, seenByRest),
  };
}
