import pg from 'pg';
import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';
import { invite } from '../../modules/ecosystem/index.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { withServingUrl } from '../place.ts';

interface Options {
  ecosystem: string;
  relation: string;
  space: string[];
  organization?: string;
  days: number;
  many?: boolean;
}

/** Prints the link, this once. @throws Error that says what there is, where a name fits nothing. */
export async function inviteTo(options: Options): Promise<void> {
  await withServingUrl(async ({ url, ownerUrl }) => {
    const { steward, spaces, organization } = await find(ownerUrl, options);
    const database = openDatabase({ url, connections: 2 });
    try {
      const { token, expiresAt } = await database.as(steward, (tx) =>
        invite(tx, {
          relation: options.relation,
          spaces,
          note: '',
          days: options.days,
          uses: options.many ? null : 1,
          ...(organization
            ? { organizationId: organization }
            : options.organization
              ? { newOrganization: options.organization }
              : {}),
        }),
      );
      console.log(`${(process.env.TILTH_URL ?? '').replace(/\/+$/, '')}/join/${token}`);
      console.error(`Open until ${expiresAt.slice(0, 10)}.`);
    } finally {
      await database.close();
    }
  });
}

async function find(ownerUrl: string, { ecosystem: slug, space: names, organization: name }: Options) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const ask = async <Row extends object>(text: string, ...values: unknown[]) =>
    (await owner.query<Row & pg.QueryResultRow>(text, values)).rows;
  try {
    const [steward] = await ask<{ ecosystemId: Id; personId: Id; accountId: Id; relation: string }>(
      `SELECT p.ecosystem_id AS "ecosystemId", p.id AS "personId", p.account_id AS "accountId", p.relation
       FROM ecosystem.ecosystems e JOIN ecosystem.stewardships s ON s.ecosystem_id = e.ecosystem_id AND s.space_id IS NULL AND s.until IS NULL
       JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.person_id AND p.left_at IS NULL AND p.account_id IS NOT NULL
       WHERE e.slug = $1 ORDER BY s.since LIMIT 1`,
      slug,
    );
    if (!steward) {
      const [known] = await ask('SELECT FROM ecosystem.ecosystems WHERE slug = $1', slug);
      throw new Error(
        known
          ? `Somebody invites in a steward's name, and no steward of ${slug} has an account yet. In a demonstration, walk in as one first.`
          : `There is no ecosystem "${slug}".`,
      );
    }
    const spaces: Id[] = [];
    for (const wanted of names) {
      const [space] = await ask<{ id: Id }>(
        'SELECT id FROM ecosystem.spaces WHERE ecosystem_id = $1 AND name = $2',
        steward.ecosystemId,
        wanted,
      );
      if (!space) throw new Error(`There is no space "${wanted}" in ${slug}.`);
      spaces.push(space.id);
    }
    const [organization] = await ask<{ id: Id }>(
      'SELECT id FROM ecosystem.organizations WHERE ecosystem_id = $1 AND name = $2',
      steward.ecosystemId,
      name ?? null,
    );
    const actor: PersonActor = { kind: 'person', steward: true, ...steward };
    return { steward: actor, spaces, organization: organization?.id };
  } finally {
    await owner.end();
  }
}
