import { createContext, type ReactNode, useContext } from 'react';
import type { EverywhereAction, NavigationEntry, PagePlug } from '../plug.ts';

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

export function useEverywhere(): EverywhereAction[] {
  return useContext(PlugsContext)
    .flatMap((plug) => plug.everywhere ?? [])
    .sort((one, other) => one.order - other.order);
}
