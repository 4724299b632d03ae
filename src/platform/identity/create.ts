import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { QueryResultRow } from 'pg';
import { absent, DomainError } from '../../kernel/errors.ts';
import { type Id, newId } from '../../kernel/identifiers.ts';
import type { Database } from '../database/database.ts';
import { nameOf } from '../database/named.ts';
import { networkOf } from '../http/network.ts';
import type { Account, DueAccount, Identity } from './identity.ts';
import { COST, type Cost, checkPassword, hashPassword } from './passwords.ts';

export interface IdentityOptions {
  database: Database;
  /** Peppers token hashes: a copy of the database alone does not open a session. */
  secret: string;
  publicUrl: string;
  /** What a password costs whoever guesses. Left out: what it must cost; tests that sign up by the hundred pay less. */
  cost?: Cost;
}

const COOKIE = 'tilth_session';
const SESSION_DAYS = 60;
/** Failed tries by one address for one e-mail before it must wait. */
const MOST_TRIES = 8;
/** … and for whichever e-mails: a whole office may sit behind one address. */
const MOST_BY_ADDRESS = 60;
const TRY_MINUTES = 15;
const SHORTEST = 10;

const COLUMNS = 'a.id, a.name, a.email, a.email IS NULL AS guest, a.locale, a.digest';

