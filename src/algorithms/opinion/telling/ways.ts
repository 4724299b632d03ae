/** Fewer than these, or all of one mind, and somebody who knows who they are learns how one of them voted. */
export const ENOUGH = 5;

/** Stands for a vote that was not cast. */
export const NONE = 2;

const stateOf = (vote: number) => (vote === NONE ? 0 : vote + 2);

/**
 * One bit for each way in which a vote may become another: of 1, 0, −1 or none at all. Our definition. O(1).
 * @example
 * wayOf(1, -1) === wayOf(1, 0) // → false
 */
export function wayOf(was: number, is: number): number {
  return 1 << (4 * stateOf(was) + stateOf(is));
}

/**
 * Whether one bit alone is set. Our definition. O(1).
 * @example
 * isOne(8) // → true
 * isOne(9) // → false
 */
export function isOne(bits: number): boolean {
  return bits !== 0 && (bits & (bits - 1)) === 0;
}
