import { newUntimedId } from '../../../kernel/identifiers.ts';

/** A published Polis export: what it is about, what was said, how people voted (re-votes included), where each stands. */
export const POLIS_FILES = ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv'] as const;
export type PolisFile = (typeof POLIS_FILES)[number];

/** Where votes are anonymous only what is counted leaves the house. */
export const polisFilesOf = ({ votes, imported }: { votes: string; imported: boolean }): readonly PolisFile[] =>
  votes === 'open' || imported ? POLIS_FILES : ['summary.csv', 'comments.csv'];

export type Row = Record<string, string>;

/** Which row of which file: the first below the names of the columns is row 2, as a spreadsheet counts. */
export interface Place {
  file: PolisFile;
  row: number;
}

const WRONG = {
  missing: ({ field }) => `${field} is missing.`,
  column: ({ field }) => `there is no column ${field}.`,
  comment: ({ value }) => `there is no comment ${value} in comments.csv.`,
  vote: ({ value }) => `a vote is 1, 0 or -1, not "${value}".`,
  moment: ({ value }) => `timestamp must be milliseconds since 1970, not "${value}".`,
  whole: ({ field, value }) => `${field} must be a whole number, not "${value}".`,
  twice: ({ field, value }) => `${field} ${value} stands there twice.`,
  long: ({ field }) => `${field} has more than ${LONGEST} characters.`,
  cells: () => 'it has more or fewer cells than there are columns.',
  quotes: () => 'quotation marks do not match: it cannot be read as CSV from here on.',
} satisfies Record<string, (problem: Pick<RowProblem, 'field' | 'value'>) => string>;
export type Wrong = keyof typeof WRONG;

/** What cannot be taken in, where it stands, and what would be right. */
export class RowProblem extends RangeError {
  readonly place: Place;
  readonly field: string;
  readonly wrong: Wrong;
  readonly value: string;

  constructor(place: Place, field: string, wrong: Wrong, value = '') {
    super(`${place.file}, row ${place.row}: ${WRONG[wrong]({ field, value })}`);
    this.place = place;
    this.field = field;
    this.wrong = wrong;
    this.value = value;
  }
}

/** A row of votes.csv, re-votes included. */
export interface PolisCast {
  statement: string;
  voter: string;
  /** 1 agree, -1 disagree, 0 pass */
  value: 1 | 0 | -1;
  /** milliseconds since 1970 */
  at: number;
}

/** A row of comments.csv. */
export interface PolisStatement {
  id: string;
  body: string;
  at: number;
  /** Moderated out. */
  setAside: boolean;
  /** Asks who one is, not what one thinks. */
  meta: boolean;
}

/** The same, with what an export must say again. */
export interface BroughtStatement {
  number: number;
  body: string;
  at: string;
  author: number | null;
  moderated: 1 | 0 | -1;
  meta: boolean | null;
  seed: boolean | null;
}

export interface PolisVote {
  /** The number of the statement. */
  statement: number;
  voter: string;
  value: 1 | 0 | -1;
  /** milliseconds since 1970 */
  at: number;
}

export interface PolisConversation {
  topic: string;
  context: string;
  /** Name and value of each line. */
  summary: [string, string][];
  began: string;
  ended: string;
  /** By number. */
  statements: BroughtStatement[];
  /** The latest vote of each voter on each statement. */
  votes: PolisVote[];
  /** What they had voted before, in the order they did. */
  pastVotes: PolisVote[];
  people: { voter: string; number: number; group: number | null }[];
  /** How many of them voted. */
  voters: number;
}

interface Read {
  summary: [string, string][];
  statements: BroughtStatement[];
  votes: PolisCast[];
  /** The groups of the people, where participants-votes.csv said them. */
  groups: ReadonlyMap<number, number | null>;
}

