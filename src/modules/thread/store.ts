import type { Id } from '../../kernel/identifiers.ts';
import { sql, type Tx, write } from '../../platform/database/sql.ts';
import type { Entry } from '../../platform/ledger/entry.ts';
import type { Description } from '../../platform/module.ts';

export async function saveText(tx: Tx, kind: string, at: string, what: Description): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO thread.texts (ecosystem_id, subject_id, kind, space_id, title, path, words, at)
        VALUES (${tx.actor.ecosystemId}, ${what.id}, ${kind}, ${what.space ?? null}, ${what.title}, ${what.path},
                ${(what.text ?? what.title).slice(0, 50_000)}, ${at})
        ON CONFLICT (ecosystem_id, subject_id) DO UPDATE
          SET space_id = excluded.space_id, title = excluded.title, path = excluded.path, words = excluded.words`,
  );
}

/** Tells everyone who contributed to what this followed from, but not who did it. Repeated, it tells nobody twice. */
export async function saveNotices(tx: Tx, entry: Entry): Promise<void> {
  const { subject, audienceId } = entry;
  if (entry.spaceId === null && audienceId) {
    // Said to one person: to nobody else who contributed.
    const { kind, id } = entry.follows[0] ?? subject;
    return notify(
      tx,
      entry,
      sql`SELECT ${audienceId}::uuid AS person_id, ${kind}::text AS own_kind, ${id}::uuid AS own_id`,
    );
  }
  await notify(tx, entry, sql`SELECT c.person_id, c.own_kind, c.own_id FROM thread.contributors(${subject.id}) c`);
  // What the entry asks to be told to everyone who takes part in its space, whatever each of them did there.
  const [whole] = entry.payload.everyone === true ? entry.follows : [];
  if (whole)
    await notify(
      tx,
      entry,
      sql`SELECT t.person_id, ${whole.kind}::text AS own_kind, ${whole.id}::uuid AS own_id
          FROM thread.takes_part(${entry.spaceId}) AS t (person_id)`,
    );
}

async function notify(tx: Tx, entry: Entry, persons: ReturnType<typeof sql>): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO thread.notices (ecosystem_id, person_id, entry_id, kind, subject_kind, subject_id, own_kind, own_id, at)
        SELECT ${tx.actor.ecosystemId}, c.person_id, ${entry.id}, ${entry.kind}, ${entry.subject.kind}, ${entry.subject.id},
               c.own_kind, c.own_id, ${entry.at}
        FROM (${persons}) c WHERE c.person_id IS DISTINCT FROM ${entry.personId}
        ON CONFLICT DO NOTHING`,
  );
}

export async function markSeen(tx: Tx, until: string): Promise<number> {
  return write(
    tx,
    sql`UPDATE thread.notices SET seen_at = now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = platform.person() AND seen_at IS NULL AND at <= ${until}`,
  );
}

export async function saveFace(tx: Tx, subject: Id, sentence: string, by: Id): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO thread.faces (ecosystem_id, subject_id, sentence, written_by)
        VALUES (${tx.actor.ecosystemId}, ${subject}, ${sentence}, ${by})
        ON CONFLICT (ecosystem_id, subject_id) DO UPDATE
          SET sentence = excluded.sentence, written_by = excluded.written_by, written_at = platform.now()`,
  );
}
