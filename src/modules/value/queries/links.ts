import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Experience, readExperienceReceipt } from '../contract-experiences.ts';
import { EXPERIENCE } from './experiences.ts';
import { standings } from './standing.ts';

export interface OpenedPromise {
  ecosystemId: Id;
  linkId: Id;
  promise: Id;
  space: Id;
  journey: Id | null;
  ecosystem: string;
  proposition: string;
  claim: string;
  measure: string;
  madeAt: string;
  horizon: string;
}

/** As nobody. Null where the link was closed, the promise withdrawn, or neither ever was. */
export function openPromiseLink(tx: Tx, token: string): Promise<OpenedPromise | null> {
  return maybe(
    tx,
    sql`SELECT ecosystem_id AS "ecosystemId", link_id AS "linkId", promise_id AS promise, space_id AS space, journey_id AS journey,
               ecosystem_name AS ecosystem, proposition, claim, measure, made_at AS "madeAt", horizon
        FROM value.open_link(${token})`,
  );
}

/** Whether this receipt was given in this ecosystem: a second answer from the same device. */
function promiseOfReceipt(tx: Tx): Promise<{ promise: Id; claim: string; ecosystem: string } | null> {
  return maybe(tx, sql`SELECT f.promise, f.claim, f.ecosystem FROM value.of_receipt() f`);
}

/** As the holder of a receipt. */
export async function experienceReceipt(tx: Tx): Promise<ReplyOf<typeof readExperienceReceipt>> {
  const about = await promiseOfReceipt(tx);
  if (!about) throw absent('receipt');
  const rows = await many<Experience>(
    tx,
    sql`SELECT ${EXPERIENCE} WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.receipt_id = platform.receipt()
        ORDER BY x.turn DESC LIMIT 20`,
  );
  const known = await standings(tx, [about.promise]);
  return {
    signal: rows.some(({ signal }) => signal !== null),
    claim: about.claim,
    ecosystem: about.ecosystem,
    standing: known.get(about.promise) as ReplyOf<typeof readExperienceReceipt>['standing'],
    experiences: rows.map(({ by: _by, withAccount: _account, named: _named, signal: _signal, ...shown }) => shown),
  };
}
