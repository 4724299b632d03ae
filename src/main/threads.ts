import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pool, type Threads, threadsHere } from '../platform/jobs/threads.ts';
import { WORKS } from './works.ts';

/** Threads for what takes long. One thread is this one. */
export function openThreads(count: number, file = threadFile()): Threads {
  return count === 1 ? threadsHere(WORKS) : new Pool(count, file);
}

/** Apart from this thread, however few: so that pages are answered meanwhile. */
export function openThreadsApart(count: number, file = threadFile()): Threads {
  return new Pool(count, file);
}

/** Beside the program as it was built; a part of it may lie a folder deeper. */
function threadFile(): string {
  const places = ['thread.js', '../thread.js'].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}
