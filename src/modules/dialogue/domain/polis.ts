import { newUntimedId } from '../../../kernel/identifiers.ts';

export interface PolisVote {
  statement: string;
  voter: string;
  /** 1 agree, -1 disagree, 0 pass */
  value: number;
  at: string;
}

export interface PolisConversation {
  topic: string;
  url: string;
  began: string;
  ended: string;
  statements: { id: string; body: string; at: string; setAside: boolean }[];
  /** The latest vote of each voter on each statement. */
  votes: PolisVote[];
  /** What they had voted before. */
  pastVotes: PolisVote[];
  people: number;
}

export type Row = Record<string, string>;

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

/**
 * A published Polis export (comments.csv, votes.csv, summary.csv) as a dialogue. Counts of comments.csv include re-votes: the latest
 * vote by timestamp counts, at the same millisecond the one further down.
 * @throws RangeError that names the row where something cannot be read
 */
export function conversationOf(comments: readonly Row[], votes: readonly Row[], summary: Row): PolisConversation {
  const statements = comments
    .map((row, place) => statementIn(row, `comments.csv, row ${place + 2}`))
    .map(({ id, body, at, setAside }) => ({ id, body: body.slice(0, 4000), at: isoOf(at), setAside }))
    .sort((one, other) => Number(one.id) - Number(other.id));
  const known = new Set(statements.map(({ id }) => id));
  const voters = new Map<string, string>();
  const latest = new Map<string, PolisVote>();
  const pastVotes: PolisVote[] = [];
  const cast = votes.map((row, place): PolisVote => {
    const { voter: name, at, ...vote } = voteIn(row, `votes.csv, row ${place + 2}`, known);
    const voter = voters.get(name) ?? newUntimedId();
    voters.set(name, voter);
    return { ...vote, voter, at: isoOf(at) };
  });
  // Array sort is stable: what stands further down wins a tie.
  for (const vote of cast.sort((one, other) => one.at.localeCompare(other.at))) {
    const key = `${vote.voter} ${vote.statement}`;
    const before = latest.get(key);
    if (before) pastVotes.push(before);
    latest.set(key, vote);
  }
  const moments = cast.map(({ at }) => at);
  const now = statements[0]?.at ?? new Date(0).toISOString();
  return {
    topic: summary.topic ?? '',
    url: summary.url ?? '',
    began: moments[0] ?? now,
    ended: moments.at(-1) ?? now,
    statements,
    votes: [...latest.values()],
    pastVotes,
    people: voters.size,
  };
}

/** @throws RangeError that names the row, the field and what it may be */
export function statementIn(row: Row, where: string): PolisStatement {
  return {
    id: field(row, 'comment-id', where),
    body: field(row, 'comment-body', where),
    at: millisecondsIn(row, where),
    setAside: row.moderated === '-1',
    meta: row['is-meta'] === 'true',
  };
}

/** @throws RangeError that names the row, the field and what it may be */
export function voteIn(row: Row, where: string, known: { has(statement: string): boolean }): PolisCast {
  const statement = field(row, 'comment-id', where);
  if (!known.has(statement)) throw new RangeError(`${where}: there is no comment ${statement} in comments.csv.`);
  const value = Number(field(row, 'vote', where));
  if (value !== 1 && value !== 0 && value !== -1) {
    throw new RangeError(`${where}: a vote is 1, 0 or -1, not "${row.vote}".`);
  }
  return { statement, voter: field(row, 'voter-id', where), value, at: millisecondsIn(row, where) };
}

function field(row: Row, name: string, where: string): string {
  const value = row[name]?.trim();
  if (!value) throw new RangeError(`${where}: ${name} is missing.`);
  return value;
}

/** Some exports count seconds. */
function millisecondsIn(row: Row, where: string): number {
  const moment = Number(row.timestamp || Number.NaN);
  const milliseconds = moment < 1e11 ? moment * 1000 : moment;
  if (!(Math.abs(milliseconds) <= 8.64e15)) {
    throw new RangeError(`${where}: timestamp must be milliseconds since 1970, not "${row.timestamp ?? ''}".`);
  }
  return milliseconds;
}

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString();
