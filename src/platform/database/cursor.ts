import { isId } from '../../kernel/identifiers.ts';
import type { Page } from '../../kernel/page.ts';

/** Where a page of a list ordered by time ended. */
export interface Cursor {
  at: string;
  id: string;
}

/** A cursor somebody made up leads to the beginning. */
export function after(text: string | undefined): Cursor | null {
  const [at, id] = Buffer.from(text ?? '', 'base64url')
    .toString()
    .split(' ');
  return at && id && isId(id) && !Number.isNaN(Date.parse(at)) && /^\d{4}-/.test(at)
    ? { at: new Date(at).toISOString(), id }
    : null;
}

/** `rows` holds one more than a page when there are more. */
export function pageOf<Row>(rows: readonly Row[], size: number, cursor: (row: Row) => Cursor): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items, next: null };
  const { at, id } = cursor(last);
  return { items, next: Buffer.from(`${at} ${id}`).toString('base64url') };
}
