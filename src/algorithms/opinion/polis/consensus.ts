import type { Tally } from '../tally.ts';
import { oneProportionZ, SIGNIFICANT } from './proportion-tests.ts';

export interface ConsensusStatement {
  readonly statement: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareZ: number;
}

/**
 * What everybody agrees or disagrees with, as Polis lists it: share above one half and its z above 1.2816, by share × z, five at most
 * in each direction. As in the mathematics of the Polis server; see Small et al. 2021 (DOI 10.6035/recerca.5516).
 * O(statements log statements).
 *
 * @param tally of everybody as one group
 * @param setAside 1 for statements that are not listed
 * @example
 * polisConsensus({ groups: 1, statements: 1, agrees: Int32Array.of(25), disagrees: Int32Array.of(0), seen: Int32Array.of(26) }, Uint8Array.of(0)).agree[0].shareZ // → 4.8112522432
 */
export function polisConsensus(
  tally: Tally,
  setAside: Uint8Array,
  most = 5,
): { agree: ConsensusStatement[]; disagree: ConsensusStatement[] } {
  const list = (counts: Int32Array): ConsensusStatement[] =>
    Array.from(counts, (successes, statement) => {
      const trials = tally.seen[statement]!;
      const share = (successes + 1) / (trials + 2);
      return { statement, successes, trials, share, shareZ: oneProportionZ(successes, trials) };
    })
      .filter(({ statement, share, shareZ }) => !setAside[statement] && share > 0.5 && shareZ > SIGNIFICANT)
      .sort((one, other) => other.share * other.shareZ - one.share * one.shareZ)
      .slice(0, most);
  return { agree: list(tally.agrees), disagree: list(tally.disagrees) };
}
