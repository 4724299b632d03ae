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
  const only = asked.only ?? null;
  const rows = await rowsOf(
    tx,
    sql`WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue}
          AND (${only}::uuid[] IS NULL OR s.id = ANY (${only}::uuid[]))
        ORDER BY array_position(${only}::uuid[], s.id), ${shown ? PLACES[asked.order] : PLACES.said}s.number
        LIMIT ${sql.lit(PAGE + 1)} OFFSET ${from}`,
    shown && asked.order !== 'said' ? dialogue : null,
  );
  const items = await told(tx, actingPerson(tx), dialogue, loaded, shown, rows.slice(0, PAGE));
  return { items, next: rows.length > PAGE ? String(from + PAGE) : null };
}

/** What a person has not voted on yet, the first few. */
export async function ballot(tx: Tx, dialogue: Id): Promise<Ballot> {
  const actor = actingPerson(tx);
  const loaded = await loadDialogue(tx, dialogue);
  const { question, all, voted } = await one<Pick<Ballot, 'question' | 'all' | 'voted'>>(
    tx,
    'dialogue',
    sql`SELECT d.question, n.all, n.voted
        FROM dialogue.dialogues d,
             LATERAL (SELECT count(*)::int AS all, count(v.value)::int AS voted FROM dialogue.statements s
                      LEFT JOIN ${OWN_VOTE} WHERE s.ecosystem_id = d.ecosystem_id AND s.dialogue_id = d.id AND NOT s.set_aside) n
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${dialogue}`,
  );
  const head = { question, all, voted, may: { vote: canVote(loaded), say: canSay(loaded) } };
  if (!canVote(loaded) || voted === all) return { ...head, items: [] };
  const numbers = await mostWorthAVote(tx, dialogue, BALLOT);
  const rows = await rowsOf(
    tx,
    sql`WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND s.number = ANY (${numbers}::int[])
        ORDER BY array_position(${numbers}::int[], s.number)`,
  );
  return { ...head, items: await told(tx, actor, dialogue, loaded, false, rows) };
}

const OWN_VOTE = sql`dialogue.votes v ON v.ecosystem_id = s.ecosystem_id AND v.dialogue_id = s.dialogue_id
  AND v.statement_id = s.id AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])`;

const PLACES = { said: sql``, bridge: sql`g.bridge,`, divide: sql`g.divide,`, unsure: sql`g.unsure,` } as const;

interface Row extends Omit<Statement, 'tally' | 'mayEdit' | 'vote'> {
  author: Id | null;
  locked: boolean;
  value: number | null;
}

function rowsOf(tx: Tx, rest: ReturnType<typeof sql>, ranked: Id | null = null): Promise<Row[]> {
  const standings = ranked ? sql`LEFT JOIN dialogue.standings_of(${ranked}) g ON g.statement_id = s.id` : sql``;
  return many<Row>(
    tx,
    sql`SELECT s.id, s.number, p.name AS by, s.body, s.set_aside AS "setAside", s.said_by AS author,
               s.locked_at IS NOT NULL AS locked, v.value,
               CASE WHEN s.assumption IS NULL THEN NULL
                    ELSE jsonb_build_object('about', s.assumption_about, 'text', s.assumption) END AS assumption
        FROM dialogue.statements s
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.said_by
        LEFT JOIN ${OWN_VOTE} ${standings} ${rest}`,
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
