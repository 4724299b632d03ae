import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import { queryOf } from '../../../platform/database/text-query.ts';
import type { search } from '../contract.ts';

type Found = ReplyOf<typeof search>['items'][number];

export async function found(tx: Tx, words: string): Promise<Found[]> {
  const query = queryOf(words);
  if (!query) return [];
  return many(tx, sql`SELECT kind, subject_id AS id, title, path, at FROM thread.search(${query}::tsquery, 40)`);
}
