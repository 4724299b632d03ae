import { openDatabase } from '../../platform/database/database.ts';
import { createIdentity } from '../../platform/identity/create.ts';
import { withServingUrl } from '../place.ts';

const DAY = 86_400;

/** Prints the link. Whoever can run this can read the database anyway. */
export async function reset(email: string): Promise<void> {
  await withServingUrl(async ({ url, secret }) => {
    const database = openDatabase({ url, connections: 2 });
    try {
      const found = await database
        .pool('tilth_identity')
        .query<{ id: string }>('SELECT id FROM identity.accounts WHERE email = $1', [email.trim().toLowerCase()]);
      const accountId = found.rows[0]?.id;
      if (!accountId) throw new Error(`Nobody signs in with ${email}.`);
      const publicUrl = process.env.TILTH_URL ?? '';
      const identity = createIdentity({ database, secret, publicUrl });
      const token = await identity.issueToken({ accountId, purpose: 'reset', validFor: DAY });
      console.log(`${publicUrl.replace(/\/+$/, '')}/reset/${token}`);
      if (!publicUrl) console.error('Put the address of your Tilth in front, or set TILTH_URL.');
    } finally {
      await database.close();
    }
  });
}
