import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { chooseDataFolder, findRunning, startEmbedded } from '../platform/database/embedded/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { refuseForgetful, refuseUnwalled, untilReady } from '../platform/database/ready.ts';
import { HeadSigner } from '../platform/ledger/chain.ts';

/** Where the project lies: the built code runs from `dist/server`, so look upwards for its `package.json`. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isRoot(folder)) folder = dirname(folder);
  return folder;
}

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'tilth') return true;
  return dirname(folder) === folder;
}

export interface Place {
  /** The address the serving roles connect with. */
  url: string;
  /** The address that migrations use. */
  ownerUrl: string;
  /** Signs sessions; whoever has it can make any. */
  secret: string;
  /** Signs the heads of the ledger; kept outside the database, so that who rewrites the chain there cannot sign it. */
  ledgerKey: string;
  dataFolder: string;
  close(): Promise<void>;
}

interface Secrets {
  session: string;
  login: string;
}

/**
 * Finds or starts the database, checks that it is durable, and brings it up to date.
 * @throws Error with a sentence for whoever runs the command.
 */
export async function openPlace(say: (sentence: string) => void): Promise<Place> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  const chosen = await chooseDataFolder({ projectRoot: projectRoot(), env: process.env });
  if (chosen.notice) say(chosen.notice);
  if (DATABASE_URL) {
    const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL;
    await untilReady(ownerUrl, say);
    await refuseForgetful(ownerUrl);
    await bringUpToDate(ownerUrl, decodeURIComponent(new URL(DATABASE_URL).username), say);
    await refuseUnsafe(DATABASE_URL);
    const secret = process.env.TILTH_SECRET ?? (await sharedSecret(ownerUrl));
    const ledgerKey = await keepLedgerKey(chosen.dataFolder);
    return { url: DATABASE_URL, ownerUrl, secret, ledgerKey, dataFolder: chosen.dataFolder, close: async () => {} };
  }
  const running = await findRunning(chosen.dataFolder);
  if (running)
    throw new Error(`Tilth is running on ${chosen.dataFolder} already (process ${running.holderPid}). Stop it first.`);
  const embedded = await startEmbedded({ dataFolder: chosen.dataFolder, log: say });
  try {
    const secrets = await keepSecrets(chosen.dataFolder);
    await refuseForgetful(embedded.adminUrl);
    await makeLogin(embedded.adminUrl, secrets.login);
    await bringUpToDate(embedded.adminUrl, LOGIN, say);
    const url = new URL(embedded.adminUrl);
    url.username = LOGIN;
    url.password = secrets.login;
    await refuseUnsafe(url.href);
    return {
      url: url.href,
      ownerUrl: embedded.adminUrl,
      secret: secrets.session,
      ledgerKey: await keepLedgerKey(chosen.dataFolder),
      dataFolder: chosen.dataFolder,
      close: () => embedded.stop(),
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** As we serve: after migrating, which makes the roles. */
async function refuseUnsafe(servingUrl: string): Promise<void> {
  await refuseForgetful(servingUrl);
  await refuseUnwalled(servingUrl);
}

/**
 * The owner's address for a command that works beside a running Tilth, or on its own: then the embedded database is
 * started for as long as the work takes.
 */
export async function withOwnerUrl<Result>(work: (ownerUrl: string) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) return work(DATABASE_OWNER_URL ?? DATABASE_URL);
  const { dataFolder } = await chooseDataFolder({ projectRoot: projectRoot(), env: process.env });
  const running = await findRunning(dataFolder);
  if (running) return work(running.adminUrl);
  const embedded = await startEmbedded({ dataFolder, log: () => {} });
  try {
    return await work(embedded.adminUrl);
  } finally {
    await embedded.stop();
  }
}

/** The same for a command that acts as people and the system do, behind the wall. */
export async function withServingUrl<Result>(
  work: (place: Pick<Place, 'url' | 'ledgerKey' | 'secret' | 'ownerUrl'>) => Promise<Result>,
): Promise<Result> {
  const { dataFolder } = await chooseDataFolder({ projectRoot: projectRoot(), env: process.env });
  const running = process.env.DATABASE_URL ? null : await findRunning(dataFolder);
  if (running) {
    const secrets = await keepSecrets(dataFolder);
    const url = new URL(running.adminUrl);
    url.username = LOGIN;
    url.password = secrets.login;
    return work({
      url: url.href,
      ownerUrl: running.adminUrl,
      secret: secrets.session,
      ledgerKey: await keepLedgerKey(dataFolder),
    });
  }
  const place = await openPlace(() => {});
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

/** Beside a running Tilth, too: several may bring a database up to date at once, one waits for the other. */
export async function migrateHere(say: (sentence: string) => void): Promise<void> {
  const { dataFolder } = await chooseDataFolder({ projectRoot: projectRoot(), env: process.env });
  const running = process.env.DATABASE_URL ? null : await findRunning(dataFolder);
  if (running) return bringUpToDate(running.adminUrl, LOGIN, say);
  const place = await openPlace(say);
  await place.close();
}

export async function dataFolderOf(): Promise<string> {
  return (await chooseDataFolder({ projectRoot: projectRoot(), env: process.env })).dataFolder;
}

const LOGIN = 'tilth_login';

/** Made once and kept beside the data, readable by its owner alone. */
async function keepSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, 'secrets.json');
  try {
    const handle = await open(file, 'wx', 0o600);
    const made: Secrets = {
      session: randomBytes(32).toString('base64url'),
      login: randomBytes(24).toString('base64url'),
    };
    await handle.writeFile(JSON.stringify(made));
    await handle.sync();
    await handle.close();
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  }
}

/** TILTH_LEDGER_KEY where several nodes share one, else a file beside the data. */
export async function keepLedgerKey(dataFolder: string): Promise<string> {
  if (process.env.TILTH_LEDGER_KEY) return process.env.TILTH_LEDGER_KEY.replace(/\\n/g, '\n');
  const file = join(dataFolder, 'ledger-key.pem');
  await mkdir(dataFolder, { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(HeadSigner.newKey());
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

async function withOwner<Result>(ownerUrl: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The user we connect as: it owns nothing and inherits nothing, it may only act in the serving roles. */
function makeLogin(ownerUrl: string, password: string): Promise<void> {
  return withOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    await owner.query(`${verb} ROLE ${LOGIN} LOGIN NOINHERIT NOSUPERUSER PASSWORD ${owner.escapeLiteral(password)}`);
  });
}

/** Several nodes must sign sessions alike: without TILTH_SECRET the secret lives where only the owner reads. */
function sharedSecret(ownerUrl: string): Promise<string> {
  return withOwner(ownerUrl, async (owner) => {
    await owner.query(
      `INSERT INTO platform.secrets (name, value) VALUES ('session', $1) ON CONFLICT (name) DO NOTHING`,
      [randomBytes(32).toString('base64url')],
    );
    const { rows } = await owner.query<{ value: string }>(`SELECT value FROM platform.secrets WHERE name = 'session'`);
    return rows[0]?.value ?? '';
  });
}

async function bringUpToDate(ownerUrl: string, servingUser: string, say: (sentence: string) => void): Promise<void> {
  const folder = join(projectRoot(), 'migrations');
  const applied = await migrate({ ownerUrl, folder, servingUser });
  if (applied.length > 0)
    say(`The database was brought up to date (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`);
}
