import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { EverywhereAction, NavigationEntry, PagePlug } from '../plug.ts';
import { loadWords, type WordSource } from '../words/catalogue.ts';
import { currentLocale } from '../words/locale.ts';

const PlugsContext = createContext<readonly PagePlug[]>([]);

export function PlugsProvider({ plugs, children }: { plugs: readonly PagePlug[]; children: ReactNode }) {
  return <PlugsContext value={plugs}>{children}</PlugsContext>;
}

/** What is in the navigation, in its order. */
export function useNavigationEntries(steward: boolean): NavigationEntry[] {
  return useContext(PlugsContext)
    .flatMap((plug) => plug.navigation ?? [])
    .filter((entry) => steward || !entry.steward)
    .sort((one, other) => one.group - other.group || one.order - other.order);
}

/** A plug's words where `loadWords` expects them. */
export function sourceOf(plug: PagePlug): WordSource {
  return { name: plug.name, ...plug.words };
}

/** What can be done from any page, so also from one whose own module speaks other words: each part comes with its words. */
export function useEverywhere(): EverywhereAction[] {
  const plugs = useContext(PlugsContext);
  return useMemo(() => {
    const withWords = (plug: PagePlug, action: EverywhereAction): EverywhereAction => ({
      ...action,
      part: async () => {
        const [part] = await Promise.all([action.part(), loadWords(currentLocale(), sourceOf(plug))]);
        return part;
      },
    });
    return plugs
      .flatMap((plug) => (plug.everywhere ?? []).map((action) => withWords(plug, action)))
      .sort((one, other) => one.order - other.order);
  }, [plugs]);
}
