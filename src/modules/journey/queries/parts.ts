import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Journey } from '../contract-journeys.ts';

export async function peopleAndSignals(tx: Tx, id: Id): Promise<{ signals: Id[]; participants: Id[] }> {
  return one(
    tx,
    'journey',
    sql`SELECT ARRAY(SELECT signal_id FROM journey.journey_signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${id}) AS signals,
               ARRAY(SELECT person_id FROM journey.participants WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${id}
                     AND until IS NULL) AS participants`,
  );
}

export function signalsOf(tx: Tx, id: Id): Promise<Journey['signals']> {
  return many(
    tx,
    sql`SELECT s.id, coalesce(p.name, nullif(s.raiser_name, '')) AS by, s.body, s.raised_at AS "raisedAt", s.photos
        FROM journey.journey_signals t
        JOIN journey.signals s ON s.ecosystem_id = t.ecosystem_id AND s.id = t.signal_id
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.raised_by
        WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.journey_id = ${id} ORDER BY s.raised_at, s.id`,
  );
}

/** Who takes part, and what they gave: read off the record, never counted into a score. */
export function participantsOf(tx: Tx, id: Id): Promise<Journey['participants']> {
  const when = (did: string, table: string, by: string) =>
    sql`SELECT ${did}::text WHERE EXISTS (SELECT FROM ${sql.raw(table)} x
          WHERE x.ecosystem_id = t.ecosystem_id AND x.journey_id = t.journey_id AND x.${sql.ref(by)} = t.person_id)`;
  const ofSignals = (did: string, table: string, key: string, by: string) =>
    sql`SELECT ${did}::text WHERE EXISTS (SELECT FROM journey.journey_signals g
          JOIN ${sql.raw(table)} x ON x.ecosystem_id = g.ecosystem_id AND x.${sql.ref(key)} = g.signal_id
          WHERE g.ecosystem_id = t.ecosystem_id AND g.journey_id = t.journey_id AND x.${sql.ref(by)} = t.person_id)`;
  return many(
    tx,
    sql`SELECT p.id, p.name, ARRAY(
          ${ofSignals('raised', 'journey.signals', 'id', 'raised_by')}
          UNION ALL ${ofSignals('interpreted', 'journey.interpretations', 'signal_id', 'person_id')}
          UNION ALL ${when('tried', 'journey.experiments', 'led_by')}
          UNION ALL ${when('keeps', '(SELECT * FROM journey.practices WHERE retired_at IS NULL)', 'keeper_id')}
          UNION ALL ${when('unlearned', 'journey.unlearnings', 'noted_by')}) AS did
        FROM journey.participants t
        JOIN ecosystem.persons p ON p.ecosystem_id = t.ecosystem_id AND p.id = t.person_id
        WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.journey_id = ${id} AND t.until IS NULL ORDER BY t.since, p.name`,
  );
}

export function experimentsOf(tx: Tx, id: Id): Promise<Journey['experiments']> {
  return many(
    tx,
    sql`SELECT e.id, p.name AS by, e.hypothesis, e.measure, e.threshold, e.begun_at AS "begunAt", e.due, e.result, e.met,
               e.learned, e.concluded_at AS "concludedAt" FROM journey.experiments e
        JOIN ecosystem.persons p ON p.ecosystem_id = e.ecosystem_id AND p.id = e.led_by
        WHERE e.ecosystem_id = ${tx.actor.ecosystemId} AND e.journey_id = ${id} ORDER BY e.begun_at, e.id`,
  );
}

export function practicesOf(tx: Tx, id: Id): Promise<Journey['practices']> {
  return many(
    tx,
    sql`SELECT r.id, r.what, p.name AS keeper, r.since, r.clause, r.adopted_at AS "adoptedAt", r.retired_at AS "retiredAt",
               r.retired_reason AS "retiredReason" FROM journey.practices r
        JOIN ecosystem.persons p ON p.ecosystem_id = r.ecosystem_id AND p.id = r.keeper_id
        WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.journey_id = ${id} ORDER BY r.adopted_at, r.id`,
  );
}

