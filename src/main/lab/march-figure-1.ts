import {
  CODE_LEARNING,
  type FigureAgreement,
  type FigurePoint,
  figure1,
  type RunMany,
  SOCIALIZATION,
} from '../../algorithms/learning/index.ts';
import { drawFigure, type Line } from './figure-svg.ts';

/** Which words stand at each line's end; the shapes tell them apart without colour. */
const LINES = [
  { words: 'the code learns slowly', look: 'plum', shape: 'square' },
  { words: 'at a middling rate', look: 'teal', shape: 'circle' },
  { words: 'fast', look: 'leaf', shape: 'diamond' },
] as const;

/** March's figure 1: printed points and ours in one picture, with how far they agree. */
export async function reproduceMarchFigure1(runs: number, seed: number, runMany: RunMany) {
  const agreement = await figure1(runs, seed, runMany);
  const found =
    'Where people take on slowly what the organization holds to be true, it ends up knowing more of the world.';
  const agrees = agreementOf(agreement);
  const svg = drawFigure({
    title: 'Slow learners make a knowing organization',
    sentences: [found, agrees],
    across: { words: 'how readily individuals learn from the code (p1)', from: 0.1, to: 0.9, ticks: SOCIALIZATION },
    up: {
      words: 'knowledge at equilibrium (right minus wrong)',
      from: 0.7,
      to: 1,
      ticks: [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1],
    },
    lines: CODE_LEARNING.map(
      (codeLearning, index): Line => ({
        ...(LINES[index] ?? LINES[0]),
        label: `${LINES[index]?.words} (p2 = ${decimal(codeLearning)})`,
        points: agreement.points.filter((point) => point.codeLearning === codeLearning).map(placeOf),
      }),
    ),
    keys: { ours: `ours, mean of ${runs} runs with its 95 % interval`, printed: 'printed, mean of 80 runs' },
    source: 'March 1991, Organization Science 2(1), figure 1. Model march-1991, 50 individuals, 30 dimensions.',
  });
  return { svg, sentences: [found, agrees] };
}

const placeOf = ({ socialization, ours, printed }: FigurePoint) => ({ across: socialization, ...ours, printed });

function agreementOf({ chiSquare, freedom, probability }: FigureAgreement): string {
  const words = probability > 0.01 ? 'agree within their errors' : 'differ by more than their errors';
  const chance = probability < 0.001 ? 'p < .001' : `p = ${decimal(probability, 2)}`;
  return `The ${freedom} printed points and ours ${words}: chi-square ${chiSquare.toFixed(1)} on ${freedom}, ${chance}.`;
}

/** As the field writes it: .5, not 0.5. */
function decimal(value: number, places = 1): string {
  return value.toFixed(places).replace(/^0/, '');
}
