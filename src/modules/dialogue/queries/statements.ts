import type { PersonActor } from '../../../kernel/actor.ts';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import type { Ballot, listStatements, Order, Statement } from '../contract-statements.ts';
import { canSay, canVote, type LoadedDialogue } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { mostWorthAVote } from './next-statements.ts';
import { showsResults, tallies } from './results.ts';

const PAGE = 50;
const BALLOT = 12;

/** The page begins after so many: standings change while one reads, so no statement could be named to go on from. */
const placeIn = (after?: string) => Math.max(0, Number.parseInt(after ?? '', 10) || 0);

export async function statements(
  tx: Tx,
  dialogue: Id,
  asked: { order: Order; after?: string; only?: readonly Id[] },
): Promise<ReplyOf<typeof listStatements>> {
  const loaded = await loadDialogue(tx, dialogue);
  const shown = await showsResults(tx, dialogue);
  const from = placeIn(asked.after);
  const ids = asked.only ?? (await pageOfIds(tx, dialogue, shown ? asked.order : 'said', from));
  const items = await told(
    tx,
    actingPerson(tx),
    dialogue,
    loaded,
    shown,
    await rowsOf(tx, dialogue, ids.slice(0, PAGE)),
  );
  return { items, next: !asked.only && ids.length > PAGE ? String(from + PAGE) : null };
}

/** Found first, by an index: what a statement is shown with is only looked up for those on the page. */
async function pageOfIds(tx: Tx, dialogue: Id, order: Order, from: number): Promise<Id[]> {
  const standings =
    order === 'said' ? sql`` : sql`LEFT JOIN dialogue.standings_of(${dialogue}) g ON g.statement_id = s.id`;
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT s.id FROM dialogue.statements s ${standings}
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue}
        ORDER BY ${PLACES[order]}s.number LIMIT ${sql.lit(PAGE + 1)} OFFSET ${from}`,
  );
  return rows.map(({ id }) => id);
}

/** What a person has not voted on yet, the first few. */
export async function ballot(tx: Tx, dialogue: Id): Promise<Ballot> {
  const loaded = await loadDialogue(tx, dialogue);
  const question = await questionOf(tx, dialogue);
  const { all, voted, next } = await mostWorthAVote(tx, dialogue, BALLOT);
  const rows = canVote(loaded) ? await rowsOf(tx, dialogue, next) : [];
  const items = await told(tx, actingPerson(tx), dialogue, loaded, false, rows);
  return { question, all, voted, may: { vote: canVote(loaded), say: canSay(loaded) }, items };
}

async function questionOf(tx: Tx, dialogue: Id): Promise<string> {
  const { question } = await one<{ question: string }>(
    tx,
    'dialogue',
    sql`SELECT question FROM dialogue.dialogues WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${dialogue}`,
  );
  return question;
}

const PLACES = { said: sql``, bridge: sql`g.bridge,`, divide: sql`g.divide,`, unsure: sql`g.unsure,` } as const;

interface Row extends Omit<Statement, 'tally' | 'mayEdit' | 'vote'> {
  author: Id | null;
  locked: boolean;
  value: number | null;
}

/** In the order they are named. */
function rowsOf(tx: Tx, dialogue: Id, ids: readonly Id[]): Promise<Row[]> {
  return many<Row>(
    tx,
    sql`SELECT s.id, s.number, p.name AS by, s.body, s.set_aside AS "setAside", s.said_by AS author,
               s.locked_at IS NOT NULL AS locked, v.value,
               CASE WHEN s.assumption IS NULL THEN NULL
                    ELSE jsonb_build_object('about', s.assumption_about, 'text', s.assumption) END AS assumption
        FROM dialogue.statements s
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.said_by
        LEFT JOIN dialogue.votes v ON v.ecosystem_id = s.ecosystem_id AND v.dialogue_id = s.dialogue_id AND v.statement_id = s.id
             AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND s.id = ANY (${ids}::uuid[])
        ORDER BY array_position(${ids}::uuid[], s.id)`,
  );
}

const VOTE = new Map<number | null, Statement['vote']>([
  [1, 'agree'],
  [-1, 'disagree'],
  [0, 'pass'],
]);

async function told(
  tx: Tx,
  actor: PersonActor,
  dialogue: Id,
  loaded: LoadedDialogue,
  shown: boolean,
  rows: readonly Row[],
): Promise<Statement[]> {
  const counted = shown
    ? await tallies(
        tx,
        dialogue,
        rows.map(({ id }) => id),
      )
    : null;
  return rows.map(({ author, locked, value, ...row }) => ({
    ...row,
    vote: VOTE.get(value) ?? null,
    tally: counted && (counted.get(row.id) ?? null),
    mayEdit: canSay(loaded) && author === actor.personId && !locked,
  }));
}
