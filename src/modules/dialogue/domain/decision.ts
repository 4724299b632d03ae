export type Method = 'consent' | 'majority';
export type Stance = 'agree' | 'disagree' | 'object' | 'abstain';
export type DecisionResult = 'adopted' | 'not adopted' | 'no quorum';

/** The stances a method knows: consent asks for objections, majority for sides. */
export function stancesOf(method: Method): readonly Stance[] {
  return method === 'consent' ? ['agree', 'object', 'abstain'] : ['agree', 'disagree', 'abstain'];
}

/**
 * What the stances amount to. The quorum counts everyone who took a stance. Consent: adopted when nobody objects and somebody
 * agrees. Majority: adopted when more agree than disagree; a tie is not a majority.
 */
export function resultOf(method: Method, quorum: number, stances: readonly Stance[]): DecisionResult {
  const count = (stance: Stance) => stances.filter((each) => each === stance).length;
  if (stances.length < quorum) return 'no quorum';
  const agree = count('agree');
  const adopted = method === 'consent' ? agree > 0 && count('object') === 0 : agree > count('disagree');
  return adopted ? 'adopted' : 'not adopted';
}
