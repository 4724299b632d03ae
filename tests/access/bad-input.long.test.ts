import { tryEveryRoute } from './sweep.ts';

tryEveryRoute(Number.POSITIVE_INFINITY);
