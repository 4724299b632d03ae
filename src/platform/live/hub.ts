import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';
import type { Database } from '../database/database.ts';
import { many, one, sql, type Tx } from '../database/sql.ts';
import type { Entry } from '../ledger/entry.ts';
import { ENTRY, entriesAfter } from '../ledger/reacting.ts';
import { systemOf } from '../ledger/sealing.ts';

/** What goes down a stream: never content. */
export interface LiveEvent {
  position: number;
  kind: string;
  subject: { kind: string; id: Id };
  space: Id | null;
  at: string;
}

export interface Stream {
  actor: PersonActor;
  /** By which it was opened, and with which it ends. */
  session: string;
  send(event: LiveEvent): void;
  /** The person is not (or no longer) of this ecosystem, or signed out. */
  end(): void;
}

/** What the acting person sees now: the ecosystem room tells, the platform knows no spaces. */
export type Sight = (tx: Tx) => Promise<{ spaces: Id[]; active: boolean }>;

interface Listening extends Stream {
  spaces: ReadonlySet<Id>;
  from: number;
  readAt: number;
  /** What is sealed while the stream is still told what it missed; null once it hears by itself. */
  held: Entry[] | null;
}

/** After these, who sees what may be another: streams look again before they hear anything more. */
const CHANGES_SIGHT = /^(membership|person|space|stewardship)\./;
/** What nobody announced (another relation, a restored backup) shows after so long, in milliseconds. */
const SIGHT_LASTS = 20_000;
const MOST = 500;

/**
 * Who listens in this process. Entries are fetched once an ecosystem and matched in memory against what each person may see, by
 * the rule of the wall (ledger.entries: its space is visible, or it is about or by them); what they may see is asked as them.
 */
export class LiveHub {
  readonly #database: Database;
  readonly #sight: Sight;
  readonly #streams = new Map<Id, Set<Listening>>();
  readonly #at = new Map<Id, number>();
  readonly #turns = new Map<Id, Promise<void>>();
  #ended = false;

  constructor(database: Database, sight: Sight) {
    this.#database = database;
    this.#sight = sight;
  }

  get size(): number {
    return [...this.#streams.values()].reduce((sum, streams) => sum + streams.size, 0);
  }

  ecosystems(): Id[] {
    return [...this.#streams.keys()];
  }

  /** From the position after `last`; null: from now. @returns how to stop. */
  async open(stream: Stream, last: number | null): Promise<() => void> {
    const { ecosystemId } = stream.actor;
    const head = await this.#head(ecosystemId);
    const listening: Listening = {
      ...stream,
      spaces: new Set(),
      from: Math.min(last ?? head, head),
      readAt: 0,
      held: [],
    };
    // It listens before it is told what it missed: what is sealed in between would be heard by nobody.
    const streams = this.#streams.get(ecosystemId) ?? new Set();
    if (streams.size === 0) this.#at.set(ecosystemId, Math.min(head, this.#at.get(ecosystemId) ?? head));
    this.#streams.set(ecosystemId, streams.add(listening));
    const stop = () => {
      streams.delete(listening);
      if (streams.size === 0 && this.#streams.get(ecosystemId) === streams) {
        this.#streams.delete(ecosystemId);
        this.#at.delete(ecosystemId);
      }
    };
    try {
      await this.#look(listening);
      await this.#catchUp(listening);
    } catch (error) {
      stop();
      throw error;
    }
    if (this.#ended) stream.end();
    const held = listening.held ?? [];
    listening.held = null;
    for (const entry of held) this.#hear(listening, entry);
    void this.tail(ecosystemId);
    return stop;
  }

  /** Something was sealed: look, one after the other. */
  tail(ecosystemId: Id): Promise<void> {
    if (!this.#streams.has(ecosystemId)) return Promise.resolve();
    const turn = (this.#turns.get(ecosystemId) ?? Promise.resolve())
      .then(() => this.#deliver(ecosystemId))
      .catch(() => {});
    this.#turns.set(ecosystemId, turn);
    return turn;
  }

  /** Whoever signed out, on whichever node, hears nothing more. */
  async endSignedOut(openOf: (sessions: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void> {
    const listening = [...this.#streams.values()].flatMap((streams) => [...streams]);
    if (listening.length === 0) return;
    const open = await openOf([...new Set(listening.map(({ session }) => session))]);
    for (const stream of listening) if (!open.has(stream.session)) stream.end();
  }

  end(): void {
    this.#ended = true;
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end();
    this.#streams.clear();
  }

  async #deliver(ecosystemId: Id): Promise<void> {
    for (;;) {
      const streams = this.#streams.get(ecosystemId);
      const at = this.#at.get(ecosystemId);
      if (!streams || at === undefined) return;
      const entries = await this.#database.as(systemOf(ecosystemId), (tx) => entriesAfter(tx, ecosystemId, at, MOST));
      for (const entry of entries) {
        if (CHANGES_SIGHT.test(entry.kind)) for (const stream of streams) stream.readAt = 0;
        await this.#freshen(streams);
        for (const stream of streams) this.#hear(stream, entry);
        this.#at.set(ecosystemId, entry.position);
      }
      if (entries.length < MOST) return;
    }
  }

  #hear(stream: Listening, entry: Entry): void {
    if (stream.held) return void stream.held.push(entry);
    if (entry.position <= stream.from) return;
    stream.from = entry.position;
    const { personId } = stream.actor;
    const sees = entry.spaceId !== null && stream.spaces.has(entry.spaceId);
    if (sees || entry.audienceId === personId || entry.personId === personId) stream.send(eventOf(entry));
  }

  async #freshen(streams: Set<Listening>): Promise<void> {
    const old = Date.now() - SIGHT_LASTS;
    const stale = [...streams].filter((stream) => stream.readAt < old);
    for (let place = 0; place < stale.length; place += 8) {
      await Promise.all(stale.slice(place, place + 8).map((stream) => this.#look(stream)));
    }
  }

  async #look(stream: Listening): Promise<void> {
    const { spaces, active } = await this.#database.as(stream.actor, this.#sight);
    stream.spaces = new Set(spaces);
    stream.readAt = Date.now();
    if (!active) stream.end();
  }

  async #head(ecosystemId: Id): Promise<number> {
    const { head } = await this.#database.as(systemOf(ecosystemId), (tx) =>
      one<{ head: number }>(
        tx,
        'head',
        sql`SELECT coalesce(max(last), 0) AS head FROM ledger.batches WHERE ecosystem_id = ${ecosystemId}`,
      ),
    );
    return head;
  }

  /** What a stream missed while it was away, all of it, asked as that person: the wall itself decides. */
  async #catchUp(stream: Listening): Promise<void> {
    for (;;) {
      const entries = await this.#database.as(stream.actor, (tx) =>
        many<Entry>(
          tx,
          sql`SELECT ${ENTRY} WHERE s.ecosystem_id = ${stream.actor.ecosystemId} AND s.position > ${stream.from}
              ORDER BY s.position LIMIT ${sql.lit(MOST)}`,
        ),
      );
      for (const entry of entries) stream.send(eventOf(entry));
      stream.from = entries.at(-1)?.position ?? stream.from;
      if (entries.length < MOST) return;
    }
  }
}

function eventOf({ position, kind, subject, spaceId, at }: Entry): LiveEvent {
  return { position, kind, subject, space: spaceId, at };
}
