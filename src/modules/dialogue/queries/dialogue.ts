import type { Id } from '../../../kernel/identifiers.ts';
import { one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import type { Dialogue, ListedDialogue } from '../contract.ts';
import { canChange, canChangeModes, canClose, canSay, canVote, type LoadedDialogue } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { LISTED } from './dialogues.ts';

interface Rest {
  context: string;
  by: string | null;
  votes: Dialogue['votes'];
  results: Dialogue['results'];
  imported: boolean;
  closedBy: string | null;
  concluded: boolean;
  shown: boolean;
}

export async function dialogue(tx: Tx, id: Id): Promise<Dialogue> {
  const actor = actingPerson(tx);
  const loaded = await loadDialogue(tx, id);
  const listed = await one<ListedDialogue>(
    tx,
    'dialogue',
    sql`${LISTED} WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${id}`,
  );
  const { shown, ...rest } = await one<Rest>(
    tx,
    'dialogue',
    sql`SELECT d.context, p.name AS by, d.votes, d.results, d.imported, c.name AS "closedBy", dialogue.shows_results(d.id) AS shown,
               EXISTS (SELECT FROM dialogue.syntheses y WHERE y.ecosystem_id = d.ecosystem_id AND y.dialogue_id = d.id)
                 OR EXISTS (SELECT FROM dialogue.dissents x WHERE x.ecosystem_id = d.ecosystem_id AND x.dialogue_id = d.id)
                 OR EXISTS (SELECT FROM dialogue.decisions x WHERE x.ecosystem_id = d.ecosystem_id AND x.dialogue_id = d.id) AS concluded
        FROM dialogue.dialogues d
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = d.ecosystem_id AND p.id = d.opened_by
        LEFT JOIN ecosystem.persons c ON c.ecosystem_id = d.ecosystem_id AND c.id = d.closed_by
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ${id}`,
  );
  return {
    ...listed,
    ...rest,
    hidden: shown ? null : hiddenBecause(rest, loaded),
    may: {
      say: canSay(loaded),
      vote: canVote(loaded),
      close: canClose(actor, loaded),
      change: canChange(actor, loaded),
      changeModes: canChangeModes(actor, loaded),
    },
  };
}

function hiddenBecause({ results }: Pick<Rest, 'results'>, { closed }: LoadedDialogue): Dialogue['hidden'] {
  if (results === 'closed' && !closed) return 'when closed';
  return results === 'voted' && !closed ? 'vote first' : 'five voters';
}
