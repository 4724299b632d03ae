import pg from 'pg';
import { type HolderActor, NOBODY, type PersonActor } from '../../../kernel/actor.ts';
import { absent } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { SessionEcosystem } from '../../../kernel/session.ts';
import type { Database, Entrance } from '../../../platform/database/database.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Relation } from '../contract-fields.ts';
import { hashOf } from '../token.ts';

/** The way in of a request: who this account (as SQL that gives its id) is there, found out and set in one round trip. */
export function entrance(slug: string, account: string): Entrance {
  const local = (name: string, value: string) => `set_config('tilth.${name}', ${value}, true)`;
  return {
    text: `SELECT e.ecosystem_id AS "ecosystemId", e.person_id AS "personId", e.relation, e.steward, a.id AS "accountId",
      ${local('ecosystem', 'e.ecosystem_id::text')}, ${local('person', 'e.person_id::text')}, ${local('account', 'a.id::text')}
      FROM (SELECT ${account} AS id) a, ecosystem.enter(${pg.escapeLiteral(slug)}, a.id) e`,
    actorOf: ({ accountId, ecosystemId, personId, relation, steward }: Omit<PersonActor, 'kind'>) => ({
      kind: 'person',
      accountId,
      ecosystemId,
      personId,
      relation,
      steward,
    }),
  };
}

/** Which person an account is in the ecosystem of this address. */
export async function enter(database: Database, slug: string, accountId: Id): Promise<PersonActor | null> {
  const found = await database.as(NOBODY, (tx) =>
    maybe<Omit<PersonActor, 'kind' | 'accountId'>>(
      tx,
      sql`SELECT ecosystem_id AS "ecosystemId", person_id AS "personId", relation, steward
          FROM ecosystem.enter(${slug}, ${accountId})`,
    ),
  );
  return found && { kind: 'person', accountId, ...found };
}

/** For the routes that do not run in one transaction. @throws DomainError `absent` where this account is nobody there. */
export async function personHere(database: Database, slug: string, accountId: Id | null): Promise<PersonActor> {
  const actor = accountId && (await enter(database, slug, accountId));
  if (!actor) throw absent('ecosystem');
  return actor;
}

export function ecosystemsOf(database: Database, accountId: Id): Promise<SessionEcosystem[]> {
  return database.as(NOBODY, (tx) =>
    many(
      tx,
      sql`SELECT slug, name, person_id AS "personId", relation, steward, demonstration
          FROM ecosystem.of_account(${accountId})`,
    ),
  );
}

export interface OpenedLink {
  ecosystemId: Id;
  linkId: Id;
  spaceId: Id;
  spaceName: string;
  ecosystemName: string;
  slug: string;
}

/** As nobody. Null where the link was closed or never was. */
export function openLink(tx: Tx, token: string): Promise<OpenedLink | null> {
  return maybe(
    tx,
    sql`SELECT ecosystem_id AS "ecosystemId", link_id AS "linkId", space_id AS "spaceId", space_name AS "spaceName",
               ecosystem_name AS "ecosystemName", slug
        FROM ecosystem.open_link(${token})`,
  );
}

/** As nobody. */
export async function openReceipt(tx: Tx, token: string): Promise<HolderActor | null> {
  const found = await maybe<Omit<HolderActor, 'kind'>>(
    tx,
    sql`SELECT ecosystem_id AS "ecosystemId", receipt_id AS "receiptId" FROM ecosystem.open_receipt(${hashOf(token)})`,
  );
  return found && { kind: 'holder', ...found };
}

/** Who holds this receipt. @throws DomainError `absent` where nobody was given such a one. */
export async function holderOf(database: Database, token: string): Promise<HolderActor> {
  const holder = await database.as(NOBODY, (tx) => openReceipt(tx, token));
  if (!holder) throw absent('receipt');
  return holder;
}

export interface WalkInRow {
  ecosystemId: Id;
  slug: string;
  ecosystem: string;
  id: Id;
  name: string;
  role: string;
  about: string;
  relation: Relation;
  organization: string | null;
}

/** As nobody: only demonstrations answer, only with those one may be. */
export function walkIns(tx: Tx): Promise<WalkInRow[]> {
  return many(
    tx,
    sql`SELECT ecosystem_id AS "ecosystemId", slug, name AS ecosystem, person_id AS id, person_name AS name, role, about,
               relation, organization_name AS organization
        FROM ecosystem.demonstrations()`,
  );
}
