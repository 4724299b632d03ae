import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { after, pageOf } from '../../../platform/database/cursor.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { ListedPromise, listPromises, Promised } from '../contract-promises.ts';
import { canLink, canReport, canWithdraw } from '../policy.ts';
import { loadPromise } from '../store.ts';
import { withStandings } from './standing.ts';

const PAGE = 100;

// Space and proposition are joined under the wall: a beneficiary from elsewhere learns neither.
export const PROMISE = sql`p.id, p.claim, p.horizon, p.made_at AS "madeAt", p.withdrawn_at AS "withdrawnAt",
    CASE WHEN s.id IS NULL THEN NULL ELSE jsonb_build_object('id', s.id, 'name', s.name) END AS space,
    CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'title', o.title) END AS proposition,
    p.id = ANY ((SELECT value.promised_to_me())::uuid[]) AS mine,
    EXISTS (SELECT FROM value.experiences x WHERE x.ecosystem_id = p.ecosystem_id AND x.promise_id = p.id
            AND x.person_id = platform.person()) AS answered
  FROM value.promises p
  LEFT JOIN ecosystem.spaces s ON s.ecosystem_id = p.ecosystem_id AND s.id = p.space_id
  LEFT JOIN value.propositions o ON o.ecosystem_id = p.ecosystem_id AND o.id = p.proposition_id`;

type Row = Omit<ListedPromise, 'standing'>;

export async function promises(tx: Tx, asked: { after?: string }): Promise<ReplyOf<typeof listPromises>> {
  const from = after(asked.after);
  const rows = await many<Row>(
    tx,
    sql`SELECT ${PROMISE} WHERE p.ecosystem_id = ${tx.actor.ecosystemId}
          AND (${from?.at ?? null}::timestamptz IS NULL OR (p.made_at, p.id) < (${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid))
        ORDER BY p.made_at DESC, p.id DESC LIMIT ${sql.lit(PAGE + 1)}`,
  );
  return pageOf(await withStandings(tx, rows), PAGE, ({ madeAt, id }) => ({ at: madeAt, id }));
}

interface Rest {
  measure: string;
  evidence: string;
  beneficiaries: string;
  openLink: boolean;
  by: string | null;
  withdrawnReason: string | null;
}

export async function promise(tx: Tx, id: Id): Promise<Promised> {
  const row = await one<Row>(
    tx,
    'promise',
    sql`SELECT ${PROMISE} WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ${id}`,
  );
  const [listed] = await withStandings(tx, [row]);
  const loaded = await loadPromise(tx, id);
  const rest = await one<Rest>(
    tx,
    'promise',
    sql`SELECT p.measure, p.evidence, p.beneficiaries, p.open_link AS "openLink", q.name AS by,
               p.withdrawn_reason AS "withdrawnReason" FROM value.promises p
        LEFT JOIN ecosystem.persons q ON q.ecosystem_id = p.ecosystem_id AND q.id = p.made_by
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ${id}`,
  );
  return {
    ...(listed as ListedPromise),
    ...rest,
    named: await many(
      tx,
      sql`SELECT q.id, q.name FROM value.beneficiaries b
          JOIN ecosystem.persons q ON q.ecosystem_id = b.ecosystem_id AND q.id = b.person_id
          WHERE b.ecosystem_id = ${tx.actor.ecosystemId} AND b.promise_id = ${id} ORDER BY q.name`,
    ),
    links: await many(
      tx,
      sql`SELECT id, token, made_at AS "madeAt" FROM value.links
          WHERE ecosystem_id = ${tx.actor.ecosystemId} AND promise_id = ${id} AND closed_at IS NULL ORDER BY made_at LIMIT 50`,
    ),
    may: {
      report: canReport(loaded),
      link: canLink(loaded),
      withdraw: canWithdraw(loaded),
      repair: loaded.member,
    },
  };
}
