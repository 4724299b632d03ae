import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import { actingPerson } from '../../ecosystem/index.ts';

/** Signals nobody has answered where one takes part, questions asked back, results that fall due. */
export async function waiting(tx: Tx): Promise<Waiting[]> {
  const { personId } = actingPerson(tx);
  const asked = await many<Waiting>(
    tx,
    sql`SELECT q.id, 'journey.waiting-question' AS word, q.body AS title, '/signals/' || q.signal_id AS path,
               q.asked_at AS since, NULL AS due, '{}'::jsonb AS values
        FROM journey.questions q
        JOIN journey.signals s ON s.ecosystem_id = q.ecosystem_id AND s.id = q.signal_id
         AND (s.raised_by = ${personId} OR s.receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]))
        WHERE q.ecosystem_id = ${tx.actor.ecosystemId} AND q.reply IS NULL ORDER BY q.asked_at LIMIT 10`,
  );
  const due = await many<Waiting>(
    tx,
    sql`SELECT e.id, 'journey.waiting-result' AS word, e.hypothesis AS title, '/journeys/' || e.journey_id AS path,
               e.begun_at AS since, e.due::timestamptz AS due, '{}'::jsonb AS values
        FROM journey.experiments e
        WHERE e.ecosystem_id = ${tx.actor.ecosystemId} AND e.result IS NULL AND e.led_by = ${personId}
          AND (e.due IS NULL OR e.due <= platform.now()::date + 7) ORDER BY e.due NULLS LAST LIMIT 10`,
  );
  const unanswered = await many<Waiting>(
    tx,
    sql`SELECT s.id, 'journey.waiting-signal' AS word, coalesce(nullif(s.title, ''), s.body) AS title,
               '/signals/' || s.id AS path, s.raised_at AS since, NULL AS due, '{}'::jsonb AS values
        FROM journey.signals s
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.answer IS NULL AND s.merged_into IS NULL
          AND s.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AND s.raised_by IS DISTINCT FROM ${personId}
          AND NOT EXISTS (SELECT FROM journey.interpretations i WHERE i.ecosystem_id = s.ecosystem_id AND i.signal_id = s.id)
          AND NOT EXISTS (SELECT FROM journey.questions q WHERE q.ecosystem_id = s.ecosystem_id AND q.signal_id = s.id)
          AND NOT EXISTS (SELECT FROM journey.journey_signals t WHERE t.ecosystem_id = s.ecosystem_id AND t.signal_id = s.id)
        ORDER BY s.raised_at DESC LIMIT 20`,
  );
  return [...asked, ...due, ...unanswered];
}
