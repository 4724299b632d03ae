import type { PersonActor } from '../../../kernel/actor.ts';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import type { Decision, listDecisions, Objection } from '../contract-decisions.ts';
import { countOf } from '../domain/decision.ts';
import type { Ballot } from '../domain/methods/method.ts';
import {
  canAnswer,
  canDecide,
  canExtend,
  canReach,
  canSettle,
  canStand,
  type LoadedDecision,
  type LoadedDialogue,
} from '../policy.ts';
import { loadDialogue } from '../store.ts';

type Row = Omit<Decision, 'own' | 'count' | 'ballots' | 'objections' | 'commitment' | 'may'> & {
  openedBy: Id;
  deciderIds: readonly Id[] | null;
  now: string;
  ballots: Array<Decision['ballots'][number] & { personId: Id }>;
  objections: Array<Omit<Objection, 'may'> & { personId: Id }>;
  commitment: (Omit<NonNullable<Decision['commitment']>, 'may'> & { personId: Id }) | null;
};

export async function decisions(tx: Tx, dialogue: Id): Promise<ReplyOf<typeof listDecisions>> {
  const loaded = await loadDialogue(tx, dialogue);
  const actor = actingPerson(tx);
  const items = (await rowsOf(tx, dialogue)).map((row) => decisionOf(row, actor, loaded));
  const pending = items.some(({ result }) => result === null);
  return { items, next: null, may: { decide: canDecide(loaded, pending) } };
}

const name = (person: string) =>
  sql`(SELECT q.name FROM ecosystem.persons q WHERE q.ecosystem_id = d.ecosystem_id AND q.id = ${sql.ref(person)})`;
const ofDecision = (alias: string) =>
  sql`${sql.ref(`${alias}.ecosystem_id`)} = d.ecosystem_id AND ${sql.ref(`${alias}.decision_id`)} = d.id`;

function rowsOf(tx: Tx, dialogue: Id): Promise<Row[]> {
  return many<Row>(
    tx,
    sql`SELECT d.id, d.method, d.proposal, d.options, d.dots, d.quorum, d.deadline, d.opened_at AS "openedAt", d.result, d.outcome,
               ${name('d.opened_by')} AS by, coalesce(d.decided_changes, d.changes) AS changes, d.reached_at AS "reachedAt",
               d.opened_by AS "openedBy", d.deciders AS "deciderIds", platform.now() AS now,
               CASE WHEN d.deciders IS NOT NULL THEN
                 coalesce((SELECT jsonb_agg(q.name ORDER BY lower(q.name)) FROM ecosystem.persons q
                           WHERE q.ecosystem_id = d.ecosystem_id AND q.id = ANY (d.deciders)), '[]') END AS deciders,
               coalesce((SELECT jsonb_agg(jsonb_build_object('personId', t.person_id, 'by', ${name('t.person_id')}, 'stance', t.stance,
                           'marks', t.marks, 'reason', t.reason, 'before', coalesce(
                             (SELECT jsonb_agg(jsonb_build_object('stance', b.stance, 'marks', b.marks, 'reason', b.reason) ORDER BY b.given_at DESC)
                              FROM dialogue.past_stances b WHERE ${ofDecision('b')} AND b.person_id = t.person_id), '[]')) ORDER BY t.given_at, t.person_id)
                         FROM dialogue.stances t WHERE ${ofDecision('t')}), '[]') AS ballots,
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'personId', o.person_id, 'by', ${name('o.person_id')},
                           'reason', o.reason, 'answer', o.answer, 'answeredBy', ${name('o.answered_by')}, 'settled', o.settled) ORDER BY o.raised_at, o.id)
                         FROM dialogue.objections o WHERE ${ofDecision('o')}), '[]') AS objections,
               coalesce((SELECT jsonb_agg(jsonb_build_object('before', e.before, 'after', e.after, 'reason', e.reason,
                           'by', ${name('e.extended_by')}) ORDER BY e.extended_at)
                         FROM dialogue.extensions e WHERE ${ofDecision('e')}), '[]') AS extensions,
               (SELECT jsonb_build_object('personId', c.owner_id, 'owner', ${name('c.owner_id')}, 'due', c.due_on, 'done', c.done, 'note', c.note)
                FROM dialogue.commitments c WHERE ${ofDecision('c')}) AS commitment
        FROM dialogue.decisions d
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.dialogue_id = ${dialogue} ORDER BY d.opened_at, d.id`,
  );
}

function decisionOf(row: Row, actor: PersonActor, dialogue: LoadedDialogue): Decision {
  const { openedBy, deciderIds, now: read, ballots, objections, commitment, ...rest } = row;
  const now = new Date(read);
  const decision: LoadedDecision = {
    method: row.method,
    openedBy,
    deciders: deciderIds,
    deadline: row.deadline,
    reached: row.result !== null,
  };
  const own = ballots.find(({ personId }) => personId === actor.personId);
  return {
    ...rest,
    ballots: ballots.map(({ personId: _person, ...ballot }) => ballot),
    own: own ? { stance: own.stance, marks: own.marks, reason: own.reason } : null,
    objections: objections.map(({ personId, ...objection }) => {
      const loaded = { by: personId, answered: objection.answer !== null, settled: objection.settled !== null };
      return {
        ...objection,
        may: {
          answer: canAnswer(actor, dialogue, decision, loaded, now),
          settle: canSettle(actor, dialogue, decision, loaded),
        },
      };
    }),
    commitment: commitment && {
      owner: commitment.owner,
      due: commitment.due,
      done: commitment.done,
      note: commitment.note,
      may: { tell: dialogue.member && commitment.personId === actor.personId },
    },
    count: counted(row),
    may: {
      stand: canStand(actor, dialogue, decision, now),
      extend: canExtend(actor, dialogue, decision),
      reach: canReach(actor, dialogue, decision, now),
    },
  };
}

function counted({ method, quorum, ballots, options }: Row): Decision['count'] {
  const { order, table, ...rest } = countOf(method, quorum, ballots as readonly Ballot[], options.length);
  return { ...rest, order: order.map((places) => [...places]), table: table.map((figures) => [...figures]) };
}
