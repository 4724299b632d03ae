import { matrixOf } from '../../algorithms/matrices/matrix.ts';
import {
  type ChanceAgreement,
  criticalAgreement,
  type DescribedAgreement,
  exactAgreement,
  nullProbabilities,
  probabilityByChance,
  type Scale,
  simulatedAgreement,
} from '../../algorithms/multilevel/index.ts';
import { randomFrom } from '../../algorithms/random/random.ts';
import { type Figure, noFigure } from '../../algorithms/statistics/figure.ts';

/** A group's rwg(j) beside what a group of its size that answers at random gives. */
export interface BesideChance {
  /** From which value on so much agreement comes about at random in 5 % of groups or fewer. */
  critical: Figure;
  /** P(as much agreement or more) at random. */
  p: Figure;
  method: 'exact' | 'simulated';
}

interface Chance {
  chance: ChanceAgreement;
  method: BesideChance['method'];
}

/** Larger groups on one item are simulated, too: on eleven points there would be too many multisets. */
const MOST_EXACT = 15;
const SEED = 1984;
/** So many answers are drawn in all, shared among the sizes of groups, but no fewer than 500 groups of a size: a second or two. */
const ANSWERS_DRAWN = 6_000_000;

/**
 * Sets every group's agreement beside chance: exactly for one item, by simulation for several, because items that go together
 * agree by chance more easily than independent ones (Cohen, Doveh & Nahum-Shani 2009).
 */
export function besideChance(
  agreement: readonly DescribedAgreement[],
  scale: Scale,
  correlation: number,
): BesideChance[] {
  const probabilities = nullProbabilities('uniform', scale.high - scale.low + 1);
  const kinds = new Map<string, { people: number; items: number }>();
  for (const { size, items } of agreement) if (items > 0) kinds.set(`${size} ${items}`, { people: size, items });
  const cost = [...kinds.values()].reduce((sum, { people, items }) => sum + people * items, 0);
  const draws = Math.round(Math.min(20_000, Math.max(500, ANSWERS_DRAWN / Math.max(1, cost))));
  const together = Math.min(0.95, Math.max(0, correlation));
  const found = new Map<string, Chance>();
  for (const [kind, { people, items }] of kinds) {
    const group = { people, items, probabilities };
    if (items === 1 && people <= MOST_EXACT) {
      found.set(kind, { chance: exactAgreement('rwg', group), method: 'exact' });
      continue;
    }
    const correlations = matrixOf(
      Array.from({ length: items }, (_, i) => Array.from({ length: items }, (_, j) => (i === j ? 1 : together))),
    );
    const random = randomFrom(SEED, people, items);
    found.set(kind, { chance: simulatedAgreement('rwg', group, random, draws, correlations), method: 'simulated' });
  }
  return agreement.map(({ size, items, rwg, variance }): BesideChance => {
    const of = found.get(`${size} ${items}`);
    const value = rwg.uniform?.value ?? null;
    if (of === undefined || value === null) {
      const none = noFigure(variance.reason ?? 'not-defined');
      return { critical: none, p: none, method: 'exact' };
    }
    return {
      critical: criticalAgreement(of.chance).critical,
      p: { value: probabilityByChance(of.chance, value), reason: null },
      method: of.method,
    };
  });
}
