import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { readReceiptSteps, readTrace, Step } from '../contract.ts';
import { type Describes, describeAll } from '../describing.ts';

interface Face {
  kind: string;
  id: Id;
  at: string;
  sentence: string | null;
  broke: boolean;
}

const facesOf = (tx: Tx, start: Id) =>
  many<Face>(tx, sql`SELECT kind, id, at, sentence, broke FROM thread.faces_of(${start}) ORDER BY at, id`);

/** Of what is not shared with the reader the public face alone; of an unknown item nothing. */
export async function trace(tx: Tx, describes: Describes, start: Id): Promise<ReplyOf<typeof readTrace>> {
  const own = await maybe<Face>(
    tx,
    sql`SELECT e.subject_kind AS kind, e.subject_id AS id, min(e.at) AS at, NULL AS sentence, false AS broke
        FROM ledger.entries e WHERE e.ecosystem_id = ${tx.actor.ecosystemId} AND e.subject_id = ${start}
        GROUP BY e.subject_kind, e.subject_id`,
  );
  const faces = await facesOf(tx, start);
  const first = faces.find(({ id }) => id === start) ?? own;
  if (!first) throw absent('item');
  const all = faces.some(({ id }) => id === start) ? faces : [first, ...faces];
  const known = await describeAll(tx, describes, all);
  // Of what is not shared not even the identifier: it tells when exactly it began, and might be recognized elsewhere.
  const names = new Map(all.map(({ id }, place) => [id, id === start || known.has(id) ? id : `step-${place + 1}`]));
  const steps = all.map((face): Step => {
    const what = known.get(face.id);
    return { ...face, id: names.get(face.id) as string, title: what?.title ?? null, path: what?.path ?? null };
  });
  const edges = await many<{ from: Id; to: Id }>(
    tx,
    sql`SELECT DISTINCT from_id AS "from", to_id AS "to" FROM thread.walk(${start})`,
  );
  const { mayWord } = await one<{ mayWord: boolean }>(tx, 'item', sql`SELECT thread.is_own(${start}) AS "mayWord"`);
  return {
    start: steps.find(({ id }) => id === start) as Step,
    steps,
    edges: edges.flatMap((edge) => {
      const [from, to] = [names.get(edge.from), names.get(edge.to)];
      return from && to ? [{ from, to }] : [];
    }),
    mayWord,
  };
}

/** As the holder of a receipt: only faces, only forward. */
export async function receiptSteps(tx: Tx): Promise<ReplyOf<typeof readReceiptSteps>> {
  const signals = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM journey.signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND receipt_id = platform.receipt()`,
  );
  const items: Array<Omit<Face, 'id'>> = [];
  for (const { id: start } of signals) {
    for (const { id, ...face } of await facesOf(tx, start)) if (id !== start) items.push(face);
  }
  return { items, next: null };
}
