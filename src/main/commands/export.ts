import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import pg from 'pg';
import { safeCell } from '../../platform/files/spreadsheet.ts';
import { withOwnerUrl } from '../place.ts';
import { endProgress, showProgress } from './progress.ts';

/** Never taken along: secrets, who is which anonymous voter, what belongs to one person alone, what is made from the rest. */
const LEFT_OUT = /token|hash|salt|search|account_id/;
const TABLES_LEFT_OUT = new Set([
  'dialogue.voters',
  'ecosystem.receipts',
  'thread.notices',
  'thread.texts',
  'ledger.unsealed',
  'ledger.cursors',
  'ledger.parked',
]);
const SCHEMAS = ['ecosystem', 'dialogue', 'journey', 'value', 'thread', 'ledger'];
const MOST = 2_000;
/** What neither its name nor its type says. */
const MEANINGS: Record<string, string> = {
  'dialogue.votes.value': '; 1 agree, -1 disagree, 0 pass, empty: taken back',
  'dialogue.past_votes.value': '; what the vote was before it was changed: 1 agree, -1 disagree, 0 pass',
  'ledger.sealed.position': '; the place of an entry in the chain, given when it was sealed',
};

interface Column {
  table: string;
  column: string;
  type: string;
  /** The table whose rows it names. */
  names: string | null;
  /** The rule that the database keeps, where it lists what may stand there. */
  rule: string | null;
}

/** Writes everything a steward may take, each table as JSON lines and as CSV, with a codebook. */
export async function exportEcosystem(folder: string, options: { ecosystem: string }): Promise<void> {
  const written = await withOwnerUrl((ownerUrl) => writeExport(ownerUrl, options.ecosystem, folder));
  endProgress();
  console.log(
    `${folder} holds ${written.rows.toLocaleString('en')} rows of ${written.tables} tables, ${written.pictures.toLocaleString('en')} photos, and codebook.md.`,
  );
}

export async function writeExport(
  ownerUrl: string,
  slug: string,
  folder: string,
): Promise<{ tables: number; rows: number; pictures: number }> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'tilth_export' });
  await owner.connect();
  try {
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const found = await owner.query<{ id: string }>(
      'SELECT ecosystem_id AS id FROM ecosystem.ecosystems WHERE slug = $1',
      [slug],
    );
    const id = found.rows[0]?.id;
    if (!id) throw new Error(`There is no ecosystem "${slug}".`);
    await mkdir(folder, { recursive: true });
    const columns = await columnsOf(owner);
    const tables = [...new Set(columns.map(({ table }) => table))];
    let rows = 0;
    for (const [place, table] of tables.entries()) {
      showProgress(`${place + 1} of ${tables.length}: ${table}`);
      const own = columns.filter((each) => each.table === table);
      rows += await writeTable(owner, id, table, own, folder);
    }
    const pictures = await writePhotos(owner, id, join(folder, 'photos'));
    await writeFile(join(folder, 'codebook.md'), codebook(slug, tables, columns));
    return { tables: tables.length, rows, pictures };
  } finally {
    await owner.end();
  }
}

/** Where photos are, and which column holds each as it is shown large. */
const PHOTOS = [
  { table: 'journey.photos', column: 'large' },
  { table: 'ecosystem.portraits', column: 'picture' },
];

/** The tables say which signal or person each belongs to. */
async function writePhotos(owner: pg.Client, id: string, folder: string): Promise<number> {
  let count = 0;
  for (const { table, column } of PHOTOS) {
    // One taken away has left an empty row.
    const wanted = `FROM ${table} WHERE ecosystem_id = $1 AND ${column} <> ''`;
    const { rows } = await owner.query<{ id: string }>(`SELECT id ${wanted} ORDER BY id`, [id]);
    if (rows.length > 0) await mkdir(folder, { recursive: true });
    for (const photo of rows) {
      const found = await owner.query<{ bytes: Buffer }>(`SELECT ${column} AS bytes ${wanted} AND id = $2`, [
        id,
        photo.id,
      ]);
      if (found.rows[0]) await writeFile(join(folder, `${photo.id}.webp`), found.rows[0].bytes);
    }
    count += rows.length;
  }
  return count;
}

