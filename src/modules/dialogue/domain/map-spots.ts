/** Bytes a person: x and y as 16 bit numbers, big-endian, and 1 + the place of their group. */
export const SPOT = 5;
/** The edge of the picture, in those numbers. */
export const EDGE = 32_000;
/** Instead of a group: somebody who is not placed. */
export const NOT_PLACED = 255;

export interface Spot {
  /** −1 … 1 */
  x: number;
  y: number;
  /** −1: in none. */
  group: number;
}

/** @returns null for somebody who is not placed */
export function spotIn(bytes: Uint8Array, place = 0): Spot | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset + SPOT * place, SPOT);
  const group = view.getUint8(4);
  return group === NOT_PLACED ? null : { x: view.getInt16(0) / EDGE, y: view.getInt16(2) / EDGE, group: group - 1 };
}
