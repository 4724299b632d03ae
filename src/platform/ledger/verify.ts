import pg from 'pg';
import { batchHash, entryHash, GENESIS, type HeadSigner, merkleRoot, SEALABLE, type Sealable } from './chain.ts';

export interface Fault {
  ecosystem: string;
  /** Where in the chain; null: the chain as a whole. */
  position: number | null;
  sentence: string;
}

export interface Verified {
  faults: Fault[];
  /** One line an ecosystem, to be noted elsewhere: `<ecosystem> <batch> <hash>`. */
  heads: string[];
  entries: number;
  unsealed: number;
}

interface StoredBatch {
  number: number;
  first: number;
  last: number;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
  signature: Buffer;
}

/**
 * Walks every chain, as the owner of the database. Finds an entry that was changed, removed, added or moved, a batch or a whole
 * chain that was rewritten (its heads are not signed with our key) and, given heads noted earlier, a tail that was cut off.
 */
export async function verifyLedger(options: {
  ownerUrl: string;
  signer: HeadSigner;
  /** Lines of `heads` noted earlier. */
  noted?: readonly string[];
  progress?: (done: number) => void;
}): Promise<Verified> {
  const owner = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tilth_verify' });
  await owner.connect();
  try {
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await owner.query<{ id: string }>(
      `SELECT DISTINCT ecosystem_id AS id FROM ledger.batches UNION SELECT DISTINCT ecosystem_id FROM ledger.sealed
       UNION SELECT ecosystem_id FROM ledger.entries GROUP BY 1 ORDER BY 1`,
    );
    const all: Verified = { faults: [], heads: [], entries: 0, unsealed: 0 };
    for (const { id } of rows) await verifyOne(owner, id, options, all);
    for (const line of options.noted ?? []) {
      const ecosystem = line.split(' ')[0] ?? '';
      if (!rows.some(({ id }) => id === ecosystem)) {
        all.faults.push({ ecosystem, position: null, sentence: 'The whole ledger that was noted is gone.' });
      }
    }
    return all;
  } finally {
    await owner.end();
  }
}

async function verifyOne(
  owner: pg.Client,
  ecosystem: string,
  options: { signer: HeadSigner; noted?: readonly string[]; progress?: (done: number) => void },
  all: Verified,
): Promise<void> {
  const fault = (position: number | null, sentence: string) => all.faults.push({ ecosystem, position, sentence });
  const { rows: batches } = await owner.query<StoredBatch>(
    'SELECT number, first, last, root, previous, hash, signature FROM ledger.batches WHERE ecosystem_id = $1 ORDER BY number',
    [ecosystem],
  );
  let previous: Buffer = GENESIS;
  let next = 1;
  for (const [place, batch] of batches.entries()) {
    if (batch.number !== place + 1) fault(batch.first, `Batch ${place + 1} is missing.`);
    if (batch.first !== next) fault(next, `Batch ${batch.number} begins at ${batch.first}; ${next} was expected.`);
    if (!batch.previous.equals(previous))
      fault(batch.first, `Batch ${batch.number} does not follow from the one before it.`);
    await verifyBatch(owner, ecosystem, batch, fault);
    const hash = batchHash(ecosystem, batch);
    if (!hash.equals(batch.hash)) fault(batch.first, `Batch ${batch.number} was changed after it was sealed.`);
    if (!options.signer.isOurs(batch.hash, batch.signature)) {
      fault(
        batch.first,
        `Batch ${batch.number} is not signed with this Tilth’s key: it was rewritten, or belongs elsewhere.`,
      );
    }
    previous = batch.hash;
    next = batch.last + 1;
    all.entries += batch.last - batch.first + 1;
    options.progress?.(all.entries);
  }
  const head = batches.at(-1);
  if (head) all.heads.push(`${ecosystem} ${head.number} ${head.hash.toString('hex')}`);
  for (const line of options.noted ?? []) {
    const [noted, number, hash] = line.split(' ');
    if (noted !== ecosystem) continue;
    const batch = batches.find((each) => each.number === Number(number));
    if (!batch)
      fault(next, `Its end was cut off: batch ${number} was noted, ${head?.number ?? 0} is the last there is.`);
    else if (batch.hash.toString('hex') !== hash)
      fault(batch.first, `Batch ${number} differs from the one that was noted.`);
  }
  await verifyLoose(owner, ecosystem, next, fault, all);
}

async function verifyBatch(
  owner: pg.Client,
  ecosystem: string,
  batch: StoredBatch,
  fault: (position: number | null, sentence: string) => void,
): Promise<void> {
  const { rows } = await owner.query<Sealable & { position: number; hash: Buffer; missing: boolean }>(
    `SELECT s.position, s.hash, e.id IS NULL AS missing, ${SEALABLE} FROM ledger.sealed s
     LEFT JOIN ledger.entries e ON e.ecosystem_id = s.ecosystem_id AND e.id = s.entry_id
     WHERE s.ecosystem_id = $1 AND s.position BETWEEN $2 AND $3 ORDER BY s.position`,
    [ecosystem, batch.first, batch.last],
  );
  let expected = batch.first;
  for (const { position, hash, missing, ...entry } of rows) {
    if (position !== expected) fault(expected, `Entry ${expected} has no place any more.`);
    expected = position + 1;
    if (missing) fault(position, `Entry ${position} is missing.`);
    else if (!entryHash(ecosystem, position, entry).equals(hash)) {
      fault(position, `Entry ${position} (${entry.kind}) was changed or moved after it was sealed.`);
    }
  }
  if (expected !== batch.last + 1) fault(expected, `Entry ${expected} has no place any more.`);
  if (rows.length === 0 || !merkleRoot(rows.map(({ hash }) => hash)).equals(batch.root)) {
    fault(batch.first, `The entries of batch ${batch.number} are not those that were sealed.`);
  }
}

/** Entries nobody sealed and nobody is about to seal were put in by another way; places beyond the last batch likewise. */
async function verifyLoose(
  owner: pg.Client,
  ecosystem: string,
  next: number,
  fault: (position: number | null, sentence: string) => void,
  all: Verified,
): Promise<void> {
  const { rows } = await owner.query<{ loose: number; unsealed: number; beyond: number }>(
    `SELECT (SELECT count(*) FROM ledger.entries e WHERE e.ecosystem_id = $1
             AND NOT EXISTS (SELECT FROM ledger.sealed s WHERE s.ecosystem_id = $1 AND s.entry_id = e.id)
             AND NOT EXISTS (SELECT FROM ledger.unsealed u WHERE u.ecosystem_id = $1 AND u.entry_id = e.id)) AS loose,
            (SELECT count(*) FROM ledger.unsealed WHERE ecosystem_id = $1) AS unsealed,
            (SELECT count(*) FROM ledger.sealed WHERE ecosystem_id = $1 AND position >= $2) AS beyond`,
    [ecosystem, next],
  );
  const [found] = rows;
  if (!found) return;
  all.unsealed += found.unsealed;
  if (found.loose > 0)
    fault(
      null,
      `${found.loose} entries are in the ledger that were never sealed: they were added by another way, or their end was cut off.`,
    );
  if (found.beyond > 0) fault(next, 'Entries have places beyond the last batch: its end was cut off.');
}
