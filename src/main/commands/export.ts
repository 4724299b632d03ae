import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import pg from 'pg';
import { withOwnerUrl } from '../place.ts';

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

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Writes everything a steward may take, each table as JSON lines and as CSV, with a codebook. */
export async function exportEcosystem(folder: string, options: { ecosystem: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written = await withOwnerUrl((ownerUrl) => writeExport(ownerUrl, options.ecosystem, folder));
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
    const columns = await columnsOf(owner);
    const tables = [...new Set(columns.map(({ table }) => table))];
    let rows = 0;
    for (const table of tables) {
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

/** Each as it is shown large; `journey.photos` says which signal it belongs to. */
async function writePhotos(owner: pg.Client, id: string, folder: string): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM journey.photos WHERE ecosystem_id = $1 ORDER BY id',
    [id],
  );
  if (rows.length > 0) await mkdir(folder, { recursive: true });
  for (const photo of rows) {
    const { rows: found } = await owner.query<{ large: Buffer }>(
      'SELECT large FROM journey.photos WHERE ecosystem_id = $1 AND id = $2',
      [id, photo.id],
    );
    if (found[0]) await writeFile(join(folder, `${photo.id}.webp`), found[0].large);
  }
  return rows.length;
}

async function columnsOf(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.table_schema || '.' || c.table_name AS table, c.column_name AS column, c.data_type AS type
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
  // A spreadsheet would run what begins like a formula.
  return /^[=+@\t\r]|^-\D/.test(text) ? `'${text}` : text;
}

function codebook(slug: string, tables: string[], columns: Column[]): string {
  const parts = tables.map((table) => {
    const own = columns.filter((each) => each.table === table).map(({ column, type }) => `- \`${column}\`: ${type}`);
    return `## ${table}\n\n${own.join('\n')}\n`;
  });
  return `# Codebook of ${slug}\n\nEach table stands here as JSON lines and as CSV (UTF-8; times in UTC; an empty cell is no value; text a spreadsheet would
take for a formula begins with an apostrophe). Identifiers are UUIDs; \`…_id\` names a row of another table. Left out: secrets, who is
which anonymous voter, receipts, and what is computed from the rest.\n\n${parts.join('\n')}`;
}
