import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem, type Problem } from './problem.ts';

const GATEWAY = [408, 425, 429, 500, 502, 503, 504];

/** Ask again what may answer differently: no answer, a busy or stumbling server. Never what was refused. */
export function mayRetry(count: number, problem: Problem): boolean {
  if (count >= 3) return false;
  return problem.code === 'offline' || GATEWAY.includes(problem.status);
}

export function retryPause(count: number, problem: Problem): number {
  return problem.retryAfter !== null ? problem.retryAfter * 1000 : Math.min(800 * 2 ** count, 8_000);
}

/** `onUnknown`: the server does not know the reader any more (signed out elsewhere, the session ran out). */
export function makeReplies(onUnknown: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (asProblem(error).status === 401) onUnknown();
      },
    }),
    defaultOptions: {
      queries: {
        // Live events say when something changed; this covers what they miss.
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        networkMode: 'offlineFirst',
        retry: (count, error) => mayRetry(count, asProblem(error)),
        retryDelay: (count, error) => retryPause(count, asProblem(error)),
      },
      // A send that fails says so at once and keeps what was written; the reader decides.
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
