/**
 * Numbers that somebody else printed or computed, and how to find them again: data, the same shape for every table and figure. Our
 * definition.
 */
export interface Reproduction {
  /** As it is asked for: `march-1991-figure-1`. */
  readonly name: string;
  readonly model: string;
  /** What it shows, in a few words and in a sentence. */
  readonly title: string;
  readonly finding: string;
  /** The work, which part of it, and with what it was made. */
  readonly source: string;
  /** What the known numbers are: 'printed, mean of 80 runs'. */
  readonly known: string;
  /** What else is printed, but not precisely enough to be compared. */
  readonly note?: string;
  /** Replications of each point, unless others are asked for. */
  readonly runs: number;
  readonly curves: readonly Curve[];
  /** Times until something happens, where they are known. */
  readonly times?: readonly KnownTime[];
  readonly contest?: Contest;
  /** Axes, where there is a curve to draw. */
  readonly picture?: { readonly across: Axis; readonly up: Axis };
}

export interface Curve {
  readonly words: string;
  readonly points: readonly KnownPoint[];
  /** Periods at which the run of the last point is read, too, so that there is a line to draw; nothing is known there. */
  readonly between?: readonly number[];
}

export interface KnownPoint {
  /** Where it lies on the axis, and what it is called where that is no number. */
  readonly across: number;
  readonly label?: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly level: string;
  /** Read after so many periods; else at rest. */
  readonly period?: number;
  readonly expected: number;
  /** Standard error as it is told, of reading it off, or of rounding. */
  readonly error: number;
  /** Where it is the mean of so many runs whose error is not told: they vary as ours do. */
  readonly meanOf?: number;
}

export interface KnownTime {
  readonly label: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly duration: string;
  readonly horizon: number;
  /** Median; null: it did not happen within the horizon. */
  readonly expected: number | null;
}

/** How often one arm does better than another on the same chance, and when its mean overtakes. */
export interface Contest {
  readonly words: string;
  readonly one: Readonly<Record<string, number | string>>;
  readonly other: Readonly<Record<string, number | string>>;
  readonly level: string;
  readonly periods: number;
  readonly wins: { readonly count: number; readonly of: number };
  /** The last period at which the other leads. */
  readonly overtakesAfter: number;
}

export interface Axis {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}
