import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Report, ReportedDecision } from '../contract-exchange.ts';
import { countOf } from '../domain/decision.ts';
import { type Ballot, STANCES } from '../domain/methods/method.ts';
import { map } from './map.ts';
import { showsResults } from './results.ts';

/** As nobody: the ecosystem a report of a public space is in. Null where there is none, or it is not public. */
export async function openReport(tx: Tx, slug: string, dialogue: Id): Promise<Id | null> {
  const row = await maybe<{ ecosystemId: Id | null }>(
    tx,
    sql`SELECT dialogue.open_report(${slug}, ${dialogue}) AS "ecosystemId"`,
  );
  return row?.ecosystemId ?? null;
}

/**
 * As a person who reads in the space, or as a reader of this one report: the wall shows the latter nobody's name.
 * @throws DomainError `absent` where there is none to read
 */
export async function report(tx: Tx, id: Id): Promise<Report> {
  const head = await one<Omit<Report, 'shown' | 'map' | 'synthesis' | 'dissents' | 'decisions' | 'may'>>(
    tx,
    'dialogue',
    sql`SELECT d.id, h.ecosystem, h.space, h.public, d.question, d.context, d.votes, d.results, d.imported, p.name AS by,
               d.opened_at AS "openedAt", d.closes_at AS "closesAt", dialogue.ended_at(d) AS "closedAt",
               h.statements, h.voters, h.members
        FROM dialogue.dialogues d CROSS JOIN dialogue.report_head(d.id) h
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = d.ecosystem_id AND p.id = d.opened_by
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${id}`,
  );
  return {
    ...head,
    shown: await showsResults(tx, id),
    map: (await map(tx, id)).map,
    synthesis: await synthesisOf(tx, id),
    dissents: await dissentsOf(tx, id),
    decisions: await decisionsOf(tx, id),
    may: { open: tx.actor.kind === 'person' },
  };
}

async function synthesisOf(tx: Tx, dialogue: Id): Promise<Report['synthesis']> {
  return maybe(
    tx,
    sql`SELECT y.body, p.name AS by, y.written_at AS at,
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'body', s.body) ORDER BY s.number)
                         FROM dialogue.statements s
                         WHERE s.ecosystem_id = y.ecosystem_id AND s.dialogue_id = y.dialogue_id AND s.id = ANY (y.quotes)), '[]') AS quotes
        FROM dialogue.syntheses y
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = y.ecosystem_id AND p.id = y.written_by
        WHERE y.ecosystem_id = ${tx.actor.ecosystemId} AND y.dialogue_id = ${dialogue} ORDER BY y.number DESC LIMIT 1`,
  );
}

function dissentsOf(tx: Tx, dialogue: Id): Promise<Report['dissents']> {
  return many(
    tx,
    sql`SELECT x.id, p.name AS by, x.body, x.recorded_at AS at FROM dialogue.dissents x
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.person_id
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.dialogue_id = ${dialogue} ORDER BY x.recorded_at, x.id`,
  );
}

type Row = Omit<ReportedDecision, 'people' | 'stances' | 'options'> & {
  options: string[];
  quorum: number;
  ballots: Ballot[];
};

const name = (person: string) =>
  sql`(SELECT q.name FROM ecosystem.persons q WHERE q.ecosystem_id = d.ecosystem_id AND q.id = ${sql.ref(person)})`;
const ofDecision = (alias: string) =>
  sql`${sql.ref(`${alias}.ecosystem_id`)} = d.ecosystem_id AND ${sql.ref(`${alias}.decision_id`)} = d.id`;

/** How many took which stance, and what was chosen; who did is told in the dialogue itself. */
async function decisionsOf(tx: Tx, dialogue: Id): Promise<ReportedDecision[]> {
  const rows = await many<Row>(
    tx,
    sql`SELECT d.id, d.method, d.proposal, ${name('d.opened_by')} AS by, d.deadline, d.options, d.quorum, d.result, d.outcome,
               coalesce(d.decided_changes, d.changes) AS changes, d.reached_at AS "reachedAt",
               coalesce((SELECT jsonb_agg(jsonb_build_object('stance', t.stance, 'marks', t.marks) ORDER BY t.given_at)
                         FROM dialogue.stances t WHERE ${ofDecision('t')}), '[]') AS ballots,
               coalesce((SELECT jsonb_agg(jsonb_build_object('by', ${name('o.person_id')}, 'reason', o.reason, 'answer', o.answer,
                           'settled', o.settled) ORDER BY o.raised_at, o.id)
                         FROM dialogue.objections o WHERE ${ofDecision('o')}), '[]') AS objections,
               (SELECT jsonb_build_object('owner', ${name('c.owner_id')}, 'due', c.due_on, 'done', c.done, 'note', c.note)
                FROM dialogue.commitments c WHERE ${ofDecision('c')}) AS commitment
        FROM dialogue.decisions d
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.dialogue_id = ${dialogue} ORDER BY d.opened_at, d.id`,
  );
  return rows.map(({ ballots, quorum, options, ...row }) => ({
    ...row,
    people: ballots.length,
    stances: STANCES.map((stance) => ({
      stance,
      count: ballots.filter((each) => each.stance === stance).length,
    })).filter(({ count }) => count > 0),
    options: row.result
      ? ordered(countOf(row.method, quorum, ballots, options.length).order, options)
      : options.map((each) => [each]),
  }));
}

const ordered = (order: readonly (readonly number[])[], options: readonly string[]) =>
  options.length === 0 ? [] : order.map((places) => places.map((place) => options[place] ?? ''));
