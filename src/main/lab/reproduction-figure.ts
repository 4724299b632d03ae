import type { Agreement, Reproduction } from '../../algorithms/learning/index.ts';
import { drawFigure, type Line } from './figure-svg.ts';
import { agreementOf } from './reproduction-words.ts';

/** Shapes tell lines apart without colour. */
const LOOKS = [
  { look: 'plum', shape: 'square' },
  { look: 'teal', shape: 'circle' },
  { look: 'leaf', shape: 'diamond' },
] as const;

/** Known points and our lines in one picture, with how far they agree; null where there is no curve to draw. */
export function drawReproduction(
  { title, finding, source, known, picture }: Reproduction,
  agreement: Agreement,
  runs: number,
): string | null {
  if (!picture) return null;
  const lines = agreement.curves.map(
    ({ words, points }, index): Line => ({
      ...(LOOKS[index % LOOKS.length] ?? LOOKS[0]),
      label: words,
      points: points.map(({ across, mean, low, high, known: printed }) => ({ across, mean, low, high, printed })),
    }),
  );
  return drawFigure({
    title,
    sentences: [finding, agreementOf(agreement)],
    ...picture,
    lines,
    keys: { ours: `ours, mean of ${runs} runs with its 95 % interval`, printed: known },
    source,
  });
}