/** Of two votes at the same millisecond the one further down counts. */
export function conversationOf({ summary, statements, votes, groups }: Read): PolisConversation {
  const said = [...statements].sort((one, other) => one.number - other.number);
  const ids = new Map<number, string>();
  const idOf = (number: number) => {
    const id = ids.get(number) ?? newUntimedId();
    ids.set(number, id);
    return id;
  };
  // A number as a key, not a text: there may be hundreds of thousands.
  const places = new Map(said.map(({ number }, place) => [number, place]));
  const latest = new Map<number, PolisVote>();
  const pastVotes: PolisVote[] = [];
  // Array sort is stable: what stands further down wins a tie.
  const cast = [...votes].sort((one, other) => one.at - other.at);
  for (const { statement, voter, value, at } of cast) {
    const [by, on] = [Number(voter), Number(statement)];
    const key = by * said.length + (places.get(on) ?? 0);
    const before = latest.get(key);
    if (before) pastVotes.push(before);
    latest.set(key, { statement: on, voter: idOf(by), value, at });
  }
  const voters = ids.size;
  for (const number of [...groups.keys(), ...said.flatMap(({ author }) => author ?? [])]) idOf(number);
  const named = new Map(summary);
  const first = said[0]?.at ?? isoOf(0);
  return {
    topic: named.get('topic') ?? '',
    context: [named.get('conversation-description'), named.get('url')].filter(Boolean).join('\n\n'),
    summary,
    began: cast[0] ? isoOf(cast[0].at) : first,
    ended: cast.length > 0 ? isoOf((cast.at(-1) as PolisCast).at) : first,
    statements: said,
    votes: [...latest.values()],
    pastVotes,
    people: [...ids].map(([number, voter]) => ({ number, voter, group: groups.get(number) ?? null })),
    voters,
  };
}

const LONGEST = 4000;

/** @throws RowProblem */
export function statementIn(row: Row, place: Place): PolisStatement {
  return {
    id: field(row, 'comment-id', place).trim(),
    body: field(row, 'comment-body', place),
    at: millisecondsIn(row, place),
    setAside: row.moderated === '-1',
    meta: row['is-meta'] === 'true',
  };
}

/** @throws RowProblem */
export function broughtIn(row: Row, place: Place): BroughtStatement {
  const { body, at } = statementIn(row, place);
  if (body.length > LONGEST) throw new RowProblem(place, 'comment-body', 'long');
  return {
    number: whole(row, 'comment-id', place) as number,
    body,
    at: isoOf(at),
    author: whole(row, 'author-id', place),
    moderated: row.moderated === '-1' ? -1 : row.moderated === '0' ? 0 : 1,
    meta: yesOrNo(row['is-meta']),
    seed: yesOrNo(row['is-seed']),
  };
}

/** @throws RowProblem */
export function voteIn(row: Row, place: Place, known: { has(statement: string): boolean }): PolisCast {
  const statement = field(row, 'comment-id', place).trim();
  if (!known.has(statement)) throw new RowProblem(place, 'comment-id', 'comment', statement);
  const value = Number(field(row, 'vote', place));
  if (value !== 1 && value !== 0 && value !== -1) throw new RowProblem(place, 'vote', 'vote', row.vote);
  return { statement, voter: field(row, 'voter-id', place).trim(), value, at: millisecondsIn(row, place) };
}

function field(row: Row, name: string, place: Place): string {
  const value = row[name];
  if (!value?.trim()) throw new RowProblem(place, name, 'missing');
  return value;
}

/** @throws RowProblem where something else stands there; null where nothing does */
export function whole(row: Row, name: string, place: Place): number | null {
  const text = row[name]?.trim() ?? '';
  if (text === '') return null;
  if (!/^\d{1,9}$/.test(text)) throw new RowProblem(place, name, 'whole', text);
  return Number(text);
}

const yesOrNo = (text: string | undefined) => (text === 'true' ? true : text === 'false' ? false : null);

/** Some exports count seconds. */
function millisecondsIn(row: Row, place: Place): number {
  const moment = Number(row.timestamp || Number.NaN);
  const milliseconds = moment < 1e11 ? moment * 1000 : moment;
  if (!(Math.abs(milliseconds) <= 8.64e15)) throw new RowProblem(place, 'timestamp', 'moment', row.timestamp);
  return milliseconds;
}

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString();
