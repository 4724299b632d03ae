import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import type { Dialogue, ListedDialogue, Statement } from '../contract.ts';
import {
  canChange,
  canChangeModes,
  canClose,
  canDecide,
  canDissent,
  canSay,
  canSynthesize,
  canVote,
  type LoadedDialogue,
} from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { decisionsOf } from './decisions.ts';
import { LISTED } from './dialogues.ts';
import { tallies } from './results.ts';

interface Rest {
  context: string;
  by: string | null;
  votes: Dialogue['votes'];
  results: Dialogue['results'];
  imported: boolean;
  closedBy: string | null;
  shown: boolean;
}

export async function dialogue(tx: Tx, id: Id): Promise<Dialogue> {
  const actor = actingPerson(tx);
  const loaded = await loadDialogue(tx, id);
  const { statements: _count, ...listed } = await one<ListedDialogue>(
    tx,
    'dialogue',
    sql`${LISTED} WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${id}`,
  );
  const { shown, ...rest } = await one<Rest>(
    tx,
    'dialogue',
    sql`SELECT d.context, p.name AS by, d.votes, d.results, d.imported, c.name AS "closedBy", dialogue.shows_results(d.id) AS shown
        FROM dialogue.dialogues d
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = d.ecosystem_id AND p.id = d.opened_by
        LEFT JOIN ecosystem.persons c ON c.ecosystem_id = d.ecosystem_id AND c.id = d.closed_by
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${id}`,
  );
  const decisions = await decisionsOf(tx, actor, id, loaded);
  const pending = decisions.some(({ result }) => result === null);
  return {
    ...listed,
    ...rest,
    statements: await statementsOf(tx, actor, id, loaded, shown),
    hidden: shown ? null : hiddenBecause(rest, loaded),
    synthesis: await latestSynthesis(tx, id),
    dissents: await dissentsOf(tx, id),
    decisions,
    may: {
      say: canSay(loaded),
      vote: canVote(loaded),
      close: canClose(actor, loaded),
      change: canChange(actor, loaded),
      changeModes: canChangeModes(actor, loaded),
      synthesize: canSynthesize(loaded),
      dissent: canDissent(loaded),
      decide: canDecide(loaded, pending),
    },
  };
}

function hiddenBecause({ results }: Pick<Rest, 'results'>, { closed }: LoadedDialogue): Dialogue['hidden'] {
  if (results === 'closed' && !closed) return 'when closed';
  return results === 'voted' && !closed ? 'vote first' : 'five voters';
}

interface StatementRow extends Omit<Statement, 'tally' | 'mayEdit' | 'vote'> {
  author: Id | null;
  locked: boolean;
  value: number | null;
}
const VOTE = new Map<number | null, Statement['vote']>([
  [1, 'agree'],
  [-1, 'disagree'],
  [0, 'pass'],
]);

async function statementsOf(
  tx: Tx,
  actor: PersonActor,
  id: Id,
  loaded: LoadedDialogue,
  shown: boolean,
): Promise<Statement[]> {
  const rows = await many<StatementRow>(
    tx,
    sql`SELECT s.id, s.number, p.name AS by, s.body, s.set_aside AS "setAside", s.said_by AS author,
               s.locked_at IS NOT NULL AS locked, v.value,
               CASE WHEN s.assumption IS NULL THEN NULL
                    ELSE jsonb_build_object('about', s.assumption_about, 'text', s.assumption) END AS assumption
        FROM dialogue.statements s
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.said_by
        LEFT JOIN dialogue.votes v ON v.ecosystem_id = s.ecosystem_id AND v.dialogue_id = s.dialogue_id AND v.statement_id = s.id
              AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${id} ORDER BY s.number`,
  );
  const counted = shown ? await tallies(tx, id) : null;
  return rows.map(({ author, locked, value, ...row }) => ({
    ...row,
    vote: VOTE.get(value) ?? null,
    tally: counted && (counted.get(row.id) ?? { agree: 0, disagree: 0, pass: 0 }),
    mayEdit: canSay(loaded) && author === actor.personId && !locked,
  }));
}

function latestSynthesis(tx: Tx, id: Id): Promise<Dialogue['synthesis']> {
  return maybe(
    tx,
    sql`SELECT y.id, y.body, p.name AS by, y.written_at AS at, y.number FROM dialogue.syntheses y
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = y.ecosystem_id AND p.id = y.written_by
        WHERE y.ecosystem_id = ${tx.actor.ecosystemId} AND y.dialogue_id = ${id} ORDER BY y.number DESC LIMIT 1`,
  );
}

function dissentsOf(tx: Tx, id: Id): Promise<Dialogue['dissents']> {
  return many(
    tx,
    sql`SELECT x.id, p.name AS by, x.body, x.recorded_at AS at FROM dialogue.dissents x
        JOIN ecosystem.persons p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.person_id
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.dialogue_id = ${id} ORDER BY x.recorded_at, x.id`,
  );
}