export function unlearningsOf(tx: Tx, id: Id): Promise<Journey['unlearnings']> {
  return many(
    tx,
    sql`SELECT u.id, p.name AS by, u.what, u.reason, u.noted_at AS at FROM journey.unlearnings u
        JOIN ecosystem.persons p ON p.ecosystem_id = u.ecosystem_id AND p.id = u.noted_by
        WHERE u.ecosystem_id = ${tx.actor.ecosystemId} AND u.journey_id = ${id} ORDER BY u.noted_at, u.id`,
  );
}

/** The other journey of a merge or split is named only where it may be seen: `journeys` is read under the wall. */
export function movesOf(tx: Tx, id: Id): Promise<Journey['moves']> {
  return many(
    tx,
    sql`SELECT m.id, m.kind, m.from_stage AS "from", m.to_stage AS "to", m.reason, p.name AS by, m.moved_at AS at,
               CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'title', o.title) END AS other
        FROM journey.moves m
        JOIN ecosystem.persons p ON p.ecosystem_id = m.ecosystem_id AND p.id = m.moved_by
        LEFT JOIN journey.journeys o ON o.ecosystem_id = m.ecosystem_id AND o.id = m.other_id
        WHERE m.ecosystem_id = ${tx.actor.ecosystemId} AND m.journey_id = ${id} ORDER BY m.moved_at, m.id`,
  );
}

export function realizationsOf(tx: Tx, id: Id): Promise<Journey['realizations']> {
  return many(
    tx,
    sql`SELECT kind, subject_id AS "subjectId", at FROM journey.realizations
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${id} ORDER BY at, entry_id`,
  );
}

/** Whoever raised, interpreted or talked about its signals and takes part in the space, but not in the journey yet. */
export function suggestedFor(tx: Tx, id: Id, space: Id, dialogues: readonly Id[]): Promise<Journey['suggested']> {
  return many(
    tx,
    sql`SELECT DISTINCT ON (p.id) p.id, p.name, f.because FROM (
          SELECT s.raised_by AS person, 'raised' AS because, 1 AS rank FROM journey.journey_signals t
          JOIN journey.signals s ON s.ecosystem_id = t.ecosystem_id AND s.id = t.signal_id
          WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.journey_id = ${id}
          UNION ALL
          SELECT i.person_id, 'interpreted', 2 FROM journey.journey_signals t
          JOIN journey.interpretations i ON i.ecosystem_id = t.ecosystem_id AND i.signal_id = t.signal_id
          WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.journey_id = ${id}
          UNION ALL
          SELECT d.said_by, 'said', 3 FROM dialogue.statements d
          WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.dialogue_id = ANY (${dialogues}::uuid[])) f
        JOIN ecosystem.persons p ON p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = f.person AND p.left_at IS NULL
        WHERE EXISTS (SELECT FROM ecosystem.memberships m WHERE m.ecosystem_id = p.ecosystem_id AND m.space_id = ${space}
                      AND m.person_id = p.id AND m.until IS NULL)
          AND NOT EXISTS (SELECT FROM journey.participants t WHERE t.ecosystem_id = p.ecosystem_id AND t.journey_id = ${id}
                          AND t.person_id = p.id AND t.until IS NULL)
        ORDER BY p.id, f.rank LIMIT 6`,
  );
}

/** First signal, first answer to any of its signals, first experience that confirmed its value. */
export function clocksOf(tx: Tx, id: Id): Promise<Journey['clocks']> {
  return one(
    tx,
    'journey',
    sql`SELECT min(s.raised_at) AS "raisedAt", min(least(w.looked_at, w.answered_at)) AS "firstAnswerAt",
               (SELECT min(r.at) FROM journey.realizations r
                WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.journey_id = ${id} AND r.kind = 'confirmed') AS "valueAt"
        FROM journey.journey_signals t
        JOIN journey.signals s ON s.ecosystem_id = t.ecosystem_id AND s.id = t.signal_id,
        LATERAL (SELECT * FROM journey.standing(s.id)) w
        WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.journey_id = ${id}`,
  );
}

export function resourcesOf(tx: Tx, id: Id): Promise<Journey['resources']> {
  return maybe(
    tx,
    sql`SELECT j.resources AS text, p.name AS by, j.resources_at AS at FROM journey.journeys j
        JOIN ecosystem.persons p ON p.ecosystem_id = j.ecosystem_id AND p.id = j.resources_by
        WHERE j.ecosystem_id = ${tx.actor.ecosystemId} AND j.id = ${id} AND j.resources <> ''`,
  );
}
