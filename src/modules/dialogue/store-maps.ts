import type { VoteTable } from '../../algorithms/opinion/index.ts';
import type { Id } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { Standing } from './domain/map-task.ts';
import type { MapResult } from './map-work.ts';

/** So long a claim holds; whoever broke meanwhile is done for by another. */
const CLAIM = '3 minutes';

/**
 * As the system: one dialogue whose map is wished for, so that nobody else computes it at the same time. Every vote that found the wish
 * standing, and so wrote none, is committed when this is.
 */
export async function claimMap(tx: Tx, except: readonly Id[]): Promise<Id | null> {
  const due = await maybe<{ dialogue: Id }>(
    tx,
    sql`SELECT dialogue_id AS dialogue FROM (
          SELECT dialogue_id FROM dialogue.map_wishes WHERE ecosystem_id = ${tx.actor.ecosystemId}
          UNION
          SELECT dialogue_id FROM dialogue.map_claims WHERE ecosystem_id = ${tx.actor.ecosystemId} AND until < now()) w
        WHERE dialogue_id <> ALL (${except}::uuid[])
          AND NOT EXISTS (SELECT FROM dialogue.map_claims c WHERE c.ecosystem_id = ${tx.actor.ecosystemId}
                          AND c.dialogue_id = w.dialogue_id AND c.until >= now()) LIMIT 1`,
  );
  if (!due) return null;
  await write(tx, sql`SELECT pg_advisory_xact_lock(dialogue.map_lock(${due.dialogue}))`);
  const claimed = await write(
    tx,
    sql`INSERT INTO dialogue.map_claims AS c (ecosystem_id, dialogue_id, until)
        VALUES (${tx.actor.ecosystemId}, ${due.dialogue}, now() + ${CLAIM}::interval)
        ON CONFLICT (ecosystem_id, dialogue_id) DO UPDATE SET until = excluded.until WHERE c.until < now()`,
  );
  if (claimed === 0) return null;
  await write(
    tx,
    sql`DELETE FROM dialogue.map_wishes WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${due.dialogue}`,
  );
  return due.dialogue;
}

