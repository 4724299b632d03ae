import type { InTwo, Tally, TilthMap, TilthModel, ToldCells, VoteTable } from '../../../algorithms/opinion/index.ts';

/** What a new map is computed from. Participants are voters, statements are meant by their number. */
export interface MapTask {
  readonly votes: VoteTable;
  /** Votes are anonymous: only what betrays nobody is told, see `toldAnew`. */
  readonly secret: boolean;
  readonly setAside: readonly string[];
  readonly memory: MapMemory | null;
  /** Groups are looked for anew, not only fitted on; in small dialogues always. */
  readonly whole: boolean;
}

/** What the next map begins from. */
export interface MapMemory {
  readonly map: TilthMap;
  /** As it was drawn, see `inTwo`. */
  readonly drawn: InTwo;
  /** Where votes are anonymous: what was told, and by statement the groups as they were told. */
  readonly told: VoteTable | null;
  readonly cells: ReadonlyMap<string, ToldCells>;
  readonly setAside: readonly string[];
}

/** What the next statement for one person is chosen from. */
export interface Asking {
  readonly statements: readonly string[];
  readonly tally: Tally;
  readonly model: Pick<TilthModel, 'factors' | 'mixture' | 'easiness'>;
}

export interface Standing {
  readonly statement: string;
  /** agree, disagree, pass; null where withheld. */
  readonly counts: readonly [number, number, number] | null;
  /** The same for each group of the map, in its order; null where withheld or where there is one group. */
  readonly groups: readonly (readonly [number, number, number])[] | null;
  readonly place: readonly [x: number, y: number] | null;
  /** Its place in each list, 1 first. */
  readonly bridge: number | null;
  readonly divide: number | null;
  readonly unsure: number | null;
}

/** The picture, and the few statements that stand out. Statements are meant by their number. */
export interface DrawnMap {
  /** Why there are fewer than two groups, or null. */
  readonly reason: TilthMap['reason'];
  readonly groups: readonly DrawnGroup[];
  /** Of how many resamples of ten the same number of groups was found; null where there is one. */
  readonly found: number | null;
  /** How many people are placed. */
  readonly placed: number;
  /** 5 bytes a person, base64: x and y (16 bit, big-endian, ± 32,000 at the edge), 1 + the place of their group, 0 for none. */
  readonly dots: string;
  /** Points are strewn within each group: nobody's own place is shown. */
  readonly strewn: boolean;
  /** In how many directions people differ more than chance would let them: 0, 1, or 2 and more. */
  readonly directions: number;
  readonly bridges: readonly string[];
  readonly divides: readonly string[];
  readonly unsure: readonly string[];
  /** How many votes the groups are of, where that is fewer than the map's. */
  readonly groupedAt: number;
}

export interface DrawnGroup {
  /** Stays with its people while votes arrive. */
  readonly id: number;
  readonly size: number;
  /** 0 … 1 */
  readonly stability: number | null;
  readonly centre: readonly [number, number];
  /** Its outline, in order. */
  readonly outline: readonly (readonly [number, number])[];
  /** The statements that tell most about it, and what it says to them. */
  readonly telling: readonly { readonly statement: string; readonly agrees: boolean }[];
}

export interface ComputedMap {
  readonly drawn: DrawnMap;
  readonly standings: readonly Standing[];
  readonly voters: readonly string[];
  /** In the order of `voters`, 5 bytes each, as in `dots`; 255 as group: not placed. */
  readonly spots: Uint8Array;
  readonly votes: number;
  readonly memory: MapMemory;
  readonly asking: Asking;
  /** So much has changed since groups were looked for that they should be, once this is published. */
  readonly wantsWhole: boolean;
}
