import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { SessionEcosystem } from '../../kernel/session.ts';
import { useNavigationEntries } from './plugs.tsx';

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Keys that lead somewhere (`/` to search). Not while one types, and never with a modifier key. */
export function useShortcuts(person: SessionEcosystem | undefined): void {
  const entries = useNavigationEntries(person?.steward ?? false);
  const navigate = useNavigate();
  useEffect(() => {
    if (!person) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const entry = entries.find((each) => each.shortcut === event.key);
      if (!entry) return;
      event.preventDefault();
      void navigate({ to: entry.to, params: { ecosystem: person.slug } as never });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [person, entries, navigate]);
}
