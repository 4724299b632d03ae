import type { PersonActor } from '../../../kernel/actor.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { openDialogue, talkedThrough } from '../../dialogue/index.ts';
import { canContribute } from '../policy.ts';
import { addJourneyDialogue, loadJourney } from '../store-journeys.ts';
import { refuse } from './open-journey.ts';

export type Talking =
  | { dialogue: Id }
  | { question: string; context: string; votes: 'open' | 'anonymous'; results: 'voted' | 'closed' | 'open' };

/** Opens a dialogue in the journey's space, or takes one in that exists. */
export async function talkThrough(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; talk: Talking },
): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, asked.journey);
  if (!canContribute(journey)) throw refuse(journey);
  const follows = [{ kind: 'journey', id: asked.journey }];
  if ('question' in asked.talk) {
    const opened = await openDialogue(tx, actor, { ...asked.talk, space: journey.space, closesAt: null, follows });
    await addJourneyDialogue(tx, asked.journey, opened.id, actor.personId);
    return opened;
  }
  const { dialogue } = asked.talk;
  if ((await talkedThrough(tx, [dialogue])).length === 0) throw absent('dialogue');
  if (await addJourneyDialogue(tx, asked.journey, dialogue, actor.personId)) {
    await announce(tx, {
      kind: 'dialogue.linked',
      subject: { kind: 'dialogue', id: dialogue },
      space: journey.space,
      follows,
    });
  }
  return { id: dialogue };
}
