import { setImmediate as breath } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { safeCell } from '../../../platform/files/spreadsheet.ts';
import { type PolisFile, polisFilesOf } from '../domain/polis.ts';
import { loadDialogue } from '../store.ts';
import { showsResults } from './results.ts';

/** So many people are written before somebody else gets a turn. */
const TURN = 500;

/** One file of a dialogue as a Polis export: for whoever sees its results. */
export async function polisFile(tx: Tx, dialogue: Id, file: PolisFile, url: string): Promise<Buffer> {
  const loaded = await loadDialogue(tx, dialogue);
  if (!polisFilesOf(loaded).includes(file)) throw new DomainError('dialogue.polis-anonymous', { file });
  if (!(await showsResults(tx, dialogue))) throw forbidden('dialogue.polis-hidden');
  return WRITE[file](tx, dialogue, url);
}

const WRITE: Record<PolisFile, (tx: Tx, dialogue: Id, url: string) => Promise<Buffer>> = {
  'summary.csv': summary,
  'comments.csv': comments,
  'votes.csv': votes,
  'participants-votes.csv': participants,
};

type Cell = string | number | boolean | null;

/** Whatever somebody wrote is made safe; a line break within a cell stands between quotation marks. */
const lines = (rows: Cell[][]) =>
  Buffer.from(
    stringify(
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
      { cast: { boolean: String }, quoted_match: /[\r\n]/ },
    ),
  );

async function summary(tx: Tx, dialogue: Id, url: string): Promise<Buffer> {
  const along = await one<{
    brought: [string, string][] | null;
    voters: number;
    commenters: number;
    comments: number;
    groups: number;
  }>(tx, 'dialogue', sql`SELECT * FROM dialogue.summary_along(${dialogue})`);
  if (along.brought) return lines(along.brought);
  const { question, context } = await one<{ question: string; context: string }>(
    tx,
    'dialogue',
    sql`SELECT question, context FROM dialogue.dialogues WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${dialogue}`,
  );
  const { voters, commenters, groups } = along;
  return lines([
    ['topic', question],
    ['url', url],
    ['voters', voters],
    ['voters-in-conv', voters],
    ['commenters', commenters],
    ['comments', along.comments],
    ['groups', groups],
    ['conversation-description', context],
  ]);
}

interface Along {
  number: number;
  body: string;
  ms: number;
  author: number | null;
  agrees: number | null;
  disagrees: number | null;
  moderated: number;
  meta: boolean | null;
  seed: boolean | null;
}

async function comments(tx: Tx, dialogue: Id): Promise<Buffer> {
  const rows = await many<Along>(tx, sql`SELECT * FROM dialogue.statements_along(${dialogue})`);
  const named = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body'.split(
    ',',
  );
  return lines([
    named,
    ...rows.map((row) => [
      row.ms,
      datetimeOf(row.ms),
      row.number,
      row.author,
      row.agrees,
      row.disagrees,
      row.moderated,
      row.meta,
      row.seed,
      row.body,
    ]),
  ]);
}

/** As Polis writes it: `Tue Aug 30 10:21:58 UTC 2016`. */
function datetimeOf(ms: number): string {
  const [day = '', date, month, year, time] = new Date(ms).toUTCString().split(' ');
  return `${day.slice(0, 3)} ${month} ${date} ${time} UTC ${year}`;
}

async function votes(tx: Tx, dialogue: Id): Promise<Buffer> {
  const rows = await many<{ lines: string }>(tx, sql`SELECT lines FROM dialogue.votes_along(${dialogue})`);
  const head = 'timestamp,datetime,comment-id,voter-id,vote\n';
  return Buffer.concat([Buffer.from(head), ...rows.map((row) => Buffer.from(`${row.lines}\n`))]);
}

async function participants(tx: Tx, dialogue: Id): Promise<Buffer> {
  const said = await many<{ number: number; place: number }>(
    tx,
    sql`SELECT coalesce(b.number, s.number - 1) AS number, s.number AS place FROM dialogue.statements s
        LEFT JOIN dialogue.brought_statements b
               ON b.ecosystem_id = s.ecosystem_id AND b.dialogue_id = s.dialogue_id AND b.statement_id = s.id
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} ORDER BY 1`,
  );
  const columnOf = new Map(said.map(({ place }, column) => [place, column]));
  const people = await many<{ number: number; group: number | null; said: number; votes: Uint8Array }>(
    tx,
    sql`SELECT number, group_number AS group, said, votes FROM dialogue.ballots_along(${dialogue})`,
  );
  const head = ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'];
  const written = [Buffer.from(`${[...head, ...said.map(({ number }) => number)].join(',')}\n`)];
  for (const [turn, person] of people.entries()) {
    const cells: (number | string)[] = Array(said.length).fill('');
    const view = new DataView(person.votes.buffer, person.votes.byteOffset, person.votes.length);
    let [agrees, disagrees] = [0, 0];
    for (let place = 0; place < view.byteLength; place += 4) {
      const packed = view.getInt32(place);
      const value = (packed & 3) - 1;
      cells[columnOf.get(packed >> 2) ?? 0] = value;
      if (value === 1) agrees += 1;
      if (value === -1) disagrees += 1;
    }
    const counts = [person.number, person.group ?? '', person.said, view.byteLength / 4, agrees, disagrees];
    written.push(Buffer.from(`${[...counts, ...cells].join(',')}\n`));
    if (turn % TURN === 0) await breath();
  }
  return Buffer.concat(written);
}
