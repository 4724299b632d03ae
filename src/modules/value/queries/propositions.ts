import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { ListedProposition, listPropositions, Proposition, readVersion } from '../contract.ts';
import type { ListedPromise } from '../contract-promises.ts';
import { canCredit, canEdit, canPromise } from '../policy.ts';
import { loadProposition } from '../store.ts';
import { PROMISE } from './promises.ts';
import { withStandings } from './standing.ts';

const PAGE = 100;

const LISTED = sql`o.id, jsonb_build_object('id', s.id, 'name', s.name) AS space, o.title, o.drafted_at AS "draftedAt", q.name AS by,
    (SELECT count(*) FROM value.promises p WHERE p.ecosystem_id = o.ecosystem_id AND p.proposition_id = o.id)::int AS promises,
    (SELECT count(*) FROM value.agreements a WHERE a.ecosystem_id = o.ecosystem_id AND a.proposition_id = o.id)::int AS agreements
  FROM value.propositions o
  JOIN ecosystem.spaces s ON s.ecosystem_id = o.ecosystem_id AND s.id = o.space_id
  JOIN ecosystem.persons q ON q.ecosystem_id = o.ecosystem_id AND q.id = o.drafted_by`;

export async function propositions(tx: Tx, asked: { after?: string }): Promise<ReplyOf<typeof listPropositions>> {
  const from = after(asked.after);
  const rows = await many<ListedProposition>(
    tx,
    sql`SELECT ${LISTED} WHERE o.ecosystem_id = ${tx.actor.ecosystemId}
          AND (${from?.at ?? null}::timestamptz IS NULL OR (o.drafted_at, o.id) < (${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid))
        ORDER BY o.drafted_at DESC, o.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(rows, PAGE, ({ draftedAt, id }) => ({ at: draftedAt, id }));
}

const OUTSIDE = sql`q.relation NOT IN ('employee', 'parent')`;

export async function proposition(tx: Tx, id: Id): Promise<Proposition> {
  const loaded = await loadProposition(tx, id);
  const {
    promises: _promises,
    agreements: _agreements,
    ...listed
  } = await one<ListedProposition>(
    tx,
    'proposition',
    sql`SELECT ${LISTED} WHERE o.ecosystem_id = ${tx.actor.ecosystemId} AND o.id = ${id}`,
  );
  const { journey } = await one<{ journey: Proposition['journey'] }>(
    tx,
    'proposition',
    sql`SELECT (SELECT jsonb_build_object('id', j.id, 'title', j.title) FROM journey.journeys j
                WHERE j.ecosystem_id = ${tx.actor.ecosystemId} AND j.id = ${loaded.journey}) AS journey`,
  );
  const rows = await many<Omit<ListedPromise, 'standing'>>(
    tx,
    sql`SELECT ${PROMISE} WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.proposition_id = ${id} ORDER BY p.made_at, p.id`,
  );
  return {
    ...listed,
    body: loaded.body,
    number: loaded.number,
    journey,
    versions: await many(
      tx,
      sql`SELECT v.number, q.name AS by, v.saved_at AS at, v.based_on AS "basedOn" FROM value.versions v
          JOIN ecosystem.persons q ON q.ecosystem_id = v.ecosystem_id AND q.id = v.saved_by
          WHERE v.ecosystem_id = ${tx.actor.ecosystemId} AND v.proposition_id = ${id} ORDER BY v.number DESC LIMIT 200`,
    ),
    contributors: await contributorsOf(tx, id),
    agreements: await many(
      tx,
      sql`SELECT q.name AS by, a.note, a.agreed_at AS at, ${OUTSIDE} AS outside FROM value.agreements a
          JOIN ecosystem.persons q ON q.ecosystem_id = a.ecosystem_id AND q.id = a.person_id
          WHERE a.ecosystem_id = ${tx.actor.ecosystemId} AND a.proposition_id = ${id} ORDER BY a.agreed_at`,
    ),
    promises: await withStandings(tx, rows),
    may: { edit: canEdit(loaded), credit: canCredit(loaded), promise: canPromise(loaded), agree: true },
  };
}

/** Whoever raised a signal without an account is credited by the name they left, or as somebody. */
function contributorsOf(tx: Tx, id: Id): Promise<Proposition['contributors']> {
  return many(
    tx,
    sql`SELECT c.id, coalesce(q.name, r.name, nullif(s.raiser_name, ''), nullif(c.name, '')) AS name,
               coalesce(q.id, r.id) AS person, c.gave,
               coalesce(q.relation, r.relation, '') NOT IN ('employee', 'parent') AS outside
        FROM value.contributors c
        LEFT JOIN ecosystem.persons q ON q.ecosystem_id = c.ecosystem_id AND q.id = c.person_id
        LEFT JOIN journey.signals s ON s.ecosystem_id = c.ecosystem_id AND s.id = c.signal_id
        LEFT JOIN ecosystem.persons r ON r.ecosystem_id = s.ecosystem_id AND r.id = s.raised_by
        WHERE c.ecosystem_id = ${tx.actor.ecosystemId} AND c.proposition_id = ${id} ORDER BY c.credited_at, c.id`,
  );
}

export function version(tx: Tx, id: Id, number: number): Promise<ReplyOf<typeof readVersion>> {
  return one(
    tx,
    'version',
    sql`SELECT v.number, v.title, v.body, q.name AS by, v.saved_at AS at FROM value.versions v
        JOIN ecosystem.persons q ON q.ecosystem_id = v.ecosystem_id AND q.id = v.saved_by
        WHERE v.ecosystem_id = ${tx.actor.ecosystemId} AND v.proposition_id = ${id} AND v.number = ${number}`,
  );
}
