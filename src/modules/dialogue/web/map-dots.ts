import { EDGE, SPOT } from '../domain/map-spots.ts';

/** Where people stand: x and y from −1 to 1, and the place of their group, −1 for none. */
export interface Dots {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly group: Int8Array;
}

export function dotsIn(base64: string): Dots {
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const count = Math.floor(bytes.length / SPOT);
  const [x, y, group] = [new Float32Array(count), new Float32Array(count), new Int8Array(count)];
  for (let place = 0; place < count; place += 1) {
    x[place] = view.getInt16(SPOT * place) / EDGE;
    y[place] = view.getInt16(SPOT * place + 2) / EDGE;
    group[place] = view.getUint8(SPOT * place + 4) - 1;
  }
  return { count, x, y, group };
}

/** From the plane of the map to pixels: `left + x * scale`, `top − y * scale`. */
export interface Lens {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

export interface Sheet {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How much of each pixel around its middle a dot covers, 0 … 1. */
function stampOf(radius: number): { size: number; cover: Float32Array } {
  const reach = Math.ceil(radius + 0.5);
  const size = 2 * reach + 1;
  const cover = new Float32Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const away = Math.hypot(row - reach, column - reach);
      cover[row * size + column] = Math.max(0, Math.min(1, radius + 0.5 - away));
    }
  }
  return { size, cover };
}

/**
 * Draws every dot within the sheet, pixel by pixel: tens of thousands in the time that a canvas takes for a few thousand circles, so
 * that a map of a whole city follows a finger.
 *
 * @param colours by place of the group; the last is for who is in none
 */
export function drawDots(
  sheet: Sheet,
  dots: Dots,
  lens: Lens,
  radius: number,
  colours: readonly Colour[],
  strength: number,
): void {
  const { data, width, height } = sheet;
  const { size, cover } = stampOf(radius);
  const reach = (size - 1) / 2;
  for (let place = 0; place < dots.count; place += 1) {
    const left = Math.round(lens.left + (dots.x[place] ?? 0) * lens.scale) - reach;
    const top = Math.round(lens.top - (dots.y[place] ?? 0) * lens.scale) - reach;
    if (left + size <= 0 || top + size <= 0 || left >= width || top >= height) continue;
    const [red, green, blue] = colours[dots.group[place] ?? -1] ?? colours.at(-1) ?? [0, 0, 0];
    for (let row = Math.max(0, -top); row < size && top + row < height; row += 1) {
      for (let column = Math.max(0, -left); column < size && left + column < width; column += 1) {
        const more = strength * (cover[row * size + column] ?? 0);
        if (more === 0) continue;
        const at = 4 * ((top + row) * width + left + column);
        const under = (data[at + 3] ?? 0) / 255;
        const alpha = more + under * (1 - more);
        const rest = (under * (1 - more)) / alpha;
        const own = more / alpha;
        data[at] = red * own + (data[at] ?? 0) * rest;
        data[at + 1] = green * own + (data[at + 1] ?? 0) * rest;
        data[at + 2] = blue * own + (data[at + 2] ?? 0) * rest;
        data[at + 3] = 255 * alpha;
      }
    }
  }
}

/** The more there are, the smaller each is. In pixels of the page. */
export function radiusFor(count: number): number {
  if (count <= 150) return 5;
  if (count <= 1_000) return 3.5;
  return count <= 6_000 ? 2.25 : 1.25;
}

/** What of the plane there is to show. */
export function boundsOf(dots: Dots, more: readonly (readonly [number, number])[]) {
  let [left, right, low, high] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const take = (x: number, y: number) => {
    [left, right, low, high] = [Math.min(left, x), Math.max(right, x), Math.min(low, y), Math.max(high, y)];
  };
  for (let place = 0; place < dots.count; place += 1) take(dots.x[place] ?? 0, dots.y[place] ?? 0);
  for (const [x, y] of more) take(x, y);
  return left <= right ? { left, right, low, high } : { left: -1, right: 1, low: -1, high: 1 };
}

/** For the names of groups at the edge. */
const ROOM = 56;

/** The lens that shows all of it. */
export function lensFor(bounds: ReturnType<typeof boundsOf>, width: number, height: number): Lens {
  const [wide, tall] = [Math.max(bounds.right - bounds.left, 0.02), Math.max(bounds.high - bounds.low, 0.02)];
  const scale = Math.max(1, Math.min((width - 2 * ROOM) / wide, (height - 2 * ROOM) / tall));
  return {
    scale,
    left: width / 2 - ((bounds.left + bounds.right) / 2) * scale,
    top: height / 2 + ((bounds.low + bounds.high) / 2) * scale,
  };
}
