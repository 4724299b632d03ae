import pg from 'pg';
import { tablesInOrder } from '../../platform/database/archive/catalogue.ts';

/**
 * Removes a demonstration whole, as the owner of the database: every row of every table that bears its identifier, in one
 * transaction. Nothing but a demonstration is ever removed this way.
 * @returns how many rows; null where there is no demonstration of that name
 */
export async function removeDemonstration(ownerUrl: string, slug: string): Promise<number | null> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'tilth_demo' });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    const { rows } = await owner.query<{ id: string }>(
      'SELECT ecosystem_id AS id FROM ecosystem.ecosystems WHERE slug = $1 AND demonstration FOR UPDATE',
      [slug],
    );
    const id = rows[0]?.id;
    if (!id) return null;
    const accounts = await owner.query<{ id: string }>(
      `SELECT account_id AS id FROM ecosystem.persons p WHERE ecosystem_id = $1 AND account_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM ecosystem.persons o WHERE o.account_id = p.account_id AND o.ecosystem_id <> p.ecosystem_id)`,
      [id],
    );
    let removed = 0;
    // What refers goes before what it refers to. Foreign keys are not switched off: on most servers only a superuser may.
    for (const { name, columns } of (await tablesInOrder(owner)).reverse()) {
      if (!columns.includes('ecosystem_id')) continue;
      removed += (await owner.query(`DELETE FROM ${name} WHERE ecosystem_id = $1`, [id])).rowCount ?? 0;
    }
    const ids = accounts.rows.map((each) => each.id);
    await owner.query('DELETE FROM identity.sessions WHERE account_id = ANY ($1::uuid[])', [ids]);
    await owner.query('DELETE FROM identity.tokens WHERE account_id = ANY ($1::uuid[])', [ids]);
    await owner.query('DELETE FROM identity.accounts WHERE id = ANY ($1::uuid[])', [ids]);
    await owner.query('COMMIT');
    return removed;
  } finally {
    await owner.end();
  }
}
