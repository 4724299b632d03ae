import { boundaryRehearsal } from './boundary-rehearsal/model.ts';
import { fangLeeSchilling2010 } from './fang-lee-schilling-2010/model.ts';
import { lazerFriedman2007 } from './lazer-friedman-2007/model.ts';
import { levinthal1997 } from './levinthal-1997/model.ts';
import { march1991 } from './march-1991/model.ts';
import type { Model } from './model.ts';

/** Every model of the lab. */
export const MODELS: readonly Model[] = [
  march1991,
  fangLeeSchilling2010,
  lazerFriedman2007,
  levinthal1997,
  boundaryRehearsal,
];
