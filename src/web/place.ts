import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A part of the address: `useParam('signal')` on `/$ecosystem/signals/$signal`. */
export function useParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (value === undefined) throw new Error(`This page's address has no $${name}.`);
  return value;
}

/** The slug of the ecosystem in the address. */
export function useEcosystem(): string {
  return useParam('ecosystem');
}

export type Filters = Readonly<Record<string, string | undefined>>;

/** What stands behind the `?`, as plain strings, and how to change some of it (undefined takes one out). */
export function useFilters(): [Filters, (change: Filters) => void] {
  const filters = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const change = (some: Filters) =>
    void navigate({ to: '.', search: { ...filters, ...some } as never, replace: true, resetScroll: false });
  return [filters, change];
}

/** `?q=clip&space=a` as strings, never guessed into numbers or JSON. */
export function parseFilters(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeFilters(filters: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** What stands behind the `#`: the part of the page that is meant. */
export function useHash(): string {
  return useLocation({ select: ({ hash }) => hash });
}

/** To go somewhere when something is pressed that is no link. */
export function useGo(): (path: string) => void {
  const navigate = useNavigate();
  return (path) => void navigate({ to: path });
}

/** Goes there once it is known: after the form around it has learnt that all is sent, so that it does not ask whether to leave. */
export function useGoTo(path: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (path !== null) void navigate({ to: path });
  }, [path, navigate]);
}
