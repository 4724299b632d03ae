import { wilsonInterval } from '../../../algorithms/statistics/wilson.ts';

export type Kept = 'kept' | 'partly' | 'not' | 'too early';

export interface Count {
  kept: number;
  partly: number;
  not: number;
  early: number;
  answers: number;
  share: number | null;
  low: number;
  high: number;
}

/**
 * How a promise stands by the latest answer of each beneficiary (M10): kept share = kept ÷ (kept + partly + not), with a 95 %
 * Wilson interval; "too early" is counted apart, and no answer at all is "not yet known", never 0 %.
 */
export function countOf(tallies: readonly { kept: Kept; count: number }[]): Count {
  const of = (kept: Kept) => tallies.filter((each) => each.kept === kept).reduce((sum, { count }) => sum + count, 0);
  const [kept, partly, not, early] = [of('kept'), of('partly'), of('not'), of('too early')];
  const answers = kept + partly + not;
  return {
    kept,
    partly,
    not,
    early,
    answers,
    share: answers === 0 ? null : kept / answers,
    ...wilsonInterval(kept, answers),
  };
}

/**
 * Green where all who answered say kept, or where even the low end of the interval is more than half; clay likewise for the other
 * side. Between them the answers do not say enough for a colour.
 */
export function toneOf({
  kept,
  answers,
  low,
  high,
}: Pick<Count, 'kept' | 'answers' | 'low' | 'high'>): 'kept' | 'stone' | 'broken' {
  if (kept === answers || low > 0.5) return 'kept';
  return kept === 0 || high < 0.5 ? 'broken' : 'stone';
}
