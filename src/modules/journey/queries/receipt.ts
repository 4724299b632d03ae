import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { readReceipt } from '../contract.ts';
import { photosOf } from '../store-photos.ts';

type Reply = ReplyOf<typeof readReceipt>;
type Found = Omit<Reply, 'questions' | 'photos'> & { id: Id };

/** As the holder of a receipt: their own words, and what became of them; who looked at it stays inside. */
export async function receipt(tx: Tx): Promise<Reply> {
  const found = await maybe<Found>(
    tx,
    sql`SELECT s.id, s.body, s.raised_at AS "raisedAt", t.looked_at AS "lookedAt", t.state,
               CASE WHEN t.answer IS NULL THEN NULL ELSE jsonb_build_object('body', t.answer, 'at', t.answered_at) END AS answer,
               EXISTS (SELECT FROM ecosystem.receipts r
                       WHERE r.ecosystem_id = s.ecosystem_id AND r.id = s.receipt_id AND r.claimed_by IS NOT NULL) AS claimed
        FROM journey.signals s, LATERAL (SELECT * FROM journey.standing(s.id)) t
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.receipt_id = platform.receipt()
        ORDER BY s.raised_at LIMIT 1`,
  );
  if (!found) throw absent('receipt');
  const { id, ...rest } = found;
  const questions = await many<Reply['questions'][number]>(
    tx,
    sql`SELECT id, body, asked_at AS "askedAt", reply, replied_at AS "repliedAt" FROM journey.questions
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND signal_id = ${id} ORDER BY asked_at, id`,
  );
  return { ...rest, questions, photos: await photosOf(tx, id) };
}
