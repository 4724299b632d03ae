import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Description } from '../../../platform/module.ts';

export function describeSignals(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, coalesce(nullif(title, ''), left(body, 160)) AS title, '/signals/' || id AS path, space_id AS space,
               title || ' ' || body AS text
        FROM journey.signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describeInterpretations(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT i.id, left(i.body, 160) AS title, '/signals/' || i.signal_id AS path, s.space_id AS space,
               i.body || ' ' || coalesce(i.assumption, '') AS text
        FROM journey.interpretations i
        JOIN journey.signals s ON s.ecosystem_id = i.ecosystem_id AND s.id = i.signal_id
        WHERE i.ecosystem_id = ${tx.actor.ecosystemId} AND i.id = ANY (${ids}::uuid[])`,
  );
}

export function describeJourneys(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, title, '/journeys/' || id AS path, space_id AS space, title || ' ' || whose || ' ' || value AS text
        FROM journey.journeys WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describeExperiments(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT e.id, left(coalesce(e.result, e.hypothesis), 160) AS title, '/journeys/' || e.journey_id AS path,
               j.space_id AS space, e.hypothesis || ' ' || coalesce(e.result, '') || ' ' || coalesce(e.learned, '') AS text
        FROM journey.experiments e
        JOIN journey.journeys j ON j.ecosystem_id = e.ecosystem_id AND j.id = e.journey_id
        WHERE e.ecosystem_id = ${tx.actor.ecosystemId} AND e.id = ANY (${ids}::uuid[])`,
  );
}

export function describePractices(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT r.id, left(r.what, 160) AS title, '/journeys/' || r.journey_id AS path, j.space_id AS space,
               r.what || ' ' || r.clause AS text
        FROM journey.practices r
        JOIN journey.journeys j ON j.ecosystem_id = r.ecosystem_id AND j.id = r.journey_id
        WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.id = ANY (${ids}::uuid[])`,
  );
}
