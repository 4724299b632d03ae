import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '../../kernel/endpoint.ts';
import type { Database } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';
import type { Identity } from '../identity/identity.ts';
import type { Mailer } from '../mail/mailer.ts';

/** What a handler was asked, already checked against the contract. */
export interface Asked<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** The signed-in account, at the doors that need one and no person; a person's is in `tx.actor`. */
  accountId: string | null;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What the doors without a person need: they find out for themselves who may act. */
export interface House {
  database: Database;
  identity: Identity;
  publicUrl: string;
  /** Null: no mail is sent, every invitation is a link to copy. */
  mailer: Mailer | null;
}

export interface Route {
  endpoint: Endpoint;
  /** Set for the door `person`: runs in one transaction as that person. */
  asPerson?: (tx: Tx, asked: Asked<Endpoint>) => Promise<unknown>;
  /** Set for the other doors. */
  asGuestOfTheHouse?: (house: House, asked: Asked<Endpoint>) => Promise<unknown>;
}

/** A command or query for a person of the ecosystem. One transaction; what it throws undoes it. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (tx: Tx, asked: Asked<E>) => Promise<ReplyOf<E>>,
): Route {
  return { endpoint, asPerson: handle as Route['asPerson'] };
}

/** An operation for whoever is not (yet) a person of an ecosystem: accounts, links, receipts. */
export function openRoute<E extends Endpoint>(
  endpoint: E,
  handle: (house: House, asked: Asked<E>) => Promise<ReplyOf<E>>,
): Route {
  return { endpoint, asGuestOfTheHouse: handle as Route['asGuestOfTheHouse'] };
}
