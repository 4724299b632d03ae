import type { Ballot, Method, Stance } from './method.ts';

type Counts = (stance: Stance) => number;

/** About one proposal: everyone says where they stand. */
function aboutProposal(
  stances: readonly Stance[],
  reasons: readonly Stance[],
  passes: (count: Counts) => 'adopted' | 'not adopted' | 'heard',
): Method {
  const count = (ballots: readonly Ballot[]) => {
    const counts: Counts = (stance) => ballots.filter((each) => each.stance === stance).length;
    return { result: passes(counts), order: [], table: stances.map((stance) => [counts(stance)]), why: 'stances' };
  };
  return { stances, reasons, marks: null, columns: ['people'], count };
}

const adoptedIf = (yes: boolean) => (yes ? 'adopted' : 'not adopted');

/** Adopted when nobody objects and somebody agrees. */
export const consent = aboutProposal(['agree', 'object', 'abstain'], ['object'], (count) =>
  adoptedIf(count('agree') > 0 && count('object') === 0),
);

/** Adopted when nobody blocks, and more people carry it, gladly or not, than stand aside. */
export const consensus = aboutProposal(
  ['agree', 'reservations', 'tolerate', 'aside', 'block', 'abstain'],
  ['reservations', 'block'],
  (count) => {
    const carried = count('agree') + count('reservations') + count('tolerate');
    return adoptedIf(count('block') === 0 && carried > count('aside'));
  },
);

/** Adopted when more agree than disagree: a tie is not a majority, and who abstains is on neither side. */
export const majority = aboutProposal(['agree', 'disagree', 'abstain'], [], (count) =>
  adoptedIf(count('agree') > count('disagree')),
);

/** Whoever proposes hears those it concerns, and decides. */
export const advice = aboutProposal(
  ['agree', 'reservations', 'disagree', 'abstain'],
  ['reservations', 'disagree'],
  () => 'heard',
);
