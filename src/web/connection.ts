import { useSyncExternalStore } from 'react';

/** Whether Tilth answers. `navigator.onLine` knows only of a cable, so failed calls count, and a ping ends the doubt. */
let reachable = typeof navigator === 'undefined' || navigator.onLine !== false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  for (const listener of listeners) listener();
}

async function ping(pause: number): Promise<void> {
  timer = undefined;
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    if (answer.ok) return set(true);
  } catch {
    // Still away.
  }
  watch(Math.min(pause * 1.6, 30_000));
}

function watch(pause: number): void {
  if (timer === undefined) timer = setTimeout(() => void ping(pause), pause);
}

export function connectionLost(): void {
  set(false);
  watch(2_000);
}

export function connectionWorks(): void {
  set(true);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', connectionLost);
  window.addEventListener('online', () => void ping(2_000));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => reachable);
}
