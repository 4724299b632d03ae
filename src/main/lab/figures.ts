import type { RunMany } from '../../algorithms/learning/index.ts';
import { reproduceMarchFigure1 } from './march-figure-1.ts';

/** A published figure that the lab draws again, beside what was printed. */
export interface PublishedFigure {
  readonly name: string;
  /** The picture, and sentences that say what it shows and how far it agrees with what was printed. */
  readonly reproduce: (
    runs: number,
    seed: number,
    runMany: RunMany,
  ) => Promise<{ readonly svg: string; readonly sentences: readonly string[] }>;
}

export const FIGURES: readonly PublishedFigure[] = [{ name: 'march-1991-figure-1', reproduce: reproduceMarchFigure1 }];
