import type { Database } from '../../platform/database/database.ts';
import { settle } from './actors.ts';
import { type At, readContent } from './content.ts';
import { Script } from './story/script.ts';
import { happeningsOf } from './story/story.ts';

const DAY = 86_400_000;

/** A day before (or after) `today`, at a time of day; without one, noon. */
export function momentOf(today: Date, at: At): Date {
  const [days, time = '12:00'] = String(at).split(' ');
  const [hour, minute] = time.split(':').map(Number);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  return new Date(midnight + Number(days) * DAY + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000);
}

export interface Loading {
  database: Database;
  folder: string;
  today: Date;
  progress?: (done: number, of: number) => void;
}

/**
 * Loads the demonstration by living through it: everybody does what the content says, in the order of time, through the commands a
 * user's actions run through.
 * @throws Error that names what in the content could not happen
 */
export async function loadDemonstration(loading: Loading): Promise<{ slug: string; happenings: number }> {
  const content = await readContent(loading.folder);
  const cast = await settle(loading.database, content, (days) => momentOf(loading.today, `${days} 08:00`));
  const script = new Script(loading.database, cast, (at) => momentOf(loading.today, at), content);
  const happenings = happeningsOf(script);
  for (const [place, happening] of happenings.entries()) {
    try {
      await happening.run();
    } catch (error) {
      throw new Error(`demo/greenco: ${happening.what} could not happen: ${(error as Error).message}`, {
        cause: error,
      });
    }
    loading.progress?.(place + 1, happenings.length);
  }
  return { slug: content.actors.ecosystem.slug, happenings: happenings.length };
}
