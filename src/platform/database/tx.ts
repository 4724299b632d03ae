import type { PoolClient } from 'pg';
import type { Actor } from '../../kernel/actor.ts';

/**
 * A transaction that carries who acts. Commands and routes pass it on and never speak to it; `store.ts` and
 * `queries/` open it with `many`, `maybe` and `one` of `sql.ts`.
 */
export class Tx {
  readonly actor: Actor;
  readonly #client: PoolClient;
  readonly #afterCommit: Array<() => void> = [];

  constructor(client: PoolClient, actor: Actor) {
    this.#client = client;
    this.actor = actor;
  }

  /** For the platform alone (the import rule on `sql.ts` guards the way here). */
  static client(tx: Tx): PoolClient {
    return tx.#client;
  }

  /** What shall happen once the transaction is durable: a nudge, never a write that matters. */
  afterCommit(then: () => void): void {
    this.#afterCommit.push(then);
  }

  static settle(tx: Tx): void {
    for (const then of tx.#afterCommit) then();
  }
}
