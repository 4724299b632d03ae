import { tryEveryRoute } from './sweep.ts';

// Enough to see every field of every route go bad once; the long test tries all.
tryEveryRoute(16);