async function columnsOf(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.table_schema || '.' || c.table_name AS table, c.column_name AS column, c.data_type AS type,
            (SELECT k.confrelid::regclass::text FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = c.column_name
             WHERE k.contype = 'f' AND k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
               AND a.attnum = k.conkey[cardinality(k.conkey)] ORDER BY 1 LIMIT 1) AS names,
            (SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = c.column_name
             WHERE k.contype = 'c' AND k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
               AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) ~ 'ARRAY' ORDER BY 1 LIMIT 1) AS rule
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = ANY ($1) AND t.table_type = 'BASE TABLE' ORDER BY 1, c.ordinal_position`,
    [SCHEMAS],
  );
  return rows.filter(
    ({ table, column, type }) => !TABLES_LEFT_OUT.has(table) && !LEFT_OUT.test(column) && type !== 'bytea',
  );
}

async function writeTable(
  owner: pg.Client,
  id: string,
  table: string,
  columns: Column[],
  folder: string,
): Promise<number> {
  const names = columns.map(({ column }) => owner.escapeIdentifier(column)).join(', ');
  const [schema, name] = table.split('.').map((part) => owner.escapeIdentifier(part));
  await owner.query(
    `DECLARE taken NO SCROLL CURSOR FOR SELECT ${names} FROM ${schema}.${name} WHERE ecosystem_id = '${id}' ORDER BY 1, 2`,
  );
  const lines = createWriteStream(join(folder, `${table}.jsonl`));
  const sheet = createWriteStream(join(folder, `${table}.csv`));
  sheet.write(stringify([columns.map(({ column }) => column)]));
  let count = 0;
  for (;;) {
    const { rows } = await owner.query<Record<string, unknown>>(`FETCH ${MOST} FROM taken`);
    for (const row of rows) lines.write(`${JSON.stringify(row)}\n`);
    sheet.write(stringify(rows.map((row) => columns.map(({ column }) => cell(row[column])))));
    count += rows.length;
    if (rows.length < MOST) break;
  }
  await owner.query('CLOSE taken');
  lines.end();
  sheet.end();
  await Promise.all([once(lines, 'close'), once(sheet, 'close')]);
  return count;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return safeCell(text);
}

/** `kind`: text; one of “problem”, “idea”. `space_id`: uuid; a row of ecosystem.spaces. */
function entry({ table, column, type, names, rule }: Column): string {
  const told = names && names !== 'ecosystem.ecosystems' ? `; a row of ${names}` : '';
  const listed = [...(rule ?? '').matchAll(/'([^']*)'::text|\(?(-?\d+)\)?(?=[,\]])/g)].map(
    ([, word, number]) => word ?? number,
  );
  const only = listed.length > 0 ? `; one of ${listed.map((each) => `“${each}”`).join(', ')}` : '';
  return `- \`${column}\`: ${type}${told}${only}${MEANINGS[`${table}.${column}`] ?? ''}`;
}

function codebook(slug: string, tables: string[], columns: Column[]): string {
  const parts = tables.map((table) => {
    const own = columns.filter((each) => each.table === table).map(entry);
    return `## ${table}\n\n${own.join('\n')}\n`;
  });
  return `# Codebook of ${slug}\n\nEach table stands here as JSON lines and as CSV (UTF-8; times in UTC; an empty cell is no value; text a spreadsheet would
take for a formula begins with an apostrophe). Identifiers are UUIDs; \`…_id\` names a row of another table. Left out: secrets, who is
which anonymous voter, receipts, and what is computed from the rest.\n\n${parts.join('\n')}`;
}
