import type { HolderActor, PersonActor } from '../../../kernel/actor.ts';
import { DomainError } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { preparePhoto } from '../../../platform/files/photo.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { MOST_PHOTOS, type Photo } from '../contract-photos.ts';
import { canAddPhoto } from '../policy.ts';
import { loadSignal } from '../store.ts';
import { findPhoto, loadPictured, savePhoto } from '../store-photos.ts';

interface Adding {
  /** Null: the signal of the receipt. */
  signal: Id | null;
  photo: Id;
  bytes: Buffer;
}

/** Whether it may be added, asked before the work and again with the write. Told where it has arrived before. */
async function admit(tx: Tx, { signal, photo }: Adding) {
  const found = await loadPictured(tx, signal);
  const before = await findPhoto(tx, found.id, photo);
  if (before) return { ...found, before };
  if (!canAddPhoto(await loadSignal(tx, found.id))) throw new DomainError('forbidden', {}, 'forbidden');
  if (found.photos >= MOST_PHOTOS) throw new DomainError('journey.photos-full', { most: MOST_PHOTOS });
  return { ...found, before: null };
}

/** Text arrives first; photos follow, one by one. The picture is worked on outside any transaction: that takes a while. */
export async function addPhoto(database: Database, actor: PersonActor | HolderActor, adding: Adding): Promise<Photo> {
  const { before } = await database.as(actor, (tx) => admit(tx, adding));
  if (before) return before;
  const made = await preparePhoto(adding.bytes);
  const added = database.as(actor, async (tx) => {
    const signal = await admit(tx, adding);
    if (signal.before) return signal.before;
    await savePhoto(tx, signal.id, adding.photo, made);
    await announce(tx, {
      kind: 'signal.pictured',
      subject: { kind: 'signal', id: signal.id },
      space: signal.space,
      content: made.large.toString('base64'),
    });
    return { id: adding.photo, width: made.width, height: made.height };
  });
  return added.catch(async (error: unknown) => {
    if (!(error instanceof DomainError && error.code === 'journey.photo-known')) throw error;
    // The same photo, sent twice at once: the other one has arrived in the meantime.
    const other = await database.as(actor, (tx) => admit(tx, adding));
    if (other.before) return other.before;
    throw error;
  });
}
