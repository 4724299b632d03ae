import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Id } from '../../kernel/identifiers.ts';
import { SIGNAL_KINDS } from '../../modules/journey/contract.ts';
import { rowsOf } from './csv.ts';

const text = (most: number) => z.string().trim().max(most, `is longer than ${most} characters`).default('');

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function isMoment(at: string): boolean {
  const day = at.slice(0, 10);
  // A day no month has would be read as one of the next month.
  return MOMENT.test(at) && !Number.isNaN(Date.parse(at)) && new Date(day).toISOString().startsWith(day);
}

const signalRow = z.object({
  key: text(200),
  raised_at: text(40)
    .refine((at) => !at || isMoment(at), {
      message: 'must be a date like 2026-03-04 or 2026-03-04T09:30:00Z, or empty',
      abort: true,
    })
    .refine((at) => !at || Date.parse(at) <= Date.now(), 'must not lie ahead'),
  by: text(120),
  kind: text(40).refine(
    (kind) => !kind || SIGNAL_KINDS.some((each) => each === kind),
    `must be one of ${SIGNAL_KINDS.join(', ')}, or empty`,
  ),
  title: text(200),
  body: z.string().trim().min(1, 'must not be empty').max(4000, 'is longer than 4000 characters'),
});
const COLUMNS = Object.keys(signalRow.shape);

export interface SignalRow {
  /** As the spreadsheet counts, the names of the columns being row 1. */
  row: number;
  value: z.output<typeof signalRow>;
}

export interface ReadSignals {
  rows: SignalRow[];
  /** Every word about a row that cannot be read. */
  errors: string[];
  /** Columns whose name says nothing to us. */
  unread: string[];
}

/** @throws Error where it is no table, or none with a column `body`. */
export function readSignals(csv: string): ReadSignals {
  const [first = [], ...below] = rowsOf(csv);
  const names = first.map((name) => name.trim());
  if (!names.includes('body'))
    throw new Error(
      `row 1: it must name the columns, "body" at least, and may name ${COLUMNS.filter((name) => name !== 'body').join(', ')}. There is: ${names.join(', ') || 'nothing'}.`,
    );
  const rows: SignalRow[] = [];
  const errors: string[] = [];
  const known = new Map<string, number>();
  for (const [place, cells] of below.entries()) {
    const row = place + 2;
    if (cells.every((cell) => !cell.trim())) continue;
    const found = signalRow.safeParse(Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
    if (cells.length > names.length)
      errors.push(
        `row ${row}: has ${cells.length} cells under ${names.length} names. A text with a comma stands in "…"`,
      );
    else if (!found.success)
      for (const { path, message } of found.error.issues) errors.push(`row ${row}: ${path.join('.')} ${message}`);
    else {
      const same = known.get(sameAs(found.data));
      if (same) errors.push(`row ${row}: is the same as row ${same}. Give each a key of its own, or take one out`);
      known.set(sameAs(found.data), row);
      rows.push({ row, value: found.data });
    }
  }
  return { rows, errors, unread: names.filter((name) => name && !COLUMNS.includes(name)) };
}

/** What makes a row the same row: its key, or without one who said what when. */
function sameAs({ key, by, body, raised_at }: SignalRow['value']): string {
  return JSON.stringify(key || [by, body, raised_at]);
}

/** The same row has the same key, whenever and however often it is imported. */
export function keyOf(space: Id, { value }: SignalRow): Id {
  const hash = createHash('sha256')
    .update(`[${JSON.stringify(space)},${sameAs(value)}]`)
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
