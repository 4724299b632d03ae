import type { Id } from '../../../kernel/identifiers.ts';
import type { Page } from '../../../kernel/page.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Experience } from '../contract-experiences.ts';

const PAGE = 50;

export const EXPERIENCE = sql`x.id, coalesce(q.name, nullif(x.teller_name, '')) AS by, x.person_id IS NOT NULL AS "withAccount", EXISTS (
      SELECT FROM value.beneficiaries b WHERE b.ecosystem_id = x.ecosystem_id AND b.promise_id = x.promise_id
      AND b.person_id = x.person_id) AS named,
    x.kept, x.noticed, x.felt, x.differently, x.fit, x.dealt, x.reported_at AS at, x.signal_id AS signal,
    coalesce(x.person_id = platform.person(), false) OR coalesce(x.receipt_id = platform.receipt(), false)
      OR coalesce(x.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]), false) AS own,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'what', r.what, 'by', coalesce(w.name, ''), 'at', r.done_at,
                                                  'confirmedAt', r.confirmed_at) ORDER BY r.done_at)
              FROM value.repairs r
              LEFT JOIN ecosystem.persons w ON w.ecosystem_id = r.ecosystem_id AND w.id = r.done_by
              WHERE r.ecosystem_id = x.ecosystem_id AND r.experience_id = x.id), '[]') AS repairs
  FROM value.experiences x
  LEFT JOIN ecosystem.persons q ON q.ecosystem_id = x.ecosystem_id AND q.id = x.person_id`;

export async function experiences(
  tx: Tx,
  asked: { after?: string; promise?: Id; signal?: Id; without?: 'promise' },
): Promise<Page<Experience>> {
  const from = after(asked.after);
  const wanted = [sql`x.ecosystem_id = ${tx.actor.ecosystemId}`];
  if (asked.promise) wanted.push(sql`x.promise_id = ${asked.promise}`);
  if (asked.signal) wanted.push(sql`x.signal_id = ${asked.signal}`);
  if (asked.without) wanted.push(sql`x.promise_id IS NULL`);
  if (from) wanted.push(sql`(x.reported_at, x.id) < (${from.at}::timestamptz, ${from.id}::uuid)`);
  const rows = await many<Experience>(
    tx,
    sql`SELECT ${EXPERIENCE} WHERE ${sql.join(wanted, sql` AND `)} ORDER BY x.reported_at DESC, x.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(rows, PAGE, ({ at, id }) => ({ at, id }));
}
