import type { Model } from './model.ts';

interface Arm {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * The arms that are run where these are asked for: each of them with each standing arm of the model, so that whatever is tried is
 * shown beside what it may be compared with. Where a model has no standing arms, those asked for. Our definition. O(arms).
 * @example
 * const standingArms = [{ name: 'open', values: { contact: 'all' } }, { name: 'closed', values: { contact: 'none' } }];
 * withStandingArms({ standingArms }, [{ name: 'today', parameters: {} }])[1].name // → 'today: closed'
 * withStandingArms({ standingArms: [] }, [{ name: 'today', parameters: {} }])[0].name // → 'today'
 */
export function withStandingArms({ standingArms }: Pick<Model, 'standingArms'>, asked: readonly Arm[]): readonly Arm[] {
  if (standingArms.length === 0) return asked;
  return asked.flatMap(({ name, parameters }) =>
    standingArms.map((standing) => ({
      name: `${name}: ${standing.name}`,
      parameters: { ...parameters, ...standing.values },
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
