import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import { actingPerson } from '../../ecosystem/index.ts';

/** Promises to me I have not told about, repairs I have not confirmed. */
export async function waiting(tx: Tx): Promise<Waiting[]> {
  const { personId } = actingPerson(tx);
  const told = await many<Waiting>(
    tx,
    sql`SELECT p.id, 'value.waiting-promise' AS word, p.claim AS title, '/promises/' || p.id AS path, p.made_at AS since,
               p.horizon::timestamptz AS due, '{}'::jsonb AS values
        FROM value.promises p
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ANY ((SELECT value.promised_to_me())::uuid[])
          AND p.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT FROM value.experiences x WHERE x.ecosystem_id = p.ecosystem_id AND x.promise_id = p.id
                          AND x.person_id = ${personId} AND x.kept <> 'too early')
        ORDER BY p.horizon LIMIT 10`,
  );
  const repaired = await many<Waiting>(
    tx,
    sql`SELECT r.id, 'value.waiting-repair' AS word, r.what AS title, '/promises/' || x.promise_id AS path, r.done_at AS since,
               NULL AS due, '{}'::jsonb AS values
        FROM value.repairs r
        JOIN value.experiences x ON x.ecosystem_id = r.ecosystem_id AND x.id = r.experience_id AND x.person_id = ${personId}
        WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.confirmed_at IS NULL ORDER BY r.done_at LIMIT 10`,
  );
  return [...repaired, ...told];
}
