import type { Job } from './engine/experiment.ts';
import { liveThrough, type Run } from './engine/live.ts';
import type { Model } from './model.ts';
import { MODELS } from './models.ts';

/**
 * The model of a name. Our definition.
 * @returns null where there is none
 * @example
 * modelNamed('march-1991').name // → 'march-1991'
 */
export function modelNamed(name: string): Model | null {
  return MODELS.find((model) => model.name === name) ?? null;
}

/**
 * Lives the replications of a job, here and now: what a worker does, or whoever has none. Our definition.
 * @throws RangeError when there is no such model
 * @example
 * const values = Object.fromEntries(
 *   Object.entries(modelNamed('march-1991').parameters).map(([name, parameter]) => [name, parameter.default]));
 * const watch = { horizon: 9, at: [] };
 * runJob({ model: 'march-1991', values, seed: 1, first: 0, count: 3, watch }).length // → 3
 */
export function runJob({ model: name, values, seed, first, count, watch }: Job): Run[] {
  const model = modelNamed(name);
  if (model === null) throw new RangeError(`there is no model "${name}"`);
  return Array.from({ length: count }, (_, index) => liveThrough(model, values, seed, first + index, watch));
}
