import pg from 'pg';
import type { Id } from '../../kernel/identifiers.ts';
import { erasePerson } from '../../platform/personal/erase.ts';
import { personalsOf } from '../modules.ts';
import { withOwnerUrl } from '../place.ts';

interface Options {
  ecosystem: string;
  person: string;
  forGood?: boolean;
}

/** Without `--for-good` it only says what would go. */
export async function erase(options: Options): Promise<void> {
  await withOwnerUrl(async (ownerUrl) => {
    const { name, ...found } = await findPerson(ownerUrl, options);
    const counts = await erasePerson(ownerUrl, personalsOf(), { ...found, tryOut: !options.forGood });
    for (const [table, count] of counts) if (count > 0) console.log(`${String(count).padStart(7)}  ${table}`);
    console.log(
      options.forGood
        ? `What ${name} said is erased. Backups made before still hold it.`
        : `That is what would be erased of ${name}. Nothing was: add --for-good, and it cannot be brought back.`,
    );
  });
}

/** @throws Error that says how to name them, where nobody or more than one fits */
async function findPerson(ownerUrl: string, { ecosystem, person }: Options) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ ecosystemId: Id; personId: Id; name: string; accountId: Id | null }>(
      `SELECT p.ecosystem_id AS "ecosystemId", p.id AS "personId", p.name, CASE WHEN (SELECT count(*) FROM ecosystem.persons o WHERE o.account_id = p.account_id) = 1 THEN p.account_id END AS "accountId"
       FROM ecosystem.ecosystems e JOIN ecosystem.persons p USING (ecosystem_id) LEFT JOIN identity.accounts a ON a.id = p.account_id
       WHERE e.slug = $1 AND (p.id::text = $2 OR p.name = $2 OR a.email = lower($2))`,
      [ecosystem, person],
    );
    const [only] = rows;
    if (!only)
      throw new Error(
        `There is nobody "${person}" in ${ecosystem}. Name them by id, by e-mail or by their whole name.`,
      );
    if (rows.length > 1)
      throw new Error(
        `"${person}" is the name of ${rows.length} people. Take one by id: ${rows.map(({ personId }) => personId).join(', ')}.`,
      );
    return only;
  } finally {
    await owner.end();
  }
}
