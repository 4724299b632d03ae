import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/identifiers.ts';

export type Digest = 'daily' | 'off';

/** Somebody who may be written to. */
export interface DueAccount extends Account {
  email: string;
  /** When they were last written to. */
  digestedAt: string;
}

export interface Account {
  id: Id;
  name: string;
  /** Null for a guest, who joined with a name alone. */
  email: string | null;
  guest: boolean;
  locale: string | null;
  digest: Digest;
}

/** Who signs in, and how: the only room that knows of passwords and sessions. */
export interface Identity {
  /** The account of this request's session cookie. */
  account(request: FastifyRequest): Promise<Account | null>;
  /** The same as SQL that gives the account's id or null, for whoever begins a transaction with it; null without a cookie. */
  accountSql(request: FastifyRequest): string | null;
  /** What names this request's session, for `openOf`, and opens nothing; null without a cookie. */
  sessionOf(request: FastifyRequest): string | null;
  /** Which of these sessions are still open: on whichever node, and however, the others ended. */
  openOf(sessions: readonly string[]): Promise<ReadonlySet<string>>;
  /** @throws DomainError absent */
  find(accountId: Id): Promise<Account>;
  /** Creates an account and signs it in. @throws DomainError identity.email-taken, identity.password-weak */
  signUp(
    asked: { name: string; email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Account>;
  /** Signs in. @throws DomainError identity.wrong-credentials, identity.too-many-tries */
  signIn(asked: { email: string; password: string }, request: FastifyRequest, reply: FastifyReply): Promise<Account>;
  /** A guest: an account with a name alone, signed in on this device. */
  signUpGuest(asked: { name: string }, request: FastifyRequest, reply: FastifyReply): Promise<Account>;
  /** Signs an existing account in on this device without a password: walking in to a demonstration, a re-entry link. */
  signInAs(accountId: Id, request: FastifyRequest, reply: FastifyReply): Promise<Account>;
  /** An account nobody signs in to with a password (the demonstration's people). */
  createAccount(asked: { name: string }): Promise<Id>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  signOutEverywhere(accountId: Id): Promise<void>;
  changePassword(
    asked: { accountId: Id; current: string; next: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void>;
  /** A guest becomes someone who can sign in anywhere. */
  addCredentials(asked: { accountId: Id; email: string; password: string }): Promise<Account>;
  /** A one-time token with which whoever holds it sets a new password (or, for a guest, comes in again). */
  issueToken(asked: { accountId: Id; purpose: 'reset' | 're-entry'; validFor: number }): Promise<string>;
  redeemToken(
    asked: { token: string; purpose: 'reset' | 're-entry'; password?: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Account>;
  setLocale(accountId: Id, locale: string): Promise<void>;
  /** Whether they want the daily digest. */
  setDigest(accountId: Id, digest: Digest): Promise<void>;
  /** Accounts with an address that want a digest and had none for a day. */
  dueForDigest(): Promise<DueAccount[]>;
  /** Takes the account's message of today; false where another node did. */
  claimDigest(account: DueAccount): Promise<boolean>;
  /** The account of this address. */
  findByEmail(email: string): Promise<Account | null>;
  /** Removes sessions, tokens and tries that are over. */
  forgetExpired(): Promise<void>;
  /** Nobody has an account yet. */
  isEmpty(): Promise<boolean>;
}
