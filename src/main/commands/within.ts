import { type Database, openDatabase } from '../../platform/database/database.ts';
import { withServingUrl } from '../place.ts';
import { findPlace, type Where } from './where.ts';

export interface NamedPlace {
  ecosystem: string;
  space: string;
}

/** For what is brought in: the database, and the space it goes to. */
export async function within<Result>(
  { ecosystem, space }: NamedPlace,
  work: (database: Database, where: Where) => Promise<Result>,
): Promise<Result> {
  return withServingUrl(async ({ url, ownerUrl }) => {
    const where = await findPlace(ownerUrl, ecosystem, space);
    const database = openDatabase({ url, onError: (error) => console.error(error.message) });
    try {
      return await work(database, where);
    } finally {
      await database.close();
    }
  });
}
