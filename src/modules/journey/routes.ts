import { NOBODY } from '../../kernel/actor.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/identifiers.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import {
  actingPerson,
  giveReceipt,
  holderOf,
  type OpenedLink,
  openLink,
  openReceipt,
  tokenAfter,
} from '../ecosystem/index.ts';
import { answerSignal } from './commands/answer-signal.ts';
import { askBack, replyToQuestion } from './commands/ask-back.ts';
import { interpretSignal } from './commands/interpret-signal.ts';
import { mergeSignal } from './commands/merge-signal.ts';
import { nameSignal } from './commands/name-signal.ts';
import { raiseByLink, raiseSignal } from './commands/raise-signal.ts';
import * as contract from './contract.ts';
import { receipt } from './queries/receipt.ts';
import { signal } from './queries/signal.ts';
import { overview, signals, similarSignals } from './queries/signals.ts';
import { journeyRoutes } from './routes-journeys.ts';
import { photoRoutes } from './routes-photos.ts';
import { findByClientKey } from './store.ts';

async function linkOf(house: House, token: string): Promise<OpenedLink> {
  const link = await house.database.as(NOBODY, (tx) => openLink(tx, token));
  if (!link) throw new DomainError('journey.link-closed', {}, 'gone');
  return link;
}

/**
 * The receipt leads to one signal. Where it was used for something else before, or elsewhere, what is new gets one of its own, made
 * from this send: sent again because the reply was lost, it finds the same one, and that it has arrived.
 */
async function receiptFor(house: House, sent: { receipt: string; clientKey: Id }) {
  for (const receipt of [sent.receipt, tokenAfter(sent.receipt, sent.clientKey)]) {
    const holder = await house.database.as(NOBODY, (tx) => openReceipt(tx, receipt));
    if (!holder) return { receipt, arrived: false };
    if (await house.database.as(holder, (tx) => findByClientKey(tx, sent.clientKey))) return { receipt, arrived: true };
  }
  throw new DomainError('journey.sent-before');
}

export const routes = [
  route(contract.listSignals, (tx, { query }) => signals(tx, query)),
  route(contract.readOverview, (tx) => overview(tx)),
  route(contract.similarSignals, async (tx, { body }) => ({
    items: await similarSignals(tx, body.words, body.except ?? null),
    next: null,
  })),
  route(contract.readSignal, (tx, { params }) => signal(tx, params.signal)),
  route(contract.raiseSignal, (tx, { body }) => raiseSignal(tx, actingPerson(tx), body)),
  route(contract.nameSignal, (tx, { params, body }) => nameSignal(tx, { ...body, signal: params.signal })),
  route(contract.interpretSignal, (tx, { params, body }) =>
    interpretSignal(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(contract.askBack, (tx, { params, body }) => askBack(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.replyToQuestion, (tx, { params, body }) => replyToQuestion(tx, { ...body, ...params })),
  route(contract.answerSignal, (tx, { params, body }) => answerSignal(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.mergeSignal, (tx, { params, body }) => mergeSignal(tx, actingPerson(tx), { ...body, ...params })),
  openRoute(contract.readLink, async (house, { params }) => {
    const link = await linkOf(house, params.token);
    return { ecosystem: link.ecosystemName, space: link.spaceName };
  }),
  openRoute(contract.raiseByLink, async (house, { params, body }) => {
    const link = await linkOf(house, params.token);
    // A machine filled the field no person sees: it is thanked, and nothing is kept.
    if (body.website) return { receipt: body.receipt };
    const { ecosystemId, linkId, spaceId } = link;
    const { name, clientKey } = body;
    const { receipt, arrived } = await receiptFor(house, body);
    if (arrived) return { receipt };
    await house.database.as({ kind: 'visitor', ecosystemId, linkId }, async (tx) => {
      const { receiptId } = await giveReceipt(tx, { name, token: receipt });
      await raiseByLink(tx, { space: spaceId, title: '', body: body.body, name, clientKey, receiptId });
    });
    return { receipt };
  }),
  openRoute(contract.readReceipt, async (house, { params }) =>
    house.database.as(await holderOf(house.database, params.token), receipt),
  ),
  openRoute(contract.replyByReceipt, async (house, { params, body }) =>
    house.database.as(await holderOf(house.database, params.token), (tx) =>
      replyToQuestion(tx, { signal: null, question: params.question, body: body.body }),
    ),
  ),
  ...journeyRoutes,
  ...photoRoutes,
];
