import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { ListedDialogue, listDialogues } from '../contract.ts';

const PAGE = 50;

/** The reader's own votes decide what is left for them: one index lookup a dialogue. */
export const LISTED = sql`SELECT d.id, jsonb_build_object('id', s.id, 'name', s.name) AS space, d.question,
    d.opened_at AS "openedAt", dialogue.ended_at(d) AS "closedAt", d.closes_at AS "closesAt", n.statements::int,
    dialogue.voter_count(d.id) AS voters,
    CASE WHEN dialogue.ended_at(d) IS NULL AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
         THEN greatest(n.votable - (SELECT count(*) FROM dialogue.votes v
                                    WHERE v.ecosystem_id = d.ecosystem_id AND v.dialogue_id = d.id AND v.value IS NOT NULL
                                      AND v.voter_id = ANY ((SELECT dialogue.my_voters())::uuid[])), 0)::int
         ELSE 0 END AS left
  FROM dialogue.dialogues d
  JOIN ecosystem.spaces s ON s.ecosystem_id = d.ecosystem_id AND s.id = d.space_id,
  LATERAL (SELECT count(*) AS statements, count(*) FILTER (WHERE NOT st.set_aside) AS votable FROM dialogue.statements st
           WHERE st.ecosystem_id = d.ecosystem_id AND st.dialogue_id = d.id) n`;

export async function dialogues(
  tx: Tx,
  asked: { after?: string; state?: 'open' | 'closed'; space?: Id },
): Promise<ReplyOf<typeof listDialogues>> {
  const from = after(asked.after);
  const rows = await many<ListedDialogue>(
    tx,
    sql`${LISTED}
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId}
          AND (${asked.state ?? null}::text IS NULL OR (dialogue.ended_at(d) IS NULL) = (${asked.state ?? null}::text = 'open'))
          AND (${asked.space ?? null}::uuid IS NULL OR d.space_id = ${asked.space ?? null}::uuid)
          AND (${from?.at ?? null}::timestamptz IS NULL OR (d.opened_at, d.id) < (${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid))
        ORDER BY d.opened_at DESC, d.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(rows, PAGE, ({ openedAt, id }) => ({ at: openedAt, id }));
}
