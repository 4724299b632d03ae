import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { isSignalOpen, raiseFollowing } from '../../journey/index.ts';
import { type Broken, brokenWithoutSignal, joinSignal, signalsOfPromise } from '../store-experiences.ts';

/**
 * As the system. The first broken answer opens a signal that follows from it; later ones join while it is open (M10).
 * Finds all that have none yet, so it bears repetition and needs no row of an anonymous answer in the ledger.
 */
export async function openBrokenSignals(tx: Tx, promise: Id): Promise<void> {
  const broken = await brokenWithoutSignal(tx, promise);
  let open = await openSignal(tx, promise);
  for (const experience of broken) {
    const follows = [followed(experience, promise)];
    if (open) {
      await announce(tx, {
        kind: 'signal.joined',
        subject: { kind: 'signal', id: open },
        space: experience.space,
        follows,
      });
    } else {
      open = await raiseFollowing(tx, {
        space: experience.space,
        // The words are the experience's. Where it has none, the claim stands for both, and the page says that it was not kept.
        title: experience.noticed ? '' : experience.claim.slice(0, 200),
        body: experience.noticed || experience.claim,
        brokenPromise: promise,
        by: experience.person ? { person: experience.person } : { receipt: experience.receipt as Id },
        follows,
        key: experience.id,
      });
    }
    if (open) await joinSignal(tx, experience.id, open);
  }
}

async function openSignal(tx: Tx, promise: Id): Promise<Id | null> {
  for (const signal of await signalsOfPromise(tx, promise)) if (await isSignalOpen(tx, signal)) return signal;
  return null;
}

/** An answer without an account is no subject of the ledger: the promise stands for it. */
function followed(experience: Broken, promise: Id) {
  return experience.person ? { kind: 'experience', id: experience.id } : { kind: 'promise', id: promise };
}
