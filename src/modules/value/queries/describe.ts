import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Description } from '../../../platform/module.ts';

export function describePropositions(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, title, '/propositions/' || id AS path, space_id AS space, title || ' ' || body AS text
        FROM value.propositions WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describePromises(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, claim AS title, '/promises/' || id AS path, space_id AS space, claim || ' ' || measure AS text
        FROM value.promises WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describeExperiences(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT x.id, left(coalesce(nullif(x.noticed, ''), p.claim, ''), 160) AS title,
               CASE WHEN x.promise_id IS NULL THEN '/experiences' ELSE '/promises/' || x.promise_id END AS path,
               x.space_id AS space, x.noticed || ' ' || x.differently AS text
        FROM value.experiences x
        LEFT JOIN value.promises p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.promise_id
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.id = ANY (${ids}::uuid[])`,
  );
}
