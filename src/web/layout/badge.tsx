import { useQuery } from '@tanstack/react-query';
import type { NavigationEntry } from '../plug.ts';
import { useWords } from '../words/words.tsx';

/** How many wait there; nothing at none. */
export function Badge({ entry, ecosystem }: { entry: NavigationEntry; ecosystem: string }) {
  const { t, number } = useWords();
  const { data } = useQuery({
    queryKey: ['badge', ecosystem, entry.to],
    queryFn: () => entry.badge?.count(ecosystem) ?? 0,
    enabled: Boolean(entry.badge),
    meta: { about: entry.badge?.about ?? [] },
  });
  if (!data) return null;
  return (
    <span className="font-strong text-leaf">
      <span aria-hidden="true">{data > 99 ? '99+' : number(data)}</span>
      <span className="sr-only">{t('shell.new-here', { count: data })}</span>
    </span>
  );
}
