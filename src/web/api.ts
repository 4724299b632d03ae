import { type QueryKey, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskOf, Endpoint, ReplyOf } from '../kernel/endpoint.ts';
import type { Page } from '../kernel/page.ts';
import { connectionLost, connectionWorks } from './connection.ts';
import { offlineProblem, Problem, problemFrom } from './problem.ts';
import { currentLocale } from './words/locale.ts';

/** What can be asked for: an endpoint of a module's contract. */
type Loose = { params?: unknown; query?: unknown; body?: unknown };

/** `/api/:ecosystem/signals/:signal` with its parameters filled in and the query behind it. */
export function address(
  path: string,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs ${name}.`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const tail = search.toString();
  return tail ? `${filled}?${tail}` : filled;
}

/** `AbortSignal.any` for browsers that lack it (Safari before 17.4): then only the caller's wish counts. */
function either(wish: AbortSignal | undefined, patience: AbortSignal): AbortSignal {
  if (!wish) return patience;
  return 'any' in AbortSignal ? AbortSignal.any([wish, patience]) : wish;
}

/** How long a page waits for an answer, in milliseconds: to what is asked, and to what is long work (photos, a whole demonstration). */
const PATIENCE = 30_000;
export const LONG_WORK = 300_000;

/** One call. A body that is FormData or a Blob goes as it is; anything else as JSON. Throws a `Problem`. */
export async function call<Reply>(
  method: string,
  url: string,
  body?: unknown,
  { signal, patience }: { signal?: AbortSignal; patience?: number } = {},
): Promise<Reply> {
  const raw = body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLocale(),
    // A form on another site cannot set it: this is what keeps others from acting in the reader's name.
    'x-tilth': '1',
  };
  if (body instanceof Blob) headers['content-type'] = body.type || 'application/octet-stream';
  else if (body !== undefined && !raw) headers['content-type'] = 'application/json';
  const impatience = AbortSignal.timeout(patience ?? (raw ? LONG_WORK : PATIENCE));
  let answer: Response;
  try {
    const sent = body === undefined ? undefined : raw ? body : JSON.stringify(body);
    answer = await fetch(url, {
      method,
      headers,
      body: sent,
      credentials: 'same-origin',
      signal: either(signal, impatience),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (impatience.aborted) throw new Problem({ status: 504, code: 'slow' });
    connectionLost();
    throw offlineProblem();
  }
  connectionWorks();
  if (!answer.ok) throw await problemFrom(answer);
  if (answer.status === 204) return undefined as Reply;
  return (await answer.json()) as Reply;
}

export function ask<E extends Endpoint>(endpoint: E, given: AskOf<E>, signal?: AbortSignal): Promise<ReplyOf<E>> {
  const { params, query, body } = given as Loose;
  const url = address(endpoint.path, params as Record<string, unknown>, query as Record<string, unknown>);
  // What takes much takes long.
  return call<ReplyOf<E>>(endpoint.method, url, body, { signal, patience: endpoint.most ? LONG_WORK : undefined });
}

/** The key under which a reply is kept: the contract's path first, so that prefixes of paths select. */
export function keyOf<E extends Endpoint>(endpoint: E, given: AskOf<E>): QueryKey {
  const { params = {}, query = {} } = given as Loose;
  return [endpoint.path, { params, query }];
}

interface Asking {
  /** Kinds of subject this reply tells of (`['signal']`); a live event about one of them asks again. By default: what the path names. */
  about?: readonly string[];
  /** False while it is too early to ask. */
  when?: boolean;
  /** Ask again after so many milliseconds even without an event. */
  every?: number;
  /** Keep showing the last reply while another is on its way (filters, pages). */
  keep?: boolean;
}

/** A reply, kept and shared by whoever asks the same. `data` is undefined until it is here; `error` is a `Problem`. */
export function useAsk<E extends Endpoint>(endpoint: E, given: AskOf<E>, asking: Asking = {}) {
  return useQuery<ReplyOf<E>, Problem>({
    queryKey: keyOf(endpoint, given),
    queryFn: ({ signal }) => ask(endpoint, given, signal),
    enabled: asking.when ?? true,
    refetchInterval: asking.every,
    meta: { about: asking.about },
    placeholderData: asking.keep ? (last: unknown) => last as never : undefined,
  });
}

type ItemOf<E> = ReplyOf<E> extends { items: readonly (infer Item)[] } ? Item : never;

/**
 * A list that comes page by page (`Page` of the kernel: `items` and `next`; the query takes `after`): all that is here
 * so far, whether there is more, and how to get it.
 */
export function useAskPages<E extends Endpoint>(endpoint: E, given: AskOf<E>, asking: Asking = {}) {
  const query = useInfiniteQuery<Page<ItemOf<E>>, Problem, ItemOf<E>[], QueryKey, string | null>({
    queryKey: [...keyOf(endpoint, given), 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const some = given as Loose;
      const paged = { ...some, query: { ...(some.query as object), ...(pageParam ? { after: pageParam } : {}) } };
      return ask(endpoint, paged as AskOf<E>, signal) as Promise<Page<ItemOf<E>>>;
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.items),
    enabled: asking.when ?? true,
    meta: { about: asking.about },
    placeholderData: asking.keep ? (last) => last : undefined,
  });
  const onMore = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return { items: query.data, error: query.error, more: query.hasNextPage, loading: query.isFetchingNextPage, onMore };
}

/** `/api/:ecosystem/signals/:signal/answer` belongs to `/api/:ecosystem/signals`. */
export function family(path: string): string {
  const parts = path.split('/');
  const last = parts.findIndex((part, place) => place > 2 && !part.startsWith(':'));
  return last < 0 ? path : parts.slice(0, last + 1).join('/');
}

interface Sending<E extends Endpoint> {
  /** Further paths whose replies this makes stale, beside its own family: `['/api/:ecosystem/home']`. */
  stale?: readonly string[];
  onSent?: (reply: ReplyOf<E>) => void | Promise<void>;
}

/** To change something: `const raise = useSend(raiseSignal); raise.mutate({ params, body })`. Never sent twice by itself. */
export function useSend<E extends Endpoint>(endpoint: E, sending: Sending<E> = {}) {
  const client = useQueryClient();
  return useMutation<ReplyOf<E>, Problem, AskOf<E>>({
    mutationFn: (given) => ask(endpoint, given),
    onSuccess: async (reply) => {
      sending.onSent?.(reply);
      const stale = [family(endpoint.path), ...(sending.stale ?? [])];
      await client.invalidateQueries({
        predicate: ({ queryKey: [path] }) => typeof path === 'string' && stale.some((each) => path.startsWith(each)),
      });
    },
  });
}
