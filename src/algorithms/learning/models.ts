import { march1991 } from './march-1991/model.ts';
import type { Model } from './model.ts';

/** Every model of the lab. */
export const MODELS: readonly Model[] = [march1991];
