import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { DomainError } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { mustTakePart } from '../../ecosystem/index.ts';
import type { readPolisFiles } from '../contract-exchange.ts';
import { type PolisConversation, RowProblem } from '../domain/polis.ts';
import { type PolisTexts, readPolis } from '../polis-files.ts';
import { addImported } from '../store-import.ts';

/** So many statements and problems are shown: enough to tell what it is, and what is the matter with it. */
const FIRST = 3;
const MOST_PROBLEMS = 20;

/** As the system, or as who takes part in the space: all of it in one transaction, so that a broken file leaves nothing behind. */
export async function importPolis(
  tx: Tx,
  space: Id,
  from: PolisConversation,
  progress?: (votes: number) => void,
): Promise<{ id: Id }> {
  const id = await addImported(tx, space, from, progress);
  const { voters, votes, statements } = from;
  await announce(tx, {
    kind: 'dialogue.imported',
    subject: { kind: 'dialogue', id },
    space,
    payload: { people: voters, votes: votes.length, statements: statements.length },
    content: JSON.stringify(from.votes.map(({ statement, value }) => [statement, value])),
  });
  return { id };
}

/** Whoever may open a dialogue in a space may bring one there. */
export async function bringPolis(tx: Tx, { space, ...texts }: PolisTexts & { space: Id }): Promise<{ id: Id }> {
  await mustTakePart(tx, space, 'dialogue.members-only');
  return importPolis(tx, space, await readable(texts));
}

/** What they hold, and what of it cannot be taken in: nothing is written. */
export async function rehearsePolis(
  tx: Tx,
  { space, ...texts }: PolisTexts & { space: Id },
): Promise<ReplyOf<typeof readPolisFiles>> {
  await mustTakePart(tx, space, 'dialogue.members-only');
  const problems: RowProblem[] = [];
  const read = await readPolis(texts, (problem) => problems.push(problem)).catch((error) => {
    if (!(error instanceof RowProblem)) throw error;
    problems.push(error);
    return null;
  });
  return {
    topic: read?.topic ?? '',
    people: read?.voters ?? 0,
    statements: read?.statements.length ?? 0,
    setAside: read?.statements.filter(({ moderated }) => moderated === -1).length ?? 0,
    votes: read?.votes.length ?? 0,
    changed: read?.pastVotes.length ?? 0,
    began: read?.began ?? null,
    ended: read?.ended ?? null,
    first: read?.statements.slice(0, FIRST).map(({ body }) => body) ?? [],
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ place, field, wrong, value }) => ({ ...place, field, wrong, value })),
    more: Math.max(0, problems.length - MOST_PROBLEMS),
  };
}

async function readable(texts: PolisTexts): Promise<PolisConversation> {
  try {
    const conversation = await readPolis(texts);
    if (conversation.statements.length > 0) return conversation;
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    const { place, field, wrong, value } = error;
    throw new DomainError('dialogue.polis-row', { ...place, field, wrong, value }, 'invalid');
  }
  throw new DomainError('dialogue.polis-empty', {}, 'invalid');
}
