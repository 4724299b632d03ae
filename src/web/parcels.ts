import { createStore, del, entries, keys, set } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import { call } from './api.ts';
import { Problem } from './problem.ts';

/** A picture on its way to the server: kept on the device until it has arrived, however often the page or the network goes. */
export interface Parcel {
  /** Also the last part of its address, made once: sent again, it never doubles. */
  id: string;
  url: string;
  blob: Blob;
}

interface Standing {
  going: readonly Parcel[];
  /** What the server would not take, by the parcel's address. */
  refused: ReadonlyMap<string, Problem>;
}

let standing: Standing = { going: [], refused: new Map() };
const listeners = new Set<() => void>();
const store = () => createStore('tilth-parcels', 'parcels');
const AGAIN = 8_000;
let sending: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function change(next: Partial<Standing>): void {
  standing = { ...standing, ...next };
  for (const tell of listeners) tell();
}

/** Resolves once they are kept, not once they have arrived. A browser that keeps nothing sends them while the page lives. */
export async function sendParcels(parcels: readonly Parcel[]): Promise<void> {
  if (parcels.length === 0) return;
  change({ going: [...standing.going, ...parcels] });
  const begun = Date.now();
  const keep = (parcel: Parcel, place: number) => set(`${begun} ${place} ${parcel.id}`, parcel, store());
  await Promise.all(parcels.map(keep)).catch(() => undefined);
  void flush();
}

/** Takes up what an earlier visit left behind, and again whenever the network is back. */
export async function resumeParcels(): Promise<void> {
  const kept = await entries<string, Parcel>(store()).catch(() => []);
  const here = new Set(standing.going.map(({ id }) => id));
  change({ going: [...standing.going, ...kept.map(([, parcel]) => parcel).filter(({ id }) => !here.has(id))] });
  window.addEventListener('online', () => void flush());
  void flush();
}

/** One at a time: a roof's network carries one picture or none. */
function flush(): Promise<void> {
  clearTimeout(timer);
  sending ??= (async () => {
    for (let next = standing.going[0]; next; next = standing.going[0]) {
      if (!(await arrives(next))) {
        timer = setTimeout(() => void flush(), AGAIN);
        break;
      }
      const { id } = next;
      await forget(id).catch(() => undefined);
      change({ going: standing.going.filter((each) => each.id !== id) });
    }
  })().finally(() => {
    sending = null;
  });
  return sending;
}

/** They are kept under when they were sent, so that they go in that order after a reload too. */
async function forget(id: string): Promise<void> {
  const kept = await keys<string>(store());
  await Promise.all(kept.filter((key) => key.endsWith(id)).map((key) => del(key, store())));
}

/** True where there is nothing more to try: it has arrived, or will never be taken. */
async function arrives({ url, blob }: Parcel): Promise<boolean> {
  try {
    await call('PUT', url, blob);
    return true;
  } catch (problem) {
    if (!(problem instanceof Problem)) return false;
    const later = problem.status === 0 || problem.status >= 500 || [401, 408, 429].includes(problem.status);
    if (!later) change({ refused: new Map(standing.refused).set(url, problem) });
    return !later;
  }
}

/** How many below this address are on their way, and what was refused of them. */
export function useParcels(below: string): { going: number; refused: Problem | null } {
  const now = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => standing,
  );
  return {
    going: now.going.filter(({ url }) => url.startsWith(below)).length,
    refused: [...now.refused].find(([url]) => url.startsWith(below))?.[1] ?? null,
  };
}
