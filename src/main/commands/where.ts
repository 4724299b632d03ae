import pg from 'pg';
import type { SystemActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';

export interface Where {
  system: SystemActor;
  space: Id;
}

/** @throws Error that lists what there is, where the address or the name fits nothing. */
export async function findPlace(ownerUrl: string, slug: string, spaceName: string): Promise<Where> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const all = await owner.query<{ id: Id; slug: string }>(
      'SELECT ecosystem_id AS id, slug FROM ecosystem.ecosystems ORDER BY slug',
    );
    const ecosystem = all.rows.find((row) => row.slug === slug);
    if (!ecosystem)
      throw new Error(
        `There is no ecosystem "${slug}". There is: ${all.rows.map((row) => row.slug).join(', ') || 'none yet'}.`,
      );
    const spaces = await owner.query<{ id: Id; name: string }>(
      'SELECT id, name FROM ecosystem.spaces WHERE ecosystem_id = $1 ORDER BY name',
      [ecosystem.id],
    );
    const space = spaces.rows.find((row) => row.name === spaceName || row.id === spaceName);
    if (!space)
      throw new Error(
        `There is no space "${spaceName}" in ${slug}. There is: ${spaces.rows.map((row) => row.name).join(', ')}.`,
      );
    return { system: { kind: 'system', ecosystemId: ecosystem.id }, space: space.id };
  } finally {
    await owner.end();
  }
}
