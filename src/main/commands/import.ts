import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import type { Id } from '../../kernel/identifiers.ts';
import { importPolis } from '../../modules/dialogue/commands/import-polis.ts';
import { conversationOf } from '../../modules/dialogue/domain/polis.ts';
import { giveReceipt } from '../../modules/ecosystem/index.ts';
import { importSignal } from '../../modules/journey/commands/import-signal.ts';
import { SIGNAL_KINDS } from '../../modules/journey/contract.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { many, maybe, sql } from '../../platform/database/sql.ts';
import { withOwnerUrl, withServingUrl } from '../place.ts';
import { readRows, readSummary } from './polis-export.ts';
import { findPlace, type Where } from './where.ts';

interface Options {
  ecosystem: string;
  space: string;
}

async function within<Result>(
  options: Options,
  work: (database: Database, where: Where) => Promise<Result>,
): Promise<Result> {
  return withServingUrl(async ({ url }) => {
    const database = openDatabase({ url, onError: (error) => console.error(error.message) });
    try {
      return await work(
        database,
        await withOwnerUrl((ownerUrl) => findPlace(ownerUrl, options.ecosystem, options.space)),
      );
    } finally {
      await database.close();
    }
  });
}

const csv = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, skip_empty_lines: true });

export async function readPolis(folder: string) {
  const summary = await readSummary(folder);
  if (!summary) throw new Error(`There is no summary.csv in ${folder}: it names the topic.`);
  return conversationOf(await readRows(folder, 'comments.csv'), await readRows(folder, 'votes.csv'), summary);
}

export async function polis(folder: string, options: Options): Promise<void> {
  const began = Date.now();
  const conversation = await readPolis(folder);
  await within(options, (database, { system, space }) =>
    database.as(system, (tx) => importPolis(tx, space, conversation)),
  );
  const { people, statements, votes, pastVotes } = conversation;
  const n = (count: number) => count.toLocaleString('en');
  console.log(
    `${n(people)} people, ${n(statements.length)} statements, ${n(votes.length)} votes (${n(pastVotes.length)} changed ones kept as history) in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  );
}

const signalRow = z.object({
  key: z.string().trim().max(200).optional(),
  raised_at: z
    .string()
    .trim()
    .optional()
    .refine((at) => !at || !Number.isNaN(Date.parse(at)), 'must be a date like 2026-03-04 or 2026-03-04T09:30:00Z'),
  by: z.string().trim().max(120).optional(),
  kind: z
    .string()
    .trim()
    .optional()
    .refine(
      (kind) => !kind || (SIGNAL_KINDS as readonly string[]).includes(kind),
      `must be one of ${SIGNAL_KINDS.join(', ')}, or empty`,
    ),
  title: z.string().trim().max(200).optional(),
  body: z.string().trim().min(1, 'must not be empty').max(4000),
});

export interface SignalRow {
  row: number;
  value: z.output<typeof signalRow>;
}

/** Every row that can be read, and every word about one that cannot. */
export function readSignals(text: string): { rows: SignalRow[]; errors: string[] } {
  const rows: SignalRow[] = [];
  const errors: string[] = [];
  for (const [place, raw] of csv(text).entries()) {
    const found = signalRow.safeParse(raw);
    if (found.success) rows.push({ row: place + 2, value: found.data });
    else {
      for (const issue of found.error.issues)
        errors.push(`row ${place + 2}: ${issue.path.join('.') || 'row'} ${issue.message}`);
    }
  }
  return { rows, errors };
}

/** The same row has the same key, whenever and however often it is imported. */
export function keyOf(space: Id, { value }: SignalRow): Id {
  const { key, by, body, raised_at } = value;
  const hash = createHash('sha256')
    .update(JSON.stringify([space, key || [by, body, raised_at]]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

export async function importSignals(
  database: Database,
  { system, space }: Where,
  rows: readonly SignalRow[],
): Promise<{ imported: number; before: number }> {
  let imported = 0;
  for (const each of rows) {
    const { title = '', body, kind, by = '', raised_at } = each.value;
    const made = await database.as(
      system,
      async (tx) => {
        const key = keyOf(space, each);
        const known = await maybe(
          tx,
          sql`SELECT id FROM journey.signals WHERE ecosystem_id = ${system.ecosystemId} AND client_key = ${key}`,
        );
        if (known) return null;
        const people = await many<{ id: Id }>(
          tx,
          sql`SELECT id FROM ecosystem.persons WHERE ecosystem_id = ${system.ecosystemId} AND name = ${by} AND left_at IS NULL LIMIT 2`,
        );
        const author =
          people.length === 1 && people[0]
            ? { person: people[0].id }
            : {
                receipt: (await giveReceipt(tx, { name: by, token: randomBytes(16).toString('base64url') })).receiptId,
                name: by,
              };
        return importSignal(tx, { space, title, body, kind: kind || null, by: author, key });
      },
      raised_at ? { at: new Date(raised_at) } : {},
    );
    if (made) imported += 1;
  }
  return { imported, before: rows.length - imported };
}

export async function signals(file: string, options: Options & { dryRun?: boolean }): Promise<void> {
  const { rows, errors } = readSignals(await readFile(file, 'utf8'));
  for (const error of errors) console.error(`${file}, ${error}`);
  if (errors.length > 0)
    throw new Error(
      `Nothing was imported: ${errors.length} ${errors.length === 1 ? 'thing' : 'things'} to mend first.`,
    );
  if (options.dryRun) {
    await within(options, async () => {});
    console.log(`${rows.length} signals can be imported. Nothing was changed.`);
    return;
  }
  const { imported, before } = await within(options, (database, where) => importSignals(database, where, rows));
  console.log(`${imported} signals were imported; ${before} had been imported before.`);
}
