import type { ComponentType } from 'react';
import type { Messages, Naming } from '../kernel/words.ts';

/**
 * How a module hangs its pages into the shell: `src/modules/<name>/web/pages.ts` exports one of these, and only
 * `src/main/browser.tsx` imports it. Nothing here may pull a page, a contract or a catalogue in: all of it is fetched
 * when it is needed, so that the first page stays small.
 */
export interface PagePlug {
  /** The module's name; `t('<name>.key')` finds its words. */
  name: string;
  words: { en: () => Promise<Messages>; de: () => Promise<Messages> };
  routes: PageRoute[];
  navigation?: NavigationEntry[];
  everywhere?: EverywhereAction[];
}

export interface PageRoute {
  /** TanStack Router's form: `/$ecosystem/signals/$signal`. A path the shell has a page for itself is replaced. */
  path: string;
  /** The file exports its component as `Page`. */
  page: () => Promise<{ Page: ComponentType }>;
  /** Nobody needs to sign in. */
  public?: boolean;
  /** No navigation around it: for links and QR codes, on a phone. */
  bare?: boolean;
}

export interface NavigationEntry {
  to: `/$ecosystem${string}`;
  word: Naming;
  /** 1: the value cycle. 2: what stands around it. 3: one's own. */
  group: 1 | 2 | 3;
  /** Within the group, low first. Leave gaps of ten. */
  order: number;
  /** Something waits there. Load the contract inside the function (`await import(…)`), not beside it. */
  badge?: { count: (ecosystem: string) => Promise<number>; about: readonly string[] };
  /** Shown only to stewards. */
  steward?: boolean;
  /** A key that leads there from anywhere (`/` for search). */
  shortcut?: string;
}

/** Something one can do from any page of an ecosystem (raise a signal): a button in the frame that opens a dialog. */
export interface EverywhereAction {
  word: Naming;
  order: number;
  /** The file exports the dialog's content as `Part`; call `close` when it is done. */
  part: () => Promise<{ Part: ComponentType<{ close: () => void }> }>;
}
