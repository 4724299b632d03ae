import type { Model } from './model.ts';

interface Asked {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

interface Shown extends Asked {
  /** The place of the one it stands for among those asked for, and of the arm it is compared with. */
  readonly asked: number;
  readonly beside: number;
}

/**
 * The arms that are run where these are asked for: each of them with each standing arm of the model, so that whatever is tried is
 * shown beside what it may be compared with. Each is compared with the first of its own, and that with the first of all. Where a
 * model has no standing arms, those asked for. Our definition. O(arms).
 * @example
 * const standingArms = [{ name: 'open', values: { contact: 'all' } }, { name: 'closed', values: { contact: 'none' } }];
 * const asked = [{ name: 'today', parameters: {} }, { name: 'later', parameters: {} }];
 * withStandingArms({ standingArms }, asked).map(({ name }) => name)[3] // → 'later: closed'
 * withStandingArms({ standingArms }, asked).map(({ beside }) => beside) // → [0, 0, 0, 2]
 * withStandingArms({ standingArms: [] }, asked)[1].name // → 'later'
 */
export function withStandingArms({ standingArms }: Pick<Model, 'standingArms'>, asked: readonly Asked[]): Shown[] {
  if (standingArms.length === 0) return asked.map((arm, place) => ({ ...arm, asked: place, beside: 0 }));
  return asked.flatMap(({ name, parameters }, place) =>
    standingArms.map((standing, index) => ({
      name: `${name}: ${standing.name}`,
      parameters: { ...parameters, ...standing.values },
      asked: place,
      beside: index === 0 ? 0 : place * standingArms.length,
    })),
  );
}

/**
 * The parameters that only the standing arms of a model set. Our definition.
 * @example
 * setByStandingArms({ standingArms: [{ name: 'closed', values: { contact: 'none' } }] }) // → ['contact']
 */
export function setByStandingArms({ standingArms }: Pick<Model, 'standingArms'>): string[] {
  return Object.keys(standingArms[0]?.values ?? {});
}
