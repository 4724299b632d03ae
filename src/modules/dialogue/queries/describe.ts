import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Description } from '../../../platform/module.ts';

export function describeDialogues(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, question AS title, '/dialogues/' || id AS path, space_id AS space, question || ' ' || context AS text
        FROM dialogue.dialogues WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

/** What belongs to a dialogue is shown on its page. */
const part = (table: 'statements' | 'syntheses' | 'dissents' | 'decisions') => async (tx: Tx, ids: readonly Id[]) => {
  const body = table === 'decisions' ? sql`coalesce(t.outcome, t.proposal)` : sql`t.body`;
  // One searches for what was to be chosen, too, not only for what was.
  const text =
    table === 'decisions' ? sql`concat_ws(' ', t.proposal, t.outcome, array_to_string(t.options, ' '))` : sql`t.body`;
  return many<Description>(
    tx,
    sql`SELECT t.id, left(regexp_replace(${body}, '\\[\\[[^]]*\\]\\]', '…', 'g'), 160) AS title,
               '/dialogues/' || t.dialogue_id AS path, d.space_id AS space, ${text} AS text
        FROM ${sql.table(`dialogue.${table}`)} t
        JOIN dialogue.dialogues d ON d.ecosystem_id = t.ecosystem_id AND d.id = t.dialogue_id
        WHERE t.ecosystem_id = ${tx.actor.ecosystemId} AND t.id = ANY (${ids}::uuid[])`,
  );
};

export const describeStatements = part('statements');
export const describeSyntheses = part('syntheses');
export const describeDissents = part('dissents');
export const describeDecisions = part('decisions');
