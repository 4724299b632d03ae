import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Session, SessionEcosystem } from '../kernel/session.ts';
import { call } from './api.ts';
import type { Problem } from './problem.ts';

const KEY = ['/api/session'];
const NOBODY: Session = { account: null, ecosystems: [], firstRun: false, mail: false, publicUrl: '' };

const options = {
  queryKey: KEY,
  queryFn: ({ signal }: { signal: AbortSignal }) => call<Session>('GET', '/api/session', undefined, { signal }),
  staleTime: 5 * 60_000,
  meta: { about: ['account', 'person', 'membership', 'ecosystem', 'stewardship'] },
};

/** Asked for once when the program starts; routes that need to know who is here wait for it. */
export function loadSession(client: QueryClient, again = false): Promise<Session> {
  return again ? client.fetchQuery({ ...options, staleTime: 0 }) : client.ensureQueryData(options);
}

/** After signing in or out: everything that was shown belongs to somebody else now. */
export async function renewSession(client: QueryClient): Promise<Session> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  return loadSession(client, true);
}

/** Who is here. Before the answer came (public pages do not wait for it): nobody. */
export function useSession(): Session {
  const { data } = useQuery<Session, Problem>(options);
  return data ?? NOBODY;
}

/** The reader as a person of the ecosystem in the address; undefined outside of any. */
export function usePerson(): SessionEcosystem | undefined {
  const session = useSession();
  const { ecosystem } = useParams({ strict: false }) as { ecosystem?: string };
  return session.ecosystems.find((each) => each.slug === ecosystem);
}
