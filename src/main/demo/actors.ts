import type { PersonActor, SystemActor } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/identifiers.ts';
import type { Database } from '../../platform/database/database.ts';
import { sql, type Tx, write } from '../../platform/database/sql.ts';
import { announce } from '../../platform/ledger/announce.ts';
import type { Content } from './content.ts';

/** Who nobody signs in as: the account of a person of the demonstration, until somebody walks in. */
const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

export interface Cast {
  system: SystemActor;
  spaces: ReadonlyMap<string, Id>;
  persons: ReadonlyMap<string, PersonActor>;
}

/** Founds the demonstration with its organizations, spaces and people, each since the day they came. */
export async function settle(database: Database, { actors }: Content, day: (days: number) => Date): Promise<Cast> {
  const system: SystemActor = { kind: 'system', ecosystemId: newId() };
  const ids = (items: readonly { key: string }[]) => new Map(items.map(({ key }) => [key, newId()]));
  const [organizations, spaces, persons] = [ids(actors.organizations), ids(actors.spaces), ids(actors.persons)];
  const earliest = Math.min(...actors.persons.map(({ joined }) => joined)) - 1;
  await database.as(
    system,
    async (tx) => {
      await found(tx, actors.ecosystem);
      for (const each of actors.organizations) {
        await write(
          tx,
          sql`INSERT INTO ecosystem.organizations (ecosystem_id, id, name, about, focal, relation, customer_of)
              VALUES (${system.ecosystemId}, ${organizations.get(each.key)}, ${each.name}, ${each.about}, ${each.relation === 'focal'},
                      ${each.relation}, ${organizations.get(each.customerOf ?? '') ?? null})`,
        );
      }
      for (const each of actors.spaces) {
        const id = spaces.get(each.key) as Id;
        await write(
          tx,
          sql`INSERT INTO ecosystem.spaces (ecosystem_id, id, name, about, kind, visibility, relations)
              VALUES (${system.ecosystemId}, ${id}, ${each.name}, ${each.about}, ${each.kind}, ${each.visibility}, ${each.relations}::text[])`,
        );
        await announce(tx, { kind: 'space.opened', subject: { kind: 'space', id }, space: id });
      }
    },
    { at: day(earliest) },
  );
  for (const each of [...actors.persons].sort((one, other) => one.joined - other.joined)) {
    const id = persons.get(each.key) as Id;
    const where = each.spaces.map((space) => spaces.get(space) as Id);
    await database.as(system, (tx) => join(tx, id, each, organizations.get(each.organization) ?? null, where), {
      at: day(each.joined),
    });
  }
  const actor = (each: Content['actors']['persons'][number]): PersonActor => ({
    kind: 'person',
    ecosystemId: system.ecosystemId,
    personId: persons.get(each.key) as Id,
    accountId: NO_ACCOUNT,
    relation: each.relation,
    steward: each.steward,
  });
  return { system, spaces, persons: new Map(actors.persons.map((each) => [each.key, actor(each)])) };
}

async function found(tx: Tx, { slug, name, about }: Content['actors']['ecosystem']): Promise<void> {
  const made = await write(
    tx,
    sql`INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name, about, demonstration)
        VALUES (${tx.actor.ecosystemId}, ${slug}, ${name}, ${about}, true) ON CONFLICT (slug) DO NOTHING`,
  );
  if (made === 0)
    throw new Error(`There is an ecosystem called ${slug} already. Remove it first: npx tilth demo --remove`);
}

async function join(
  tx: Tx,
  id: Id,
  person: Content['actors']['persons'][number],
  organization: Id | null,
  spaces: readonly Id[],
): Promise<void> {
  const { ecosystemId } = tx.actor;
  await write(
    tx,
    sql`INSERT INTO ecosystem.persons (ecosystem_id, id, organization_id, name, role, about, relation, walk_in)
        VALUES (${ecosystemId}, ${id}, ${organization}, ${person.name}, ${person.role}, ${person.about}, ${person.relation}, ${person.walkIn})`,
  );
  await write(
    tx,
    sql`INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id)
        SELECT ${ecosystemId}, s, ${id} FROM unnest(${spaces}::uuid[]) s`,
  );
  if (person.steward) {
    await write(
      tx,
      sql`INSERT INTO ecosystem.stewardships (ecosystem_id, id, person_id) VALUES (${ecosystemId}, ${newId()}, ${id})`,
    );
  }
  await announce(tx, { kind: 'person.joined', subject: { kind: 'person', id }, space: spaces[0] ?? null });
}
