import { middleOf, outlineOf, type Point } from '../../algorithms/opinion/index.ts';
import { quantile } from '../../algorithms/statistics/quantile.ts';
import type { MapReport } from './report.ts';
import { round, text } from './svg-text.ts';
import { n } from './words.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** More would make the file large and the picture no clearer: of more, every so manyth is drawn. */
const DRAWN = 3_000;
const MARGIN = 56;
/** A shape goes with each hue. */
const SHAPES = 6;
export const HUES = SHAPES;

function mark(group: number, [x, y]: Point, r: number): string {
  const [a, b] = [round(x), round(y)];
  const at = (share: number) => round(share * r);
  switch (Math.max(0, group) % SHAPES) {
    case 0:
      return `<circle cx="${a}" cy="${b}" r="${r}"/>`;
    case 1:
      return `<path d="M${round(x - 0.9 * r)} ${round(y - 0.9 * r)}h${at(1.8)}v${at(1.8)}h${at(-1.8)}z"/>`;
    case 2:
      return `<path d="M${a} ${round(y - 1.2 * r)}l${at(1.15)} ${at(2)}h${at(-2.3)}z"/>`;
    case 3:
      return `<path d="M${a} ${round(y - 1.3 * r)}l${at(1.3)} ${at(1.3)} ${at(-1.3)} ${at(1.3)} ${at(-1.3)} ${at(-1.3)}z"/>`;
    case 4:
      return `<path d="M${round(x - 1.15 * r)} ${round(y - r)}h${at(2.3)}l${at(-1.15)} ${at(2)}z"/>`;
    default:
      return `<path d="M${round(x - 1.4 * r)} ${round(y - 0.6 * r)}h${at(2.8)}v${at(1.2)}h${at(-2.8)}z"/>`;
  }
}

interface Person {
  group: number;
  at: Point;
}

/** The card with the people on it: outlines, marks, letters. */
export function drawPeople(report: MapReport, box: Box): string {
  const people = placeInBox(report, box);
  const outlines: string[] = [];
  const labels: string[] = [];
  const several = report.groups.length > 1;
  for (const [group, { letter, people: size }] of several ? report.groups.entries() : []) {
    const at = people.filter((each) => each.group === group).map((each) => each.at);
    if (at.length === 0) continue;
    const hull = outlineOf(at);
    outlines.push(
      `<path class="soft${group % HUES}" d="M${hull.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z"/>`,
    );
    labels.push(label(letter, n(size, 'person', 'people'), hull, middleOf(at), box));
  }
  const step = Math.max(1, Math.ceil(people.length / DRAWN));
  const r = people.length > 1_000 ? 2.4 : people.length > 300 ? 3.4 : 4.6;
  const marks = people
    .filter((_, index) => index % step === 0)
    .map(
      ({ group, at }) => `<g class="mark${group < 0 || !several ? 'None' : group % HUES}">${mark(group, at, r)}</g>`,
    );
  return [
    `<rect class="card" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="10"/>`,
    `<g stroke-linejoin="round" stroke-width="26">${outlines.join('')}</g>`,
    `<g fill-opacity=".8">${marks.join('')}</g>`,
    ...labels,
  ].join('\n');
}

/** The same scale on both axes; the farthest hundredth stands at the edge, so that it does not press the others together. */
function placeInBox(report: MapReport, box: Box): Person[] {
  const numberOf = new Map(report.groups.map(({ letter }, group) => [letter, group]));
  const placed = report.participants.flatMap(({ group, position }) => (position ? [{ group, at: position }] : []));
  const axis = (which: 0 | 1) => {
    const values = placed.map(({ at }) => at[which]);
    return [quantile(values, 0.005) ?? 0, quantile(values, 0.995) ?? 0] as const;
  };
  const [[left, right], [bottom, top]] = [axis(0), axis(1)];
  const scale = Math.min(
    (box.width - 2 * MARGIN) / Math.max(1e-9, right - left),
    (box.height - 2 * MARGIN) / Math.max(1e-9, top - bottom),
  );
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return placed.map(({ group, at }) => {
    const x = box.x + box.width / 2 + scale * (at[0] - (left + right) / 2);
    const y = box.y + box.height / 2 - scale * (at[1] - (bottom + top) / 2);
    return {
      group: numberOf.get(group ?? '') ?? -1,
      at: [clamp(x, box.x + 12, box.x + box.width - 12), clamp(y, box.y + 12, box.y + box.height - 12)],
    };
  });
}

/** Letter and size outside of the outline, on the side away from the middle of the card. */
function label(letter: string, size: string, hull: readonly Point[], [x, y]: Point, box: Box): string {
  const up = y <= box.y + box.height / 2;
  const edge = up ? Math.min(...hull.map(([, v]) => v)) - 38 : Math.max(...hull.map(([, v]) => v)) + 34;
  const top = Math.min(box.y + box.height - 26, Math.max(box.y + 26, edge));
  const at = Math.min(box.x + box.width - 50, Math.max(box.x + 50, x));
  return text(at, top, 'letter halo', letter, 'middle') + text(at, top + 17, 'meta halo', size, 'middle');
}
