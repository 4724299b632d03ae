import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../platform/database/database.ts';
import { proxiesFrom } from '../../platform/http/proxies.ts';
import { createIdentity } from '../../platform/identity/create.ts';
import { mailerFrom } from '../../platform/mail/mailer.ts';
import { openHouse } from '../house.ts';
import { openPlace, projectRoot } from '../place.ts';
import { openThreadsApart } from '../threads.ts';
import { told } from './told.ts';

/** Serves until it is told to stop. */
export async function start(): Promise<void> {
  const over = told();
  const say = (sentence: string) => console.log(sentence);
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  const proxies = proxiesFrom(process.env);
  const mailer = mailerFrom(process.env);
  const place = await openPlace(say);
  const publicUrl = (process.env.TILTH_URL ?? `http://${lanAddress() ?? 'localhost'}:${port}`).replace(/\/+$/, '');
  const database = openDatabase({ url: place.url, onError: (error) => console.error(error.message) });
  const identity = await createIdentity({ database, secret: place.secret, publicUrl });
  const house = await openHouse({
    database,
    identity,
    publicUrl,
    webFolder: join(projectRoot(), 'dist', 'web'),
    log: process.env.TILTH_LOG === 'on' || undefined,
    proxies,
    ledgerKey: place.ledgerKey,
    mailer,
    serveOnly: process.env.TILTH_WORKERS === 'apart',
    every: 1_000,
    // Not one a core: pages are answered meanwhile.
    threads: openThreadsApart(1),
    onError: (error) => console.error(error.message),
  });

  const close = async () => {
    await house.close();
    await database.close();
    mailer?.close();
    await place.close();
  };
  await house.app.listen({ port, host: '::' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EAFNOSUPPORT') return void (await house.app.listen({ port, host: '0.0.0.0' }));
    await close();
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Choose another: PORT=3001 npm start`);
    throw error;
  });
  const listening = house.app.server.address();
  const real = typeof listening === 'object' && listening ? listening.port : port;
  say(`\n  Tilth is open.\n\n  On this machine   http://localhost:${real}`);
  const lan = lanAddress();
  if (lan) say(`  On this network   http://${lan}:${real}`);
  if (process.env.TILTH_URL) say(`  For everybody     ${publicUrl}`);
  say('\n  Ctrl-C closes it.\n');
  await over;
  await close();
  process.exit(0);
}

function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find((each) => each.family === 'IPv4' && !each.internal)?.address;
}
