import { NOBODY } from '../../kernel/actor.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import { actingPerson, giveReceipt, holderOf, type OpenedLink, openLink, openReceipt } from '../ecosystem/index.ts';
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

async function linkOf(house: House, token: string): Promise<OpenedLink> {
  const link = await house.database.as(NOBODY, (tx) => openLink(tx, token));
  if (!link) throw new DomainError('journey.link-closed', {}, 'gone');
  return link;
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
    const before = await house.database.as(NOBODY, (tx) => openReceipt(tx, body.receipt));
    if (before) return { receipt: body.receipt };
    const { ecosystemId, linkId, spaceId } = link;
    await house.database.as({ kind: 'visitor', ecosystemId, linkId }, async (tx) => {
      const { receiptId } = await giveReceipt(tx, { name: body.name, token: body.receipt });
      const { name, clientKey } = body;
      await raiseByLink(tx, { space: spaceId, title: '', body: body.body, name, clientKey, receiptId });
    });
    return { receipt: body.receipt };
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
