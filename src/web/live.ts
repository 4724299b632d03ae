import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Subject } from '../kernel/subjects.ts';

/** Something happened that the reader may know of. Never content: whoever wants it asks for it. */
export interface LiveEvent {
  position: number;
  kind: string;
  subject: Subject;
  space: string | null;
  at: string;
}

type Listener = (event: LiveEvent) => void;

/** `/api/:ecosystem/signals/:signal/answers` tells of signals and answers. */
export function kindsInPath(path: string): string[] {
  const words = path.split('/').filter((part) => part && part !== 'api' && !part.startsWith(':'));
  return words.map((word) => (word === 'people' ? 'person' : word.replace(/ies$/, 'y').replace(/s$/, '')));
}

/** Whether a kept reply may have changed: by what it says it is about, else by its path. */
export function concerns(query: Pick<Query, 'queryKey' | 'meta'>, kinds: ReadonlySet<string>): boolean {
  const [path] = query.queryKey;
  const about = query.meta?.about as readonly string[] | undefined;
  if (about) return about.some((kind) => kind === '*' || kinds.has(kind));
  return typeof path === 'string' && kindsInPath(path).some((kind) => kinds.has(kind));
}

const PAUSE = 400;

/** Many events in a burst ask once. */
function refresher(client: QueryClient): { hear: Listener; stop: () => void } {
  let kinds = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const now = kinds;
    kinds = new Set();
    void client.invalidateQueries({ predicate: (query) => concerns(query, now) });
  };
  return {
    hear: (event) => {
      kinds.add(event.subject.kind);
      timer ??= setTimeout(flush, PAUSE);
    },
    stop: () => clearTimeout(timer),
  };
}

function parse(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as LiveEvent;
    return typeof event?.subject?.kind === 'string' ? event : null;
  } catch {
    return null;
  }
}

const HIDDEN_FOR = 60_000;

/**
 * The one stream of a page. EventSource resumes by its last id. A page that is hidden for a minute lets go of it
 * (browsers allow six connections to one host), and catches up when it is looked at again.
 */
function openLive(ecosystem: string, hear: Listener, catchUp: () => void): () => void {
  let source: EventSource | null = null;
  let letGo: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`/api/${encodeURIComponent(ecosystem)}/live`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parse(data);
      if (event) hear(event);
    };
  };
  const onVisibility = () => {
    clearTimeout(letGo);
    if (document.hidden) {
      letGo = setTimeout(() => {
        source?.close();
        source = null;
      }, HIDDEN_FOR);
    } else if (!source || source.readyState === EventSource.CLOSED) {
      open();
      catchUp();
    }
  };
  open();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    clearTimeout(letGo);
    document.removeEventListener('visibilitychange', onVisibility);
    source?.close();
  };
}

/** The frame of an ecosystem's pages calls this once: what was asked about something that changed is asked again. */
export function useLiveStream(ecosystem: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!ecosystem) return;
    const refresh = refresher(client);
    const close = openLive(
      ecosystem,
      (event) => refresh.hear(event),
      () => void client.invalidateQueries(),
    );
    return () => {
      refresh.stop();
      close();
    };
  }, [ecosystem, client]);
}
