import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import type { Actor, PersonActor } from '../../src/kernel/actor.ts';
import { type Id, isId, newId } from '../../src/kernel/identifiers.ts';
import { openHouse } from '../../src/main/house.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Identity } from '../../src/platform/identity/identity.ts';
import { HeadSigner } from '../../src/platform/ledger/chain.ts';
import type { Mailer } from '../../src/platform/mail/mailer.ts';
import { at, withAdmin } from './global-setup.ts';

export interface TestAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asserts; the contract is checked by the server
  body: any;
  headers: Record<string, unknown>;
}

type Send = (url: string, body?: unknown) => Promise<TestAnswer>;

export interface Client {
  get: Send;
  post: Send;
  put: Send;
  patch: Send;
  delete: Send;
}

export interface TestHouse {
  database: Database;
  app: FastifyInstance;
  ecosystem: { id: Id; slug: string };
  /** A superuser's connection to this test's database: to seed, and to look behind the wall. */
  owner: pg.Client;
  space(name: string, options?: { kind?: string; visibility?: string; relations?: string[] }): Promise<{ id: Id }>;
  person(name: string, options?: { relation?: string; steward?: boolean; spaces?: string[] }): Promise<PersonActor>;
  /** Calls the product as this person; null calls it as nobody. */
  as(actor: PersonActor | null): Client;
  system: Actor;
  /** Seal and react until nothing is left to do. */
  drain(): Promise<void>;
  /** What went wrong out of anybody's sight: in a reaction, while sealing. */
  errors: Error[];
  ledgerKey: string;
  /** This test's database, as its owner. */
  ownerUrl: string;
  close(): Promise<void>;
}

export interface TestHouseOptions {
  /** The real one, where signing in is what the test is about. */
  identity?: (database: Database) => Identity | Promise<Identity>;
  webFolder?: string;
  mailer?: Mailer;
  proxies?: readonly string[];
  /** As one of several nodes: it only serves, and looks so often for what the others did. */
  serveOnly?: boolean;
  every?: number;
}

/** A whole Tilth on a database of its own, with one ecosystem, ready in a fraction of a second. */
export async function testHouse(slug = 'acme', options: TestHouseOptions = {}): Promise<TestHouse> {
  const adminUrl = inject('adminUrl');
  const name = `tilth_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject('template')}`));
  const url = new URL(at(adminUrl, name));
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const ownerUrl = new URL(url);
  url.username = 'tilth_login';
  url.password = 'tilth';
  const database = openDatabase({ url: url.href, connections: 4 });
  const ledgerKey = HeadSigner.newKey();
  const errors: Error[] = [];
  const opened = await openHouse({
    database,
    identity: (await options.identity?.(database)) ?? testIdentity(),
    webFolder: options.webFolder,
    mailer: options.mailer,
    serveOnly: options.serveOnly,
    every: options.every,
    publicUrl: 'http://localhost',
    mostPerMinute: 1_000_000,
    log: false,
    proxies: options.proxies,
    ledgerKey,
    onError: (error) => errors.push(error),
  });
  const ecosystem = await foundEcosystem(owner, slug);
  const spaces = new Map<string, Id>();

  const space: TestHouse['space'] = async (spaceName, options = {}) => {
    const id = newId();
    await owner.query(
      'INSERT INTO ecosystem.spaces (ecosystem_id, id, name, kind, visibility, relations) VALUES ($1, $2, $3, $4, $5, $6)',
      [ecosystem.id, id, spaceName, options.kind ?? 'shared', options.visibility ?? 'members', options.relations ?? []],
    );
    spaces.set(spaceName, id);
    return { id };
  };

  const person: TestHouse['person'] = async (personName, options = {}) => {
    const relation = options.relation ?? 'employee';
    const actor: PersonActor = {
      kind: 'person',
      ecosystemId: ecosystem.id,
      personId: newId(),
      accountId: newId(),
      relation,
      steward: options.steward ?? false,
    };
    await owner.query(
      `INSERT INTO ecosystem.persons (ecosystem_id, id, account_id, organization_id, name, relation) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ecosystem.id,
        actor.personId,
        actor.accountId,
        relation === 'employee' ? ecosystem.focal : null,
        personName,
        relation,
      ],
    );
    for (const spaceName of options.spaces ?? []) {
      const spaceId = spaces.get(spaceName) ?? (await space(spaceName)).id;
      await owner.query('INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id) VALUES ($1, $2, $3)', [
        ecosystem.id,
        spaceId,
        actor.personId,
      ]);
    }
    if (actor.steward) {
      await owner.query('INSERT INTO ecosystem.stewardships (ecosystem_id, id, person_id) VALUES ($1, $2, $3)', [
        ecosystem.id,
        newId(),
        actor.personId,
      ]);
    }
    return actor;
  };

  return {
    database,
    app: opened.app,
    ecosystem,
    owner,
    space,
    person,
    as: (actor) => client(opened.app, actor),
    system: { kind: 'system', ecosystemId: ecosystem.id },
    drain: () => opened.drain(),
    errors,
    ledgerKey,
    ownerUrl: ownerUrl.href,
    close: async () => {
      await opened.close();
      await database.close();
      await owner.end();
      await withAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** Module tests name the account in a header; identity's own tests sign in for real. */
export function testIdentity(): Identity {
  const account = async (request: FastifyRequest) => {
    const id = request.headers['x-test-account'];
    return typeof id === 'string'
      ? { id, name: 'Somebody', email: null, guest: false, locale: null, digest: 'daily' as const }
      : null;
  };
  return {
    account,
    accountSql: (request: FastifyRequest) => {
      const id = request.headers['x-test-account'];
      return typeof id === 'string' && isId(id) ? `'${id}'::uuid` : null;
    },
    sessionOf: (request: FastifyRequest) => String(request.headers['x-test-account']),
    openOf: async (sessions: readonly string[]) => new Set(sessions),
    find: async (id: Id) => ({ id, guest: true }),
    issueToken: async () => 'a-token',
    forgetExpired: async () => {},
  } as unknown as Identity;
}

async function foundEcosystem(owner: pg.Client, slug: string): Promise<{ id: Id; slug: string; focal: Id }> {
  const id = newId();
  const focal = newId();
  await owner.query('INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES ($1, $2, $3)', [
    id,
    slug,
    slug,
  ]);
  await owner.query(
    `INSERT INTO ecosystem.organizations (ecosystem_id, id, name, focal, relation) VALUES ($1, $2, $3, true, 'focal')`,
    [id, focal, slug],
  );
  return { id, slug, focal };
}

function client(app: FastifyInstance, actor: PersonActor | null): Client {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
    async (url, body) => {
      const answer = await app.inject({
        method,
        url,
        headers: { 'x-tilth': '1', ...(actor ? { 'x-test-account': actor.accountId } : {}) },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const json = String(answer.headers['content-type'] ?? '').includes('json');
      return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers };
    };
  return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), delete: send('DELETE') };
}
