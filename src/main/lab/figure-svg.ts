import type { Axis } from '../../algorithms/learning/index.ts';

/** A figure of lines with intervals beside printed points, as one SVG that reads by day and by night, without scripts or fonts to load. */
export interface Figure {
  readonly title: string;
  /** What it shows, under the title; and what a reader who does not see hears. */
  readonly sentences: readonly string[];
  readonly across: Axis;
  readonly up: Axis;
  readonly lines: readonly Line[];
  readonly keys: { readonly ours: string; readonly printed: string };
  readonly source: string;
}

export interface Line {
  readonly label: string;
  readonly look: 'teal' | 'leaf' | 'plum';
  /** Of the printed points. */
  readonly shape: 'square' | 'circle' | 'diamond';
  readonly points: readonly Point[];
}

interface Point {
  readonly across: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Null where nothing was printed. */
  readonly printed: number | null;
}

const [WIDTH, HEIGHT] = [920, 640];
const PLOT = { left: 84, right: 660, top: 172, bottom: 520 };

/** Tokens of the product's look (src/web/theme), in both lights; ochre and slate mean explore and exploit there, so not here. */
const STYLE = `
  .paper { fill: #fbfaf5 } .ink { fill: #2a2520 } .soft { fill: #6d655b } .rule { stroke: #e5dfd3 }
  .teal { --c: #2c7072 } .leaf { --c: #2f6a46 } .plum { --c: #7b4b78 }
  .ours { fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round }
  .band { fill: var(--c); opacity: .14 } .printed { fill: var(--p, #fbfaf5); stroke: var(--c); stroke-width: 1.6 }
  .label { fill: var(--c) }
  .title { font: 420 30px Newsreader, 'Iowan Old Style', Palatino, Georgia, serif }
  .said { font: 15px Inter, system-ui, 'Helvetica Neue', Arial, sans-serif }
  .meta { font: 13px Inter, system-ui, 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums }
  @media (prefers-color-scheme: dark) {
    svg { --p: #1b1815 } .paper { fill: #1b1815 } .ink { fill: #ece6da } .soft { fill: #a79d8f } .rule { stroke: #38332c }
    .teal { --c: #7dbcbc } .leaf { --c: #8cc29a } .plum { --c: #c99ac5 } .band { opacity: .2 }
  }`;

export function drawFigure(figure: Figure): string {
  const { title, sentences, across, up, lines, keys, source } = figure;
  const x = scale(across, PLOT.left, PLOT.right);
  const y = scale(up, PLOT.bottom, PLOT.top);
  const said = sentences.map((sentence, row) => text(sentence, PLOT.left - 44, 88 + 24 * row, 'said soft'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title says">`,
    `<title id="title">${plainText(title)}</title>`,
    `<desc id="says">${plainText(sentences.join(' '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    text(title, PLOT.left - 44, 54, 'title ink'),
    ...said,
    text(up.words, PLOT.left - 44, PLOT.top - 18, 'meta soft'),
    ...up.ticks.map((tick) => rule(y(tick)) + text(decimal(tick), PLOT.left - 12, y(tick) + 4, 'meta soft', 'end')),
    ...across.ticks.map((tick) => text(decimal(tick), x(tick), PLOT.bottom + 24, 'meta soft', 'middle')),
    text(across.words, PLOT.left, PLOT.bottom + 48, 'meta soft'),
    ...lines.map((line) => drawLine(line, x, y)),
    ...labelsOf(lines, y),
    ...drawKeys(keys),
    text(source, PLOT.left - 44, HEIGHT - 20, 'meta soft'),
    '</svg>',
    '',
  ].join('\n');
}

type Place = (value: number) => number;

function scale({ from, to }: Axis, start: number, end: number): Place {
  return (value) => round(start + ((value - from) / (to - from)) * (end - start));
}

function drawLine({ look, shape, points }: Line, x: Place, y: Place): string {
  const path = (of: (point: Point) => number, along = points) =>
    along.map((each) => `${x(each.across)},${y(of(each))}`);
  const band = [...path(({ high }) => high), ...path(({ low }) => low, points.toReversed())].join(' ');
  const ours = path(({ mean }) => mean).join(' ');
  const printed = points
    .map((point) => (point.printed === null ? '' : mark(shape, x(point.across), y(point.printed))))
    .join('');
  return `<g class="${look}"><polygon class="band" points="${band}"/><polyline class="ours" points="${ours}"/>${printed}</g>`;
}

function mark(shape: Line['shape'], x: number, y: number): string {
  if (shape === 'circle') return `<circle class="printed" cx="${x}" cy="${y}" r="4.5"/>`;
  if (shape === 'square') return `<rect class="printed" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`;
  return `<path class="printed" d="M${x} ${round(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z"/>`;
}

/** At the lines' ends, pushed apart where they would touch. */
function labelsOf(lines: readonly Line[], y: Place): string[] {
  const ends = lines
    .map((line) => ({ line, at: y(line.points.at(-1)?.mean ?? 0) }))
    .sort((one, other) => one.at - other.at);
  for (const [index, end] of ends.entries()) end.at = Math.max(end.at, (ends[index - 1]?.at ?? 0) + 22);
  return ends.map(
    ({ line, at }) => `<g class="${line.look}">${text(line.label, PLOT.right + 16, round(at + 4), 'meta label')}</g>`,
  );
}

function drawKeys({ ours, printed }: Figure['keys']): string[] {
  const y = PLOT.bottom + 72;
  const second = PLOT.left + 36 + 7 * ours.length + 24;
  return [
    `<g class="leaf"><rect class="band" x="${PLOT.left}" y="${y - 10}" width="26" height="12"/><path class="ours" d="M${PLOT.left} ${y - 4}h26"/></g>`,
    text(ours, PLOT.left + 36, y, 'meta soft'),
    `<g class="leaf">${mark('circle', second, y - 4)}</g>`,
    text(printed, second + 14, y, 'meta soft'),
  ];
}

const rule = (y: number) => `<path class="rule" d="M${PLOT.left} ${y}H${PLOT.right}"/>`;
const round = (value: number) => Math.round(value * 10) / 10;
const plainText = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function text(words: string, x: number, y: number, look: string, anchor = 'start'): string {
  return `<text class="${look}" x="${x}" y="${y}" text-anchor="${anchor}">${plainText(words)}</text>`;
}

/** .75 and 1, as the field writes shares. */
function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/^0\./, '.');
}
