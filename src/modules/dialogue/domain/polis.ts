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

type Row = Record<string, string>;

/**
 * A published Polis export (comments.csv, votes.csv, summary.csv) as a dialogue. Counts of comments.csv include re-votes: the latest
 * vote by timestamp counts, at the same millisecond the one further down.
 * @throws RangeError that names the row where something cannot be read
 */
export function conversationOf(comments: readonly Row[], votes: readonly Row[], summary: Row): PolisConversation {
  const statements = comments
    .map((row, place) => ({
      id: field(row, 'comment-id', `comments.csv, row ${place + 2}`),
      body: field(row, 'comment-body', `comments.csv, row ${place + 2}`).slice(0, 4000),
      at: momentOf(row.timestamp, `comments.csv, row ${place + 2}`),
      setAside: row.moderated === '-1',
    }))
    .sort((one, other) => Number(one.id) - Number(other.id));
  const known = new Set(statements.map(({ id }) => id));
  const voters = new Map<string, string>();
  const latest = new Map<string, PolisVote>();
  const pastVotes: PolisVote[] = [];
  const cast = votes.map((row, place) => voteOf(row, `votes.csv, row ${place + 2}`, known, voters));
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

function voteOf(row: Row, where: string, known: ReadonlySet<string>, voters: Map<string, string>): PolisVote {
  const statement = field(row, 'comment-id', where);
  if (!known.has(statement)) throw new RangeError(`${where}: there is no comment ${statement} in comments.csv.`);
  const value = Number(row.vote);
  if (row.vote === undefined || ![-1, 0, 1].includes(value)) {
    throw new RangeError(`${where}: a vote is 1, 0 or -1, not "${row.vote ?? ''}".`);
  }
  const name = field(row, 'voter-id', where);
  const voter = voters.get(name) ?? newUntimedId();
  voters.set(name, voter);
  return { statement, voter, value, at: momentOf(row.timestamp, where) };
}

function field(row: Row, name: string, where: string): string {
  const value = row[name]?.trim();
  if (!value) throw new RangeError(`${where}: ${name} is missing.`);
  return value;
}

function momentOf(timestamp: string | undefined, where: string): string {
  const milliseconds = Number(timestamp);
  if (!timestamp || !Number.isFinite(milliseconds)) throw new RangeError(`${where}: timestamp must be milliseconds.`);
  return new Date(milliseconds < 1e11 ? milliseconds * 1000 : milliseconds).toISOString();
}
