import type { Matrix } from '../matrices/matrix.ts';

/**
 * Where people stand: what either way of mapping gives. Participants and statements are meant by their index in the
 * {@link VoteTable} they came from; groups by their index in `groups`.
 */
export interface OpinionMap {
  readonly mode: 'polis' | 'tilth';
  /** participants × 2: near each other means voted alike. 0, 0 where a participant is not placed. */
  readonly positions: Matrix;
  /** 1 where a participant voted enough to be placed. */
  readonly placed: Uint8Array;
  /** statements × 2: where somebody would stand who agreed with this statement and voted on nothing else. */
  readonly statements: Matrix;
  /** Each participant's group; −1 where in none. */
  readonly labels: Int32Array;
  /** With one group, or none, there are no distinct groups: `reason` says why. */
  readonly groups: readonly OpinionGroup[];
  /** Why there are fewer than two groups; null where there are two or more. */
  readonly reason: NoGroups | null;
}

export type NoGroups = 'nobody-placed' | 'too-few-people' | 'all-alike' | 'no-distinct-groups';

export interface OpinionGroup {
  /** A number that stays with the people of this group while votes arrive. */
  readonly id: number;
  /** Indices of participants, ascending. */
  readonly members: Int32Array;
  /** Where the middle of the group is. */
  readonly centre: readonly [number, number];
  /** How far resampled votes find the same people together, 0 … 1; null where the mode does not say. */
  readonly stability: number | null;
}
