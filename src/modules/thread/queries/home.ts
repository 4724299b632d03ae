import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import type { Happened, readHome } from '../contract.ts';
import { type Describes, describeAll } from '../describing.ts';

export type WaitingOf = (tx: Tx) => Promise<Waiting[]>;

interface Row {
  id: Id;
  kind: string;
  at: string;
  by: string | null;
  deadline: boolean;
  subjectKind: string;
  subjectId: Id;
}
type OwnRow = Row & { ownKind: string; ownId: Id; more: boolean; seen: boolean; sentence: string | null };

/** Of one thing the latest steps; the others stand in its trace. */
const STEPS = 3;
const BY_DEADLINE = sql`coalesce(e.payload ->> 'by' = 'deadline', false)`;

export async function home(
  tx: Tx,
  describes: Describes,
  waitings: readonly WaitingOf[],
): Promise<ReplyOf<typeof readHome>> {
  const waiting: Waiting[] = [];
  for (const of of waitings) waiting.push(...(await of(tx)));
  const own = await many<OwnRow>(
    tx,
    sql`SELECT n.entry_id AS id, n.kind, n.at, p.name AS by, ${BY_DEADLINE} AS deadline, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId",
               n.own_kind AS "ownKind", n.own_id AS "ownId", n.steps > ${STEPS} AS more, n.seen_at IS NOT NULL AS seen, f.sentence
        FROM (SELECT l.*, count(*) OVER thing AS steps, max(l.at) OVER thing AS moved,
                     row_number() OVER (PARTITION BY l.own_id ORDER BY l.at DESC, l.entry_id DESC) AS place
              -- A person's notices grow for years; who has not looked for so long begins with the latest.
              FROM (SELECT * FROM thread.notices
                    WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = platform.person() ORDER BY at DESC LIMIT 500) l
              WINDOW thing AS (PARTITION BY l.own_id)) n
        LEFT JOIN ledger.entries e ON e.ecosystem_id = n.ecosystem_id AND e.id = n.entry_id
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = e.ecosystem_id AND p.id = e.person_id
        LEFT JOIN thread.told_faces() f ON f.subject_id = n.subject_id
        WHERE n.place <= ${STEPS} ORDER BY n.moved DESC, n.own_id, n.at DESC, n.entry_id DESC LIMIT 30`,
  );
  const moving = await movingRows(tx);
  const known = await describeAll(tx, describes, [
    ...own.flatMap(({ subjectKind, subjectId, ownKind, ownId }) => [
      { kind: subjectKind, id: subjectId },
      { kind: ownKind, id: ownId },
    ]),
    ...moving.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
  ]);
  const happened = (row: Row, sentence: string | null): Happened => {
    const what = known.get(row.subjectId);
    const { id, kind, at, by, deadline, subjectKind } = row;
    return {
      id,
      kind,
      at,
      by,
      deadline,
      subject: { kind: subjectKind, title: what?.title ?? null, path: what?.path ?? null, sentence },
    };
  };
  const { unseen } = await one<{ unseen: number }>(
    tx,
    'notices',
    sql`SELECT count(DISTINCT own_id)::int AS unseen FROM thread.notices
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = platform.person() AND seen_at IS NULL`,
  );
  return {
    waiting,
    became: own.map((row) => {
      const mine = known.get(row.ownId);
      return {
        ...happened(row, row.sentence),
        own: {
          id: row.ownId,
          kind: row.ownKind,
          title: mine?.title ?? null,
          path: mine?.path ?? null,
          more: row.more,
        },
        seen: row.seen,
      };
    }),
    moving: moving.map((row) => happened(row, null)),
    unseen,
  };
}

/** The latest of each thing that moved where the reader may look, by somebody else. */
function movingRows(tx: Tx): Promise<Row[]> {
  return many(
    tx,
    sql`SELECT m.*, p.name AS by FROM (
          SELECT DISTINCT ON (e.subject_id) e.id, e.kind, e.at, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.person_id, ${BY_DEADLINE} AS deadline
          FROM (SELECT * FROM ledger.entries r
                WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.space_id = ANY ((SELECT ecosystem.visible_spaces())::uuid[])
                  AND r.subject_kind IN ('signal', 'journey', 'dialogue', 'synthesis', 'decision', 'experiment', 'practice', 'proposition', 'promise')
                  AND r.kind NOT IN ('vote.cast', 'signal.named', 'journey.changed', 'dialogue.changed')
                  AND r.person_id IS DISTINCT FROM platform.person()
                ORDER BY r.at DESC LIMIT 60) e
          ORDER BY e.subject_id, e.at DESC) m
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = m.person_id
        ORDER BY m.at DESC LIMIT 12`,
  );
}
