import { type Answers, answersOf, type Scale } from '../../algorithms/multilevel/index.ts';
import { columnOf, isMissing, refuse, type Table } from './table.ts';

/** What a file of responses says: a row a person. */
export interface Responses {
  answers: Answers;
  items: string[];
  groups: string[];
  /** The answers of the wave before, of the same items and groups; null where no waves were told apart. */
  before: Answers | null;
  /** The names of the two waves. */
  waves: { before: string; now: string } | null;
}

export interface Columns {
  /** One column, or several with commas between them. */
  groups: string;
  items: readonly string[];
  wave?: string;
  scale?: Scale;
}

/** 2 before 10, and b after a. */
const byName = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/**
 * The answers in some columns of a table.
 * @throws Error with row, column and range of whatever is no answer
 */
export function readResponses(
  table: Table,
  { groups: groupColumn, items, wave: waveColumn, scale }: Columns,
): Responses {
  const groupOf = groupNames(table, groupColumn);
  const waveOf = waveColumn === undefined ? null : columnOf(table, waveColumn);
  const fields = items.map((item) => ({ item, answers: columnOf(table, item) }));
  refuse(table.file, [
    ...missingNames(groupOf, groupColumn, 'group'),
    ...(waveOf === null ? [] : missingNames(waveOf, waveColumn ?? '', 'wave')),
    ...fields.flatMap(({ item, answers }) => complaintsAbout(item, answers, scale)),
  ]);
  const names = [...new Set(groupOf)].sort(byName);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const group = Int32Array.from(groupOf, (name) => numbers.get(name) ?? 0);
  const columns = fields.map(({ answers }) =>
    Float64Array.from(answers, (field) => (isMissing(field) ? Number.NaN : Number(field))),
  );
  if (waveOf === null) {
    const answers = answersOf(columns, group, names.length);
    return { answers, items: [...items], groups: names, before: null, waves: null };
  }
  const waves = [...new Set(waveOf)].sort(byName);
  const [before, now] = waves.slice(-2);
  if (before === undefined || now === undefined) {
    throw new Error(
      `${table.file}: column ${waveColumn} names one wave only (${waves[0]}); two are needed to tell change.`,
    );
  }
  const of = (wave: string) => {
    const isOf = (_: number, row: number) => waveOf[row] === wave;
    return answersOf(
      columns.map((column) => column.filter(isOf)),
      group.filter(isOf),
      names.length,
    );
  };
  return { answers: of(now), items: [...items], groups: names, before: of(before), waves: { before, now } };
}

/** The names of groups that one column gives, or several together: company and platoon. */
function groupNames(table: Table, columns: string): string[] {
  const parts = columns.split(',').map((column) => columnOf(table, column.trim()));
  return table.rows.map((_, row) =>
    parts.some((part) => isMissing(part[row] ?? '')) ? '' : parts.map((part) => part[row]).join(' '),
  );
}

function missingNames(fields: readonly string[], column: string, what: string): string[] {
  return fields.flatMap((field, row) =>
    isMissing(field) ? [`row ${row + 2}, column ${column}: every row must name its ${what}`] : [],
  );
}

/** Of every answer; of a whole column of words, once. */
function complaintsAbout(item: string, answers: readonly string[], scale: Scale | undefined): string[] {
  const given = answers.filter((field) => !isMissing(field));
  if (given.length > 1 && given.every((field) => !Number.isFinite(Number(field)))) {
    return [
      `column ${item}: none of its ${given.length.toLocaleString('en')} answers is a number (the first is "${given[0]}"); answers must be numbers, or empty or NA where there is none`,
    ];
  }
  return answers.flatMap((field, row) => {
    const wrong = complaintAbout(field, scale);
    return wrong === null ? [] : [`row ${row + 2}, column ${item}: ${wrong}`];
  });
}

function complaintAbout(field: string, scale: Scale | undefined): string | null {
  if (isMissing(field)) return null;
  const range = scale === undefined ? 'a number' : `a number from ${scale.low} to ${scale.high}`;
  const value = Number(field);
  if (!Number.isFinite(value)) return `"${field}" must be ${range}, or empty or NA where there is no answer`;
  if (scale !== undefined && (value < scale.low || value > scale.high)) return `${field} must be ${range}`;
  return null;
}

/**
 * The scale that `--points 1-5` names.
 * @throws RangeError where it names none
 */
export function scaleIn(points: string): Scale {
  const [, low, high] = /^\s*(-?\d+)\s*(?:-|–|\.\.)\s*(-?\d+)\s*$/.exec(points) ?? [];
  if (low === undefined || high === undefined || Number(high) <= Number(low)) {
    throw new RangeError(
      `--points must name the lowest and the highest point of the scale, like 1-5, not "${points}".`,
    );
  }
  return { low: Number(low), high: Number(high) };
}
