import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Description } from '../../../platform/module.ts';
import type { ListedSignal, listSignals, readReceipt, readSignal } from '../contract.ts';
import { canAnswer, canInterpret } from '../policy.ts';

const PAGE = 50;

const STATE = sql`CASE WHEN s.answer IS NOT NULL THEN 'answered'
  WHEN EXISTS (SELECT FROM journey.interpretations i WHERE i.ecosystem_id = s.ecosystem_id AND i.signal_id = s.id)
  THEN 'being looked at' ELSE 'unanswered' END`;

const LISTED = sql`SELECT s.id, jsonb_build_object('id', p.id, 'name', p.name) AS space,
    coalesce(r.name, nullif(s.raiser_name, '')) AS by, s.kind, s.body, s.raised_at AS "raisedAt", ${STATE} AS state
  FROM journey.signals s
  JOIN ecosystem.spaces p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.space_id
  LEFT JOIN ecosystem.persons r ON r.ecosystem_id = s.ecosystem_id AND r.id = s.raised_by`;

/** Newest first. The cursor is the last identifier: UUIDv7 sorts by time, and a page follows it exactly. */
export async function signals(tx: Tx, asked: { after?: Id; kind?: string }): Promise<ReplyOf<typeof listSignals>> {
  const items = await many<ListedSignal>(
    tx,
    sql`${LISTED} WHERE (${asked.after ?? null}::uuid IS NULL OR s.id < ${asked.after ?? null})
          AND (${asked.kind ?? null}::text IS NULL OR s.kind = ${asked.kind ?? null})
        ORDER BY s.id DESC LIMIT ${PAGE + 1}`,
  );
  const more = items.length > PAGE;
  const shown = items.slice(0, PAGE);
  return { items: shown, next: more ? (shown.at(-1)?.id ?? null) : null };
}

type Interpretation = ReplyOf<typeof readSignal>['interpretations'][number];
type Answer = NonNullable<ReplyOf<typeof readSignal>['answer']>;

export async function signal(tx: Tx, id: Id): Promise<ReplyOf<typeof readSignal>> {
  const listed = await one<ListedSignal>(tx, 'signal', sql`${LISTED} WHERE s.id = ${id}`);
  const interpretations = await many<Interpretation>(
    tx,
    sql`SELECT i.id, p.name AS by, i.body, i.given_at AS "givenAt",
               CASE WHEN i.assumption IS NULL THEN NULL
                    ELSE jsonb_build_object('about', i.assumption_about, 'text', i.assumption) END AS assumption
        FROM journey.interpretations i
        JOIN ecosystem.persons p ON p.ecosystem_id = i.ecosystem_id AND p.id = i.person_id
        WHERE i.signal_id = ${id} ORDER BY i.given_at, i.id`,
  );
  const rest = await one<{ answer: Answer | null; member: boolean }>(
    tx,
    'signal',
    sql`SELECT s.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member,
               CASE WHEN s.answer IS NULL THEN NULL
                    ELSE jsonb_build_object('body', s.answer, 'by', coalesce(p.name, ''), 'at', s.answered_at) END AS answer
        FROM journey.signals s
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.answered_by
        WHERE s.id = ${id}`,
  );
  const loaded = { member: rest.member, answered: rest.answer !== null };
  return {
    ...listed,
    interpretations,
    answer: rest.answer,
    may: { interpret: canInterpret(loaded), answer: canAnswer(loaded) },
  };
}

/** As the holder of a receipt: their own words, and what became of them; who looked at it stays inside. */
export async function receipt(tx: Tx): Promise<ReplyOf<typeof readReceipt>> {
  const found = await maybe<ReplyOf<typeof readReceipt>>(
    tx,
    sql`SELECT s.body, s.raised_at AS "raisedAt", l.at AS "lookedAt",
               CASE WHEN s.answer IS NOT NULL THEN 'answered' WHEN l.at IS NOT NULL THEN 'being looked at' ELSE 'unanswered' END AS state,
               CASE WHEN s.answer IS NULL THEN NULL ELSE jsonb_build_object('body', s.answer, 'at', s.answered_at) END AS answer
        FROM journey.signals s, LATERAL (SELECT journey.looked_at(s.id) AS at) l
        WHERE s.receipt_id = platform.receipt()`,
  );
  if (!found) throw absent('receipt');
  return found;
}

export function describeSignals(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, left(body, 120) AS title, '/signals/' || id AS path FROM journey.signals WHERE id = ANY (${ids as Id[]})`,
  );
}
