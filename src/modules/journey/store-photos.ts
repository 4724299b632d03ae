import { DomainError } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { PreparedPhoto } from '../../platform/files/photo.ts';
import { MOST_PHOTOS, type Photo } from './contract-photos.ts';

/** The place beyond the last: journey.place_photo() counts, the table refuses. */
const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';

/** Without an id: the signal of the receipt the holder has. */
export function loadPictured(tx: Tx, id: Id | null): Promise<{ id: Id; space: Id; photos: number }> {
  return one(
    tx,
    'signal',
    sql`SELECT id, space_id AS space, photos FROM journey.signals
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND ${id ? sql`id = ${id}` : sql`receipt_id = platform.receipt()`}`,
  );
}

/** The photo of this identifier that has arrived already. */
export function findPhoto(tx: Tx, signal: Id, id: Id): Promise<Photo | null> {
  return maybe(
    tx,
    sql`SELECT id, width, height FROM journey.photos
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND signal_id = ${signal} AND id = ${id}`,
  );
}

/**
 * @throws DomainError journey.photos-full where others took the last places at the same moment; journey.photo-known where a photo of
 *   this identifier is there already.
 */
export async function savePhoto(tx: Tx, signal: Id, id: Id, made: PreparedPhoto): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.photos (ecosystem_id, id, signal_id, width, height, large, small)
        VALUES (${tx.actor.ecosystemId}, ${id}, ${signal}, ${made.width}, ${made.height}, ${made.large}, ${made.small})`,
  ).catch((error: { code?: string }) => {
    if (error.code === CHECK_VIOLATION) throw new DomainError('journey.photos-full', { most: MOST_PHOTOS });
    throw error.code === UNIQUE_VIOLATION ? new DomainError('journey.photo-known') : error;
  });
}

export function photosOf(tx: Tx, signal: Id): Promise<Photo[]> {
  return many(
    tx,
    sql`SELECT id, width, height FROM journey.photos
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND signal_id = ${signal} ORDER BY place`,
  );
}

export async function pictureOf(tx: Tx, id: Id, size: 'large' | 'small'): Promise<Buffer> {
  const found = await one<{ picture: Buffer }>(
    tx,
    'photo',
    sql`SELECT ${size === 'large' ? sql`large` : sql`small`} AS picture FROM journey.photos
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
  return found.picture;
}
