import { NOBODY } from '../../kernel/actor.ts';
import { absent } from '../../kernel/errors.ts';
import { openRoute, route } from '../../platform/http/route.ts';
import { actingPerson, openReceipt } from '../ecosystem/index.ts';
import { wordFace } from './commands/word-face.ts';
import * as contract from './contract.ts';
import type { Describes } from './describing.ts';
import { home, type WaitingOf } from './queries/home.ts';
import { found } from './queries/search.ts';
import { receiptSteps, trace } from './queries/trace.ts';
import { markSeen } from './store.ts';

export const routesOf = (describes: Describes, waitings: readonly WaitingOf[]) => [
  route(contract.readHome, (tx) => home(tx, describes, waitings)),
  route(contract.seeNotices, async (tx, { body }) => ({ seen: await markSeen(tx, body.until) })),
  route(contract.readTrace, (tx, { params }) => trace(tx, describes, params.subject)),
  route(contract.wordFace, (tx, { params, body }) => wordFace(tx, actingPerson(tx), describes, { ...body, ...params })),
  route(contract.search, async (tx, { query }) => ({ items: await found(tx, query.words), next: null })),
  openRoute(contract.readReceiptSteps, async (house, { params }) => {
    const holder = await house.database.as(NOBODY, (tx) => openReceipt(tx, params.token));
    if (!holder) throw absent('receipt');
    return house.database.as(holder, receiptSteps);
  }),
];
