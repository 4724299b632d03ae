import { NOBODY, type PersonActor } from '../../kernel/actor.ts';
import { absent, DomainError } from '../../kernel/errors.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import { giveReceipt, type OpenedLink, openLink, openReceipt } from '../ecosystem/index.ts';
import { answerSignal } from './commands/answer-signal.ts';
import { interpretSignal } from './commands/interpret-signal.ts';
import { raiseByLink, raiseSignal } from './commands/raise-signal.ts';
import * as contract from './contract.ts';
import { receipt, signal, signals } from './queries/signals.ts';

const person = (tx: Tx) => tx.actor as PersonActor;

async function linkOf(house: House, token: string): Promise<OpenedLink> {
  const link = await house.database.as(NOBODY, (tx) => openLink(tx, token));
  if (!link) throw new DomainError('journey.link-closed', {}, 'gone');
  return link;
}

export const routes = [
  route(contract.listSignals, (tx, { query }) => signals(tx, query)),
  route(contract.readSignal, (tx, { params }) => signal(tx, params.signal)),
  route(contract.raiseSignal, (tx, { body }) => raiseSignal(tx, person(tx), body)),
  route(contract.interpretSignal, (tx, { params, body }) => interpretSignal(tx, person(tx), { ...body, ...params })),
  route(contract.answerSignal, (tx, { params, body }) => answerSignal(tx, person(tx), { ...body, ...params })),
  openRoute(contract.readLink, async (house, { params }) => {
    const link = await linkOf(house, params.token);
    return { ecosystem: link.ecosystemName, space: link.spaceName };
  }),
  openRoute(contract.raiseByLink, async (house, { params, body }) => {
    const link = await linkOf(house, params.token);
    // A machine filled the field no person sees: it is thanked, and nothing is kept.
    if (body.website) return { receipt: body.receipt };
    const before = await house.database.as(NOBODY, (tx) => openReceipt(tx, body.receipt));
    if (before) return { receipt: body.receipt };
    const { ecosystemId, linkId, spaceId } = link;
    await house.database.as({ kind: 'visitor', ecosystemId, linkId }, async (tx) => {
      const { receiptId } = await giveReceipt(tx, { name: body.name, token: body.receipt });
      await raiseByLink(tx, { space: spaceId, body: body.body, name: body.name, clientKey: body.clientKey, receiptId });
    });
    return { receipt: body.receipt };
  }),
  openRoute(contract.readReceipt, async (house, { params }) => {
    const holder = await house.database.as(NOBODY, (tx) => openReceipt(tx, params.token));
    if (!holder) throw absent('receipt');
    return house.database.as(holder, receipt);
  }),
];
