import { openDatabase } from '../../platform/database/database.ts';
import { createIdentity } from '../../platform/identity/create.ts';
import { mailerFrom } from '../../platform/mail/mailer.ts';
import { withServingUrl } from '../place.ts';
import { openThreadsApart } from '../threads.ts';
import { startWork } from '../work.ts';
import { told } from './told.ts';

/** Works beside what serves, on this machine or another: any number of them share what there is to do. */
export async function worker(): Promise<void> {
  const mailer = mailerFrom(process.env);
  const publicUrl = (process.env.TILTH_URL ?? 'http://localhost:3000').replace(/\/+$/, '');
  await withServingUrl(async ({ url, secret, ledgerKey }) => {
    const onError = (error: Error) => console.error(error.message);
    const database = openDatabase({ url, onError });
    const identity = createIdentity({ database, secret, publicUrl });
    const threads = openThreadsApart(1);
    const work = startWork({ database, identity, publicUrl, ledgerKey, mailer, threads, every: 1_000, onError });
    const over = told();
    console.log('Working. Ctrl-C ends it.');
    await over;
    await work.close();
    await database.close();
    mailer?.close();
  });
}
