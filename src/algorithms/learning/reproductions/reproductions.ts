import { boundary } from './boundary.ts';
import { march } from './march-1991.ts';
import { networks } from './networks.ts';
import type { Reproduction } from './reproduction.ts';

/** Every table and figure that the lab finds again. */
export const REPRODUCTIONS: readonly Reproduction[] = [...march, ...networks, ...boundary];