export function createIdentity({ database, secret, publicUrl, cost = COST }: IdentityOptions): Identity {
  const pool = database.pool('tilth_identity');
  const hash = (token: string) => createHash('sha256').update(secret).update(token).digest();
  const query = async <Row extends QueryResultRow>(text: string, values: unknown[]) =>
    (await pool.query<Row>({ name: nameOf(text), text, values })).rows;

  async function load(id: Id): Promise<Account> {
    const [account] = await query<Account>(`SELECT ${COLUMNS} FROM identity.accounts a WHERE a.id = $1`, [id]);
    if (!account) throw absent('account');
    return account;
  }

  async function signInAs(accountId: Id, _request: FastifyRequest, reply: FastifyReply): Promise<Account> {
    const token = randomBytes(32).toString('base64url');
    await query(
      `INSERT INTO identity.sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
      [hash(token), accountId, SESSION_DAYS],
    );
    reply.setCookie(COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
      maxAge: SESSION_DAYS * 86_400,
    });
    return load(accountId);
  }

  /**
   * Counts the try before it is made, so that a thousand at once are not all the first; one that was right is forgotten again.
   * `limits`: who tries, and how often they may.
   */
  async function throttled<Result>(
    limits: Record<string, number>,
    attempt: () => Promise<Result | null>,
  ): Promise<Result> {
    const keys = Object.keys(limits).map((who) => hash(`try ${who}`));
    await query(`DELETE FROM identity.tries WHERE at < now() - make_interval(mins => $1)`, [TRY_MINUTES]);
    const [mark] = await query<{ at: string }>(
      `WITH made AS (INSERT INTO identity.tries (who_hash) SELECT unnest($1::bytea[]) RETURNING at) SELECT max(at)::text AS at FROM made`,
      [keys],
    );
    const forget = () =>
      query('DELETE FROM identity.tries WHERE who_hash = ANY ($1) AND at = $2::timestamptz', [keys, mark?.at]);
    const counted = await query<{ most: number; count: number }>(
      `SELECT l.most, (SELECT count(*) FROM identity.tries t WHERE t.who_hash = l.who) AS count
       FROM unnest($1::bytea[], $2::int[]) AS l (who, most)`,
      [keys, Object.values(limits)],
    );
    if (counted.some(({ most, count }) => count > most)) {
      // Who must wait is not made to wait longer by asking.
      await forget();
      throw new DomainError('identity.too-many-tries', { minutes: TRY_MINUTES }, 'busy');
    }
    const result = await attempt();
    if (result === null) throw new DomainError('identity.wrong-credentials', {}, 'unauthenticated');
    await forget();
    return result;
  }

  async function create(name: string, email: string | null, password: string | null): Promise<Id> {
    const id = newId();
    await query('INSERT INTO identity.accounts (id, name, email, password) VALUES ($1, $2, $3, $4)', [
      id,
      name,
      email,
      password && (await hashPassword(password, cost)),
    ]).catch(refuseTaken);
    return id;
  }

  return {
    account: async (request) => {
      const token = request.cookies[COOKIE];
      if (!token) return null;
      const [account] = await query<Account>(
        `SELECT ${COLUMNS} FROM identity.sessions s JOIN identity.accounts a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND s.expires_at > now()`,
        [hash(token)],
      );
      return account ?? null;
    },
    accountSql: (request) => {
      const token = request.cookies[COOKIE];
      return token ? `platform.account_of_session('\\x${hash(token).toString('hex')}')` : null;
    },
    sessionOf: (request) => {
      const token = request.cookies[COOKIE];
      return token ? hash(token).toString('hex') : null;
    },
    openOf: async (sessions) => {
      const open = await query<{ session: string }>(
        `SELECT encode(token_hash, 'hex') AS session FROM identity.sessions
         WHERE token_hash = ANY (SELECT decode(s, 'hex') FROM unnest($1::text[]) s) AND expires_at > now()`,
        [sessions],
      );
      return new Set(open.map(({ session }) => session));
    },
    find: load,
    signUp: async ({ name, email, password }, request, reply) => {
      refuseWeak(password);
      return signInAs(await create(name, email.toLowerCase(), password), request, reply);
    },
    signIn: ({ email, password }, request, reply) =>
      throttled(triesOf(request.ip, email), async () => {
        const [kept] = await query<{ id: Id; password: string | null }>(
          'SELECT id, password FROM identity.accounts WHERE email = $1',
          [email.toLowerCase()],
        );
        // An unknown e-mail takes as long as a wrong password: nobody learns who has an account.
        const right = await checkPassword(password, kept?.password ?? 'scrypt$AAAA$AAAA', cost);
        return kept && right ? signInAs(kept.id, request, reply) : null;
      }),
    signUpGuest: async ({ name }, request, reply) => signInAs(await create(name, null, null), request, reply),
    signInAs,
    createAccount: ({ name }) => create(name, null, null),
    signOut: async (request, reply) => {
      const token = request.cookies[COOKIE];
      if (token) await query('DELETE FROM identity.sessions WHERE token_hash = $1', [hash(token)]);
      reply.clearCookie(COOKIE, { path: '/' });
    },
    signOutEverywhere: async (accountId) =>
      void (await query('DELETE FROM identity.sessions WHERE account_id = $1', [accountId])),
    changePassword: async ({ accountId, current, next }, request, reply) => {
      refuseWeak(next);
      await throttled({ [`change ${accountId}`]: MOST_TRIES }, async () => {
        const [kept] = await query<{ password: string | null }>(
          'SELECT password FROM identity.accounts WHERE id = $1',
          [accountId],
        );
        return kept?.password && (await checkPassword(current, kept.password, cost)) ? true : null;
      });
      await query('UPDATE identity.accounts SET password = $2 WHERE id = $1', [
        accountId,
        await hashPassword(next, cost),
      ]);
      await query('DELETE FROM identity.sessions WHERE account_id = $1', [accountId]);
      await signInAs(accountId, request, reply);
    },
    addCredentials: async ({ accountId, email, password }) => {
      refuseWeak(password);
      const changed = await query(
        'UPDATE identity.accounts SET email = $2, password = $3 WHERE id = $1 AND email IS NULL RETURNING id',
        [accountId, email.toLowerCase(), await hashPassword(password, cost)],
      ).catch(refuseTaken);
      if (changed.length === 0) throw new DomainError('identity.has-credentials');
      return load(accountId);
    },
    issueToken: async ({ accountId, purpose, validFor }) => {
      const token = randomBytes(32).toString('base64url');
      await query(
        `INSERT INTO identity.tokens (token_hash, account_id, purpose, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
        [hash(token), accountId, purpose, validFor],
      );
      return token;
    },
    redeemToken: async ({ token, purpose, password }, request, reply) => {
      if (purpose === 'reset') refuseWeak(password ?? '');
      const [used] = await query<{ account_id: Id }>(
        'DELETE FROM identity.tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > now() RETURNING account_id',
        [hash(token), purpose],
      );
      if (!used) throw new DomainError('identity.token-spent', {}, 'gone');
      if (purpose === 'reset') {
        await query('UPDATE identity.accounts SET password = $2 WHERE id = $1', [
          used.account_id,
          await hashPassword(password ?? '', cost),
        ]);
        await query('DELETE FROM identity.sessions WHERE account_id = $1', [used.account_id]);
      }
      return signInAs(used.account_id, request, reply);
    },
    setLocale: async (accountId, locale) =>
      void (await query('UPDATE identity.accounts SET locale = $2 WHERE id = $1', [accountId, locale])),
    setDigest: async (accountId, digest) =>
      void (await query('UPDATE identity.accounts SET digest = $2 WHERE id = $1', [accountId, digest])),
    dueForDigest: () =>
      query<DueAccount>(
        `SELECT ${COLUMNS}, a.digested_at AS "digestedAt" FROM identity.accounts a
         WHERE a.email IS NOT NULL AND a.digest = 'daily' AND a.digested_at < now() - interval '1 day' ORDER BY a.digested_at`,
        [],
      ),
    claimDigest: async ({ id, digestedAt }) => {
      const taken = await query(
        `UPDATE identity.accounts SET digested_at = now()
         WHERE id = $1 AND date_trunc('milliseconds', digested_at) = $2 AND digest = 'daily' RETURNING id`,
        [id, digestedAt],
      );
      return taken.length === 1;
    },
    findByEmail: async (email) => {
      const [account] = await query<Account>(`SELECT ${COLUMNS} FROM identity.accounts a WHERE a.email = $1`, [
        email.toLowerCase(),
      ]);
      return account ?? null;
    },
    forgetExpired: async () => {
      await query('DELETE FROM identity.sessions WHERE expires_at < now()', []);
      await query('DELETE FROM identity.tokens WHERE expires_at < now()', []);
      await query(`DELETE FROM identity.tries WHERE at < now() - make_interval(mins => $1)`, [TRY_MINUTES]);
    },
    isEmpty: async () => (await query('SELECT FROM identity.accounts LIMIT 1', [])).length === 0,
  };
}

function triesOf(ip: string, email: string): Record<string, number> {
  const network = networkOf(ip);
  return { [`${network} ${email.toLowerCase()}`]: MOST_TRIES, [network]: MOST_BY_ADDRESS };
}

function refuseWeak(password: string): void {
  if (password.length < SHORTEST) throw new DomainError('identity.password-weak', { least: SHORTEST }, 'invalid');
}

function refuseTaken(error: { code?: string }): never {
  if (error.code === '23505') throw new DomainError('identity.email-taken');
  throw error;
}
