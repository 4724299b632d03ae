/** Where somebody stands on a proposal; not every way of deciding knows every stance. */
export const STANCES = [
  'agree',
  'reservations',
  'tolerate',
  'aside',
  'disagree',
  'object',
  'block',
  'abstain',
] as const;
export type Stance = (typeof STANCES)[number];

/** chosen: one of several options; level: several options come first together; heard: advice was given, and binds nobody. */
export type DecisionResult = 'adopted' | 'not adopted' | 'chosen' | 'level' | 'heard' | 'no quorum';

/** For each option in its order, a number; null where it was left blank. */
export type MarkList = readonly (number | null)[];

/** What one person said: a stance, or marks for options. */
export type Ballot = { stance: Stance; marks: null } | { stance: null; marks: MarkList };

/** What the ballots amount to. Options are known by their place. */
export interface Counted {
  result: Exclude<DecisionResult, 'no quorum'>;
  /** The options from first to last, those that are level side by side; empty where there is one proposal. */
  order: readonly (readonly number[])[];
  /** The figures behind it: a row for each stance or option, a column for each of the method's. */
  table: readonly (readonly number[])[];
  /** What made the first one first, where a method knows more than one reason. */
  why: string;
}

export interface Marks {
  least: number;
  /** null: as many as there are options. */
  most: number | null;
  /** A mark above nothing must be among them. */
  some: boolean;
  /** They are given out of a purse of dots. */
  shared: boolean;
  /** The options are days and hours. */
  moments: boolean;
}

/** A way of deciding, as data: what one may say, what is asked of it, and how it is counted. */
export interface Method {
  stances: readonly Stance[];
  /** Those that tell nobody anything without their reason. */
  reasons: readonly Stance[];
  /** What an option can be marked with; null where there is one proposal. */
  marks: Marks | null;
  /** What the figures of the table are; `options`: how many prefer the row's option to the column's. */
  columns: readonly string[] | 'options';
  /** Of everyone who said something and did not abstain; the table counts abstentions as well. */
  count: (ballots: readonly Ballot[], options: number) => Counted;
}

/** Places from first to last by a figure, higher first; level ones together. */
export function orderBy(figures: readonly (readonly number[])[]): number[][] {
  const higher = (a: readonly number[] = [], b: readonly number[] = []) => {
    const place = a.findIndex((figure, at) => figure !== b[at]);
    return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
  };
  const places = figures.map((_figure, place) => place).sort((a, b) => higher(figures[a], figures[b]) || a - b);
  const order: number[][] = [];
  for (const place of places) {
    const last = order.at(-1);
    if (last && higher(figures[last[0] as number], figures[place]) === 0) last.push(place);
    else order.push([place]);
  }
  return order;
}

export const marksOf = (ballots: readonly Ballot[]): MarkList[] =>
  ballots.flatMap(({ marks }) => (marks ? [marks] : []));

export const firstOf = (order: readonly (readonly number[])[]): 'chosen' | 'level' =>
  order[0]?.length === 1 ? 'chosen' : 'level';
