import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { Network } from './network.ts';
import { withoutDirections } from './undirected.ts';

/**
 * Burt's constraint (1992, ISBN 978-0-674-84371-4, chapter 2): how far a person's contacts lead back to one another,
 * c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over the contacts j of i, with p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki). Low where contacts
 * are many and do not know one another. Directions are added up, weights are strengths.
 *
 * Whoever has a tie in either direction has a value, as in igraph (networkx gives none to people without ties going out); who has
 * none at all has no figure. May exceed 1 in tight small circles. O(Σ over ties of the contacts at their end).
 *
 * @example
 * constraint(networkOf({ size: 4, from: [0, 1, 1], to: [1, 2, 3], directed: false }))[1].value // → 0.333333
 */
export function constraint(network: Network): Figure[] {
  const contact = withoutDirections(network, 'sum');
  const shares = sharesOf(contact);
  const { starts, ends } = contact.out;
  // Apart from `all`, because a byte each stays near the processor, and few looks at it find a contact.
  const isContact = new Uint8Array(contact.size);
  const all = new Float64Array(contact.size);
  return Array.from({ length: contact.size }, (_, person) => {
    const [first, end] = [starts[person]!, starts[person + 1]!];
    if (first === end) return noFigure('no-ties');
    for (let tie = first; tie < end; tie += 1) {
      isContact[ends[tie]!] = 1;
      all[ends[tie]!] = shares[tie]!;
    }
    for (let tie = first; tie < end; tie += 1) {
      const between = ends[tie]!;
      for (let further = starts[between]!; further < starts[between + 1]!; further += 1) {
        const other = ends[further]!;
        if (isContact[other] === 1) all[other]! += shares[tie]! * shares[further]!;
      }
    }
    let sum = 0;
    for (let tie = first; tie < end; tie += 1) {
      sum += all[ends[tie]!]! ** 2;
      isContact[ends[tie]!] = 0;
    }
    return figure(sum, 'not-defined');
  });
}

export interface EffectiveSize {
  /** Contacts, less what they repeat of one another: Σ_j (1 − Σ_q p_iq m_jq). */
  size: Figure;
  /** Effective size per contact, 0 … 1. */
  efficiency: Figure;
}

/**
 * Burt's effective size and efficiency (1992, ISBN 978-0-674-84371-4, chapter 2): how many contacts are left of a person's if those
 * are counted off that other contacts lead to, with p as in {@link constraint} and m_jq = (a_jq + a_qj) / max_k (a_jk + a_kj). With
 * ties without direction and weight it is n − 2t / n, t the ties among the n contacts (Borgatti 1997, Connections 20(1):35–38).
 * People without any tie have no figure. O(Σ over ties of the contacts at their end).
 *
 * @example
 * effectiveSize(networkOf({ size: 3, from: [0, 1, 2], to: [1, 2, 0], directed: false }))[0].size.value // → 1
 */
export function effectiveSize(network: Network): EffectiveSize[] {
  const contact = withoutDirections(network, 'sum');
  const shares = sharesOf(contact);
  const { starts, ends, weights } = contact.out;
  const strongest = Float64Array.from({ length: contact.size }, (_, person) => {
    let most = 0;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) most = Math.max(most, weights[tie]!);
    return most;
  });
  const own = new Float64Array(contact.size);
  return Array.from({ length: contact.size }, (_, person) => {
    const [first, end] = [starts[person]!, starts[person + 1]!];
    if (first === end) return { size: noFigure('no-ties'), efficiency: noFigure('no-ties') };
    for (let tie = first; tie < end; tie += 1) own[ends[tie]!] = shares[tie]!;
    let repeated = 0;
    for (let tie = first; tie < end; tie += 1) {
      const other = ends[tie]!;
      let theirs = 0;
      for (let further = starts[other]!; further < starts[other + 1]!; further += 1) {
        theirs += own[ends[further]!]! * weights[further]!;
      }
      repeated += theirs / strongest[other]!;
    }
    for (let tie = first; tie < end; tie += 1) own[ends[tie]!] = 0;
    const size = end - first - repeated;
    return { size: figure(size, 'not-defined'), efficiency: figure(size / (end - first), 'not-defined') };
  });
}

/** p_ij of every tie: the share of a person's contact that goes to this one. */
function sharesOf({ size, out: { starts, weights } }: Network): Float64Array {
  const shares = new Float64Array(weights.length);
  for (let person = 0; person < size; person += 1) {
    let all = 0;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) all += weights[tie]!;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) shares[tie] = weights[tie]! / all;
  }
  return shares;
}
