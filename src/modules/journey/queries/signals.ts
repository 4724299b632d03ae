import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { queryOf } from '../../../platform/database/text-query.ts';
import type { ListedSignal, listSignals, readOverview } from '../contract.ts';
import { tellingWords } from '../domain/similar.ts';

const PAGE = 50;

// Where a signal stands, for lists: an answer, a journey, somebody who looked into it, or nothing yet. A merged one has its own
// row here only on its page, where journey.standing() follows the merge.
const LOOKED_AT = sql`(EXISTS (SELECT FROM journey.interpretations i WHERE i.ecosystem_id = s.ecosystem_id AND i.signal_id = s.id)
  OR EXISTS (SELECT FROM journey.questions q WHERE q.ecosystem_id = s.ecosystem_id AND q.signal_id = s.id))`;
const STATE = sql`CASE WHEN s.answer IS NOT NULL THEN 'answered'
  WHEN EXISTS (SELECT FROM journey.journey_signals j WHERE j.ecosystem_id = s.ecosystem_id AND j.signal_id = s.id) THEN 'in a journey'
  WHEN ${LOOKED_AT} THEN 'being looked at' ELSE 'unanswered' END`;

// Whoever claimed what they raised may not see the space it went to: then it has no name for them.
const LISTED = sql`s.id, jsonb_build_object('id', s.space_id, 'name', coalesce(p.name, '')) AS space,
    coalesce(r.name, nullif(s.raiser_name, '')) AS by, s.kind, s.title, s.body, s.raised_at AS "raisedAt", ${STATE} AS state,
    s.photos, s.broken_promise AS "brokenPromise"
  FROM journey.signals s
  LEFT JOIN ecosystem.spaces p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.space_id
  LEFT JOIN ecosystem.persons r ON r.ecosystem_id = s.ecosystem_id AND r.id = s.raised_by`;

export interface Asked {
  after?: string;
  kind?: string;
  state?: string;
  space?: Id;
  words?: string;
  own?: 'yes';
}

/** Newest first. Merged ones are found through the one they were merged into. */
export async function signals(tx: Tx, asked: Asked): Promise<ReplyOf<typeof listSignals>> {
  const from = after(asked.after);
  const wanted = [sql`s.ecosystem_id = ${tx.actor.ecosystemId}`, sql`s.merged_into IS NULL`];
  if (asked.kind) wanted.push(sql`s.kind = ${asked.kind}`);
  if (asked.state) wanted.push(sql`${STATE} = ${asked.state}`);
  if (asked.space) wanted.push(sql`s.space_id = ${asked.space}`);
  if (asked.own) {
    wanted.push(
      sql`(s.raised_by = platform.person() OR s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]))`,
    );
  }
  const words = queryOf(asked.words ?? '');
  if (words) wanted.push(sql`s.search @@ ${words}::tsquery`);
  if (from) wanted.push(sql`(s.raised_at, s.id) < (${from.at}::timestamptz, ${from.id}::uuid)`);
  const rows = await many<ListedSignal>(
    tx,
    sql`SELECT ${LISTED} WHERE ${sql.join(wanted, sql` AND `)} ORDER BY s.raised_at DESC, s.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(rows, PAGE, ({ raisedAt, id }) => ({ at: raisedAt, id }));
}

export async function overview(tx: Tx): Promise<ReplyOf<typeof readOverview>> {
  const kinds = await many<{ kind: ListedSignal['kind']; count: number }>(
    tx,
    sql`SELECT kind, count(*)::int AS count FROM journey.signals s
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.merged_into IS NULL GROUP BY kind ORDER BY count DESC`,
  );
  const states = await many<{ state: ListedSignal['state']; count: number }>(
    tx,
    sql`SELECT state, count(*)::int AS count FROM (SELECT ${STATE} AS state FROM journey.signals s
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.merged_into IS NULL) t GROUP BY state`,
  );
  const clock = await one<{ firstAnswerHours: number | null; answered: number }>(
    tx,
    'clock',
    sql`SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first - raised_at) / 3600) AS "firstAnswerHours",
               count(*)::int AS answered
        FROM (SELECT s.raised_at, least(s.answered_at,
                (SELECT min(i.given_at) FROM journey.interpretations i
                 WHERE i.ecosystem_id = s.ecosystem_id AND i.signal_id = s.id AND i.person_id IS DISTINCT FROM s.raised_by),
                (SELECT min(q.asked_at) FROM journey.questions q WHERE q.ecosystem_id = s.ecosystem_id AND q.signal_id = s.id)) AS first
              FROM journey.signals s
              WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.merged_into IS NULL
                AND s.raised_at > platform.now() - interval '180 days') t
        WHERE first IS NOT NULL`,
  );
  return { kinds, states, ...clock };
}

/** Found by the words that tell most; nothing where there is too little to go by. */
export async function similarSignals(tx: Tx, words: string, except: Id | null): Promise<ListedSignal[]> {
  const telling = tellingWords(words);
  if (telling.length === 0) return [];
  const query = telling.map((word) => `'${word}':*`).join(' | ');
  return many(
    tx,
    sql`SELECT l.* FROM journey.similar_signals(${query}::tsquery, ${words.slice(0, 500)}, 6) f,
          LATERAL (SELECT ${LISTED} WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.id = f.id) l
        WHERE f.rank > 0.25 AND f.id IS DISTINCT FROM ${except}::uuid ORDER BY f.rank DESC LIMIT 5`,
  );
}

export function listedSignal(tx: Tx, id: Id): Promise<ListedSignal> {
  return one(tx, 'signal', sql`SELECT ${LISTED} WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.id = ${id}`);
}
