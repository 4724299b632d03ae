import { firstOf, type MarkList, type Marks, type Method, marksOf, orderBy } from './method.ts';

/** Among options by a figure for each: the highest first. What is left blank counts as nothing. */
function byFigures(
  marks: Marks,
  columns: readonly string[],
  figures: (given: readonly number[]) => number[],
  deciding: (row: readonly number[]) => readonly number[],
): Method {
  const count = (lists: readonly MarkList[], options: number) => {
    const table = Array.from({ length: options }, (_none, option) => figures(lists.map((list) => list[option] ?? 0)));
    const order = orderBy(table.map(deciding));
    return { result: firstOf(order), order, table, why: 'figure' };
  };
  return {
    stances: ['abstain'],
    reasons: [],
    marks,
    columns,
    count: (ballots, options) => count(marksOf(ballots), options),
  };
}

const sum = (given: readonly number[]) => given.reduce((total, mark) => total + mark, 0);
const howMany = (given: readonly number[], mark: number) => given.filter((each) => each === mark).length;
const marked = (given: readonly number[]) => given.length - howMany(given, 0);
const first = (row: readonly number[]) => row.slice(0, 1);

export const score = byFigures(
  { least: 0, most: 5, some: true, shared: false, moments: false },
  ['points', 'people'],
  (given) => [sum(given), marked(given)],
  first,
);
export const dots = byFigures(
  { least: 0, most: 20, some: true, shared: true, moments: false },
  ['dots', 'people'],
  (given) => [sum(given), marked(given)],
  first,
);
export const approval = byFigures(
  { least: 0, most: 1, some: true, shared: false, moments: false },
  ['people'],
  (given) => [marked(given)],
  first,
);

/** 2 yes, 1 if need be, 0 no. The date on which most can come; of equal ones the one that suits more of them. */
export const time = byFigures(
  { least: 0, most: 2, some: false, shared: false, moments: true },
  ['can', 'yes', 'if-need-be', 'no'],
  (given) => [marked(given), howMany(given, 2), howMany(given, 1), howMany(given, 0)],
  (row) => row.slice(0, 2),
);
