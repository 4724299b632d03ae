import { middleOf, outlineOf, type Point } from '../../../algorithms/opinion/index.ts';
import { drawNormal, shuffle } from '../../../algorithms/random/draws.ts';
import { type Random, randomFrom } from '../../../algorithms/random/random.ts';
import { EDGE, NOT_PLACED, SPOT } from './map-spots.ts';

export interface Placed {
  readonly point: Point;
  /** Place of their group; −1 for none. */
  readonly group: number;
}

export interface Picture {
  /** Half the width of what is shown, in the units of the map. */
  readonly extent: number;
  readonly spots: Uint8Array;
  readonly dots: Uint8Array;
  readonly outlines: readonly (readonly Point[])[];
}

/**
 * Everybody's spot, for themselves; the dots and outlines that all see. Strewn: each group is an ellipse of its middle and spread with
 * as many dots in it as it has people, so that no dot is a person; who is in no group is not drawn.
 *
 * @param people one each; null where not placed
 */
export function pictureOf(people: readonly (Placed | null)[], groups: number, strewn: boolean, seed: number): Picture {
  const members = Array.from({ length: groups }, (_, group) =>
    people.flatMap((each) => (each?.group === group ? [each.point] : [])),
  );
  const ellipses = strewn ? members.map(ellipseOf) : [];
  const random = randomFrom(seed, 7);
  const shown = strewn
    ? ellipses.flatMap((ellipse, group) =>
        (members[group] ?? []).map((): Placed => ({ point: within(ellipse, random), group })),
      )
    : people.filter((each) => each !== null);
  const outlines = strewn
    ? ellipses.map(outlined)
    : members.map((points) => (points.length > 0 ? outlineOf(points) : []));
  const reach = (points: readonly Point[]) =>
    points.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
  // Whoever stands outside of what is shown is shown themselves at its edge.
  const extent = 1.08 * Math.max(reach(shown.map(({ point }) => point)), ...outlines.map(reach), 1e-9);
  // In the order of their identifiers dots would tell whose they are to whoever can sort.
  const dots = encode(shuffle([...shown], random), extent);
  return {
    extent,
    spots: encode(people, extent),
    dots,
    outlines: outlines.map((each) => each.map((at) => scaled(at, extent))),
  };
}

interface Ellipse {
  readonly middle: Point;
  /** Lower triangle of the root of the covariances. */
  readonly root: readonly [number, number, number];
}

function ellipseOf(points: readonly Point[]): Ellipse {
  const middle = middleOf(points);
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - middle[0]) ** 2 / points.length;
    xy += ((x - middle[0]) * (y - middle[1])) / points.length;
    yy += (y - middle[1]) ** 2 / points.length;
  }
  const first = Math.sqrt(Math.max(xx, 1e-12));
  return { middle, root: [first, xy / first, Math.sqrt(Math.max(yy - (xy / first) ** 2, 1e-12))] };
}

const at = ({ middle, root: [a, b, c] }: Ellipse, u: number, v: number): Point => [
  middle[0] + a * u,
  middle[1] + b * u + c * v,
];
const WIDE = 2;

function within(ellipse: Ellipse, random: Random): Point {
  for (;;) {
    const [u, v] = [drawNormal(random), drawNormal(random)];
    if (Math.hypot(u, v) <= WIDE) return at(ellipse, u, v);
  }
}

const CORNERS = 24;
const outlined = (ellipse: Ellipse): Point[] =>
  Array.from({ length: CORNERS }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / CORNERS;
    return at(ellipse, WIDE * Math.cos(turn), WIDE * Math.sin(turn));
  });

/** In thousandths of the edge: a picture needs no more. */
export const scaled = ([x, y]: Point, extent: number): Point => [within1(x / extent), within1(y / extent)];
const within1 = (value: number) => Math.round(1000 * Math.max(-1, Math.min(1, value))) / 1000;

function encode(people: readonly (Placed | null)[], extent: number): Uint8Array {
  const bytes = new Uint8Array(SPOT * people.length);
  const view = new DataView(bytes.buffer);
  for (const [place, person] of people.entries()) {
    const [x, y] = person ? scaledFine(person.point, extent) : [0, 0];
    view.setInt16(SPOT * place, x);
    view.setInt16(SPOT * place + 2, y);
    bytes[SPOT * place + 4] = person ? person.group + 1 : NOT_PLACED;
  }
  return bytes;
}

const scaledFine = ([x, y]: Point, extent: number) =>
  [x, y].map((value) => Math.round(EDGE * Math.max(-1, Math.min(1, value / extent)))) as [number, number];
