import { approval, dots, score, time } from './methods/marks.ts';
import type { Ballot, Counted, DecisionResult, MarkList, Method, Stance } from './methods/method.ts';
import { advice, consensus, consent, majority } from './methods/proposal.ts';
import { ranked } from './methods/ranked.ts';

export const METHODS = {
  consent,
  consensus,
  majority,
  advice,
  approval,
  score,
  dots,
  ranked,
  time,
} as const satisfies Record<string, Method>;
export type MethodName = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as [MethodName, ...MethodName[]];

export const methodOf = (name: MethodName): Method => METHODS[name];

export type Count = Omit<Counted, 'result'> & { result: DecisionResult };

/** The quorum counts everyone who said something, who abstains included. */
export function countOf(name: MethodName, quorum: number, ballots: readonly Ballot[], options: number): Count {
  const counted = methodOf(name).count(ballots, options);
  return ballots.length < quorum ? { ...counted, result: 'no quorum' } : counted;
}

export interface Said {
  stance: Stance | null;
  marks: MarkList | null;
  reason: string;
}

export interface Asked {
  method: MethodName;
  options: number;
  /** How many dots everyone has; null where there are none. */
  dots: number | null;
}

/** What is wrong with what somebody said, by the name of its sentence; null where nothing is. */
export function wrongWith({ stance, marks, reason }: Said, { method, options, dots }: Asked): string | null {
  const known = methodOf(method);
  if (stance !== null) {
    if (marks !== null) return 'stance-or-marks';
    if (!known.stances.includes(stance)) return 'stance-unknown';
    return known.reasons.includes(stance) && !reason ? 'stance-needs-reason' : null;
  }
  if (marks === null || known.marks === null) return 'stance-or-marks';
  if (marks.length !== options) return 'marks-count';
  const { least, most, some, shared } = known.marks;
  const top = most ?? options;
  if (marks.some((mark) => mark !== null && (mark < least || mark > top))) return 'marks-range';
  if (some && !marks.some((mark) => mark)) return 'marks-none';
  const spent = marks.reduce<number>((total, mark) => total + (mark ?? 0), 0);
  return shared && spent > (dots ?? top) ? 'marks-dots' : null;
}
