import type { ReplyOf } from '../../kernel/endpoint.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Module } from '../../platform/module.ts';
import type { readHome } from './contract.ts';
import { describesOf } from './describing.ts';
import { home } from './queries/home.ts';

export type News = ReplyOf<typeof readHome>['became'][number];

/** What became of what the acting person contributed, as far as they have not seen it; the latest first. */
export function newsOver(modules: readonly Module[]): (tx: Tx) => Promise<News[]> {
  const describes = describesOf(modules);
  return async (tx) => (await home(tx, describes, [])).became.filter(({ seen }) => !seen);
}
