import { boundaryPorosity } from './boundary-porosity.ts';
import { breadthFirst } from './breadth-first.ts';
import { weakComponents } from './components.ts';
import { type Network, networkOf } from './network.ts';

export interface Departure {
  /** Weak components without the person, who counts in neither number: before (joined through them) and after. */
  parts: { before: number; after: number };
  /** Ordered pairs of others: how many reach one another now, no longer, and only by a longer way. */
  paths: { before: number; lost: number; longer: number };
  /** Of contact across the boundary: the share that ends, and how many outside are left without anybody inside; null without sides. */
  boundary: { lost: number; leftWithout: number } | null;
}

/**
 * What breaks if a person leaves: which parts fall asunder, who of the others no longer reaches whom along the directions of
 * ties, who only by a longer way, and what contact across the boundary ends. Our definition, from components and shortest paths
 * (Wasserman & Faust 1994, ISBN 978-0-521-38707-1, section 4.2). It takes nobody's place: that others would take up what was theirs, no
 * network tells. For all people at once see {@link cutPoints}. O(size × ties).
 *
 * @param inside whether each person is inside, where a boundary is asked about
 * @throws RangeError when the network has no such person
 * @example
 * const line = networkOf({ size: 4, from: [0, 1, 2], to: [1, 2, 3] });
 * departure(line, 1).paths // → { before: 3, lost: 2, longer: 0 }
 * departure(line, 1, [true, true, false, false]).boundary // → { lost: 1, leftWithout: 1 }
 */
export function departure(network: Network, person: number, inside?: ArrayLike<boolean>): Departure {
  if (!Number.isInteger(person) || person < 0 || person >= network.size) {
    throw new RangeError(`person must be from 0 to ${network.size - 1}, not ${person}`);
  }
  const rest = without(network, person);
  const [now, then] = [weakComponents(network), weakComponents(rest)];
  const isAlone = now.sizes[now.of[person]!] === 1;
  return {
    parts: { before: now.count - (isAlone ? 1 : 0), after: then.count - 1 },
    paths: comparePaths(network, rest, person),
    boundary: inside === undefined ? null : boundaryLoss(network, rest, person, inside),
  };
}

/** The network with this person's ties taken away; the person stays, so that the numbers of the others hold. */
function without({ size, directed, out }: Network, person: number): Network {
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < size; one += 1) {
    for (let tie = out.starts[one]!; tie < out.starts[one + 1]!; tie += 1) {
      const other = out.ends[tie]!;
      if (one === person || other === person || (!directed && other < one)) continue;
      from.push(one);
      to.push(other);
      weights.push(out.weights[tie]!);
    }
  }
  return networkOf({ size, from, to, weights, directed });
}

function comparePaths(network: Network, rest: Network, person: number): Departure['paths'] {
  const [now, then] = [breadthFirst(network), breadthFirst(rest)];
  let [before, lost, longer] = [0, 0, 0];
  for (let one = 0; one < network.size; one += 1) {
    if (one === person) continue;
    const [near, far] = [now(one), then(one)];
    for (let other = 0; other < network.size; other += 1) {
      if (other === one || other === person || near[other] === -1) continue;
      before += 1;
      if (far[other] === -1) lost += 1;
      else if (far[other]! > near[other]!) longer += 1;
    }
  }
  return { before, lost, longer };
}

function boundaryLoss(network: Network, rest: Network, person: number, inside: ArrayLike<boolean>) {
  const [now, then] = [boundaryPorosity(network, inside), boundaryPorosity(rest, inside)];
  const met = ({ outsiders, outsidersInContact }: typeof now) =>
    Math.round(outsiders * (outsidersInContact.value ?? 0));
  const ownGone = !inside[person] && met(now) > met(then) ? 1 : 0;
  return {
    lost: now.across > 0 ? 1 - then.across / now.across : 0,
    leftWithout: met(now) - met(then) - ownGone,
  };
}
