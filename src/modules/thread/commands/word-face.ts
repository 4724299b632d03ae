import type { PersonActor } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Describes } from '../describing.ts';
import { trace } from '../queries/trace.ts';
import { saveFace } from '../store.ts';

/** By whoever takes part where the step is at home. */
export async function wordFace(
  tx: Tx,
  actor: PersonActor,
  describes: Describes,
  asked: { subject: Id; sentence: string },
): Promise<{ id: Id }> {
  const { mayWord } = await trace(tx, describes, asked.subject);
  if (!mayWord) throw forbidden('thread.members-only');
  await saveFace(tx, asked.subject, asked.sentence, actor.personId);
  return { id: asked.subject };
}
