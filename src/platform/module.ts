import type { Id } from '../kernel/identifiers.ts';
import type { Language, Messages } from '../kernel/words.ts';
import type { When } from './database/database.ts';
import type { Tx } from './database/tx.ts';
import type { Route } from './http/route.ts';
import type { Threads } from './jobs/threads.ts';
import type { Entry } from './ledger/entry.ts';

/** What a module plugs into the house: `src/modules/<name>/module.ts` exports one, `src/main/modules.ts` lists it. */
export interface Module {
  name: string;
  words: Readonly<Record<Language, Messages>>;
  routes: readonly Route[];
  reactions?: readonly Reaction[];
  /** What the clock starts. */
  jobs?: readonly Job[];
  /** What waits in the database to be done soon. */
  chores?: readonly Chore[];
  /** How this module's things are shown by whoever does not know them; only those the acting person may see. */
  describe?: Readonly<Record<string, Describe>>;
  /** What waits for the acting person in this module. */
  waiting?: (tx: Tx) => Promise<Waiting[]>;
  /** Where this module keeps a person's own words: given to them on their wish, made empty on their wish. */
  personal?: readonly Personal[];
}

/** Texts of one table that are one person's. What a group wrote together (a synthesis, a proposition) is nobody's alone. */
export interface Personal {
  table: string;
  /** The column, or an SQL expression over the table, that says whose row it is. */
  who: string;
  words: readonly string[];
  /** What else of a row its author is given. */
  also?: readonly string[];
  /** SQL that erases what is no text ($1 the ecosystem, $2 the person); run first. */
  besides?: readonly string[];
}

/** Something that waits for one person: `word` (a key of the module's words, with `values`) says for what. */
export interface Waiting {
  id: Id;
  word: string;
  values: Record<string, string | number>;
  title: string;
  /** Below `/:ecosystem`. */
  path: string;
  since: string;
  due: string | null;
}

/** When `kind` was announced, do this, as the system of that ecosystem. At least once: it must bear repetition. */
export interface Reaction {
  /** Never changes: the cursor is kept under this name. */
  name: string;
  kinds: readonly string[];
  /** Of all kinds (`'*'`), those it does not care for. */
  except?: readonly string[];
  react: (tx: Tx, entry: Entry) => Promise<void>;
}

/** Every so often, do this for each ecosystem. Several nodes may be at it at once: it takes its work by a claim in the database. */
export interface Job {
  name: string;
  everyMinutes: number;
  run: (act: Act) => Promise<void>;
}

/** Work as the system of an ecosystem, in a transaction of its own. */
export type Act = <Result>(work: (tx: Tx) => Promise<Result>, when?: When) => Promise<Result>;

/**
 * Work that was wished for in the database, in the transaction of the write that made it necessary. Any number of nodes look for it again
 * and again; each piece is taken by a claim.
 */
export interface Chore {
  name: string;
  /** In which ecosystems something waits: an SQL function of the worker, `dialogue.maps_waiting`. */
  waiting: string;
  /** `atOnce`: somebody waits until nothing is left to do. */
  run: (act: Act, threads: Threads, atOnce: boolean) => Promise<void>;
}

export interface Description {
  id: Id;
  title: string;
  /** The page that shows it, below `/:ecosystem`: `/signals/0190…`. */
  path: string;
  /** The space it is in: who sees that finds it. */
  space?: Id | null;
  /** All its words, for search. */
  text?: string;
}

export type Describe = (tx: Tx, ids: readonly Id[]) => Promise<Description[]>;