export async function wishForMap(tx: Tx, dialogue: Id): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.map_wishes (ecosystem_id, dialogue_id) VALUES (${tx.actor.ecosystemId}, ${dialogue}) ON CONFLICT DO NOTHING`,
  );
}

export async function releaseMap(tx: Tx, dialogue: Id): Promise<void> {
  await write(
    tx,
    sql`DELETE FROM dialogue.map_claims WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue}`,
  );
}

export interface Mapped {
  space: Id;
  secret: boolean;
  /** Results wait for the closing, which has not come. */
  waits: boolean;
  closed: boolean;
  votes: VoteTable;
  setAside: string[];
  /** By number. */
  statements: Map<string, Id>;
  last: { inputs: string; final: boolean; memory: Uint8Array } | null;
}

export async function loadMapped(tx: Tx, dialogue: Id): Promise<Mapped> {
  const { ecosystemId } = tx.actor;
  const place = await one<Pick<Mapped, 'space' | 'secret' | 'waits' | 'closed'>>(
    tx,
    'dialogue',
    sql`SELECT space_id AS space, votes = 'anonymous' AND NOT imported AS secret, results = 'closed' AND closed_at IS NULL AS waits,
               closed_at IS NOT NULL AS closed
        FROM dialogue.dialogues WHERE ecosystem_id = ${ecosystemId} AND id = ${dialogue}`,
  );
  const last = await maybe<NonNullable<Mapped['last']>>(
    tx,
    sql`SELECT inputs, final, memory FROM dialogue.maps WHERE ecosystem_id = ${ecosystemId} AND dialogue_id = ${dialogue}`,
  );
  // One row a voter, their votes in one piece: a row a vote would take ten times as long to arrive.
  const voters = await many<{ voter: string; votes: Uint8Array }>(
    tx,
    sql`SELECT v.voter_id AS voter, string_agg(int4send(4 * s.number + v.value + 1), ''::bytea ORDER BY s.number) AS votes
        FROM dialogue.votes v
        JOIN dialogue.statements s ON s.ecosystem_id = v.ecosystem_id AND s.dialogue_id = v.dialogue_id AND s.id = v.statement_id
        WHERE v.ecosystem_id = ${ecosystemId} AND v.dialogue_id = ${dialogue} AND v.value IS NOT NULL
        GROUP BY v.voter_id ORDER BY v.voter_id`,
  );
  const statements = await many<{ id: Id; number: number; setAside: boolean }>(
    tx,
    sql`SELECT id, number, set_aside AS "setAside" FROM dialogue.statements
        WHERE ecosystem_id = ${ecosystemId} AND dialogue_id = ${dialogue} ORDER BY number`,
  );
  return {
    ...place,
    last,
    votes: tableOf(
      voters,
      statements.map(({ number }) => number),
    ),
    setAside: statements.filter((each) => each.setAside).map(({ number }) => String(number)),
    statements: new Map(statements.map(({ id, number }) => [String(number), id])),
  };
}

function tableOf(voters: readonly { voter: string; votes: Uint8Array }[], numbers: readonly number[]): VoteTable {
  const columnOf = new Map(numbers.map((number, column) => [number, column]));
  const size = voters.reduce((sum, { votes }) => sum + votes.length / 4, 0);
  const [starts, columns, values] = [new Int32Array(voters.length + 1), new Int32Array(size), new Int8Array(size)];
  let at = 0;
  for (const [row, { votes }] of voters.entries()) {
    const view = new DataView(votes.buffer, votes.byteOffset, votes.length);
    for (let place = 0; place < votes.length; place += 4) {
      const packed = view.getInt32(place);
      columns[at] = columnOf.get(packed >> 2) ?? 0;
      values[at] = (packed & 3) - 1;
      at += 1;
    }
    starts[row + 1] = at;
  }
  return { participants: voters.map(({ voter }) => voter), statements: numbers.map(String), starts, columns, values };
}

export interface Publishing {
  dialogue: Id;
  asOf: string;
  inputs: string;
  final: boolean;
  statements: Mapped['statements'];
  result: MapResult;
}

export async function saveMap(tx: Tx, made: Publishing): Promise<void> {
  const { result } = made;
  const people = Buffer.from(result.voters.join('').replaceAll('-', ''), 'hex');
  await write(
    tx,
    sql`INSERT INTO dialogue.maps AS m (ecosystem_id, dialogue_id, number, mode, as_of, inputs, voters, votes, final, drawn, people, spots,
                                   memory, asking)
        VALUES (${tx.actor.ecosystemId}, ${made.dialogue}, 1, 'tilth', ${made.asOf}, ${made.inputs}, ${result.voters.length}, ${result.votes},
                ${made.final}, ${JSON.stringify(result.drawn)}, ${people}, ${result.spots}, ${result.memory}, ${result.asking})
        ON CONFLICT (ecosystem_id, dialogue_id) DO UPDATE
          SET number = m.number + 1, mode = excluded.mode, as_of = excluded.as_of, inputs = excluded.inputs, voters = excluded.voters,
              votes = excluded.votes, final = excluded.final, drawn = excluded.drawn, people = excluded.people, spots = excluded.spots,
              memory = excluded.memory, asking = excluded.asking`,
  );
  await saveStandings(tx, made.dialogue, made.statements, result.standings);
}

async function saveStandings(
  tx: Tx,
  dialogue: Id,
  ids: Mapped['statements'],
  standings: readonly Standing[],
): Promise<void> {
  const rows = standings.map(({ statement, counts, groups, place, bridge, divide, unsure }) => {
    const [agree, disagree, pass] = counts ?? [null, null, null];
    return {
      id: ids.get(statement),
      agree,
      disagree,
      pass,
      groups,
      x: place?.[0],
      y: place?.[1],
      bridge,
      divide,
      unsure,
    };
  });
  // Only those that changed are written.
  await write(
    tx,
    sql`INSERT INTO dialogue.standings AS g (ecosystem_id, dialogue_id, statement_id, agree, disagree, pass, groups, x, y, bridge, divide, unsure)
        SELECT ${tx.actor.ecosystemId}, ${dialogue}, r.id, r.agree, r.disagree, r.pass, nullif(r.groups, 'null'::jsonb), r.x, r.y,
               r.bridge, r.divide, r.unsure
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r (id uuid, agree int, disagree int, pass int, groups jsonb, x real, y real, bridge int, divide int, unsure int)
        ON CONFLICT (ecosystem_id, dialogue_id, statement_id) DO UPDATE
          SET agree = excluded.agree, disagree = excluded.disagree, pass = excluded.pass, groups = excluded.groups, x = excluded.x,
              y = excluded.y, bridge = excluded.bridge, divide = excluded.divide, unsure = excluded.unsure
          WHERE (g.agree, g.disagree, g.pass, g.groups, g.x, g.y, g.bridge, g.divide, g.unsure)
            IS DISTINCT FROM (excluded.agree, excluded.disagree, excluded.pass, excluded.groups, excluded.x, excluded.y,
                              excluded.bridge, excluded.divide, excluded.unsure)`,
  );
}

export async function markFinal(tx: Tx, dialogue: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.maps SET final = true WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND NOT final`,
  );
  return rows === 1;
}

/** What was told of the votes as one line of text, always the same for the same counts: the ledger vouches for its hash. */
export async function toldCount(tx: Tx, dialogue: Id): Promise<string> {
  const rows = await many<{ statement: Id; agree: number; disagree: number; pass: number }>(
    tx,
    sql`SELECT statement_id AS statement, agree, disagree, pass FROM dialogue.standings
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND agree IS NOT NULL ORDER BY statement_id`,
  );
  return JSON.stringify(rows.map(({ statement, agree, disagree, pass }) => [statement, agree, disagree, pass]));
}

export async function addGroupName(
  tx: Tx,
  made: { id: Id; dialogue: Id; group: number; name: string; by: Id },
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.group_names (ecosystem_id, id, dialogue_id, group_number, name, named_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, ${made.group}, ${made.name}, ${made.by})`,
  );
}
