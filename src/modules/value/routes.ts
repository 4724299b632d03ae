import { NOBODY } from '../../kernel/actor.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type House, openRoute, route } from '../../platform/http/route.ts';
import { actingPerson, giveReceipt, holderOf, openReceipt } from '../ecosystem/index.ts';
import { agreeToProposition, creditContributor } from './commands/credit.ts';
import { draftProposition, saveProposition } from './commands/draft-proposition.ts';
import { closePromiseLink, makePromise, makePromiseLink, withdrawPromise } from './commands/make-promise.ts';
import {
  confirmRepair,
  repairExperience,
  reportByLink,
  reportExperience,
  tellExperience,
} from './commands/report-experience.ts';
import * as contract from './contract.ts';
import * as onExperiences from './contract-experiences.ts';
import * as onPromises from './contract-promises.ts';
import { experiences } from './queries/experiences.ts';
import { experienceReceipt, type OpenedPromise, openPromiseLink } from './queries/links.ts';
import { promise, promises } from './queries/promises.ts';
import { proposition, propositions, version } from './queries/propositions.ts';

async function linkOf(house: House, token: string): Promise<OpenedPromise> {
  const link = await house.database.as(NOBODY, (tx) => openPromiseLink(tx, token));
  if (!link) throw new DomainError('value.link-closed', {}, 'gone');
  return link;
}

export const routes = [
  route(contract.listPropositions, (tx, { query }) => propositions(tx, query)),
  route(contract.readProposition, (tx, { params }) => proposition(tx, params.proposition)),
  route(contract.readVersion, (tx, { params }) => version(tx, params.proposition, params.number)),
  route(contract.draftProposition, (tx, { body }) => draftProposition(tx, actingPerson(tx), body)),
  route(contract.saveProposition, (tx, { params, body }) =>
    saveProposition(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(contract.creditContributor, (tx, { params, body }) =>
    creditContributor(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(contract.agreeToProposition, (tx, { params, body }) =>
    agreeToProposition(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(onPromises.makePromise, (tx, { params, body }) => makePromise(tx, actingPerson(tx), { ...body, ...params })),
  route(onPromises.listPromises, (tx, { query }) => promises(tx, query)),
  route(onPromises.readPromise, (tx, { params }) => promise(tx, params.promise)),
  route(onPromises.withdrawPromise, (tx, { params, body }) =>
    withdrawPromise(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(onPromises.makePromiseLink, (tx, { params }) => makePromiseLink(tx, actingPerson(tx), params.promise)),
  route(onPromises.closePromiseLink, (tx, { params }) => closePromiseLink(tx, params)),
  route(onExperiences.reportExperience, (tx, { params, body }) =>
    reportExperience(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(onExperiences.tellExperience, (tx, { body }) => tellExperience(tx, actingPerson(tx), body)),
  route(onExperiences.listExperiences, (tx, { query }) => experiences(tx, query)),
  route(onExperiences.repairExperience, (tx, { params, body }) =>
    repairExperience(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(onExperiences.confirmRepair, (tx, { params }) => confirmRepair(tx, params)),
  openRoute(onPromises.readPromiseLink, async (house, { params }) => {
    const { ecosystem, proposition, claim, measure, madeAt, horizon } = await linkOf(house, params.token);
    return { ecosystem, proposition, claim, measure, madeAt, horizon };
  }),
  openRoute(onExperiences.reportByLink, async (house, { params, body }) => {
    const link = await linkOf(house, params.token);
    const { receipt, website, name, ...account } = body;
    if (website) return { receipt };
    const { ecosystemId, linkId, promise, space, journey } = link;
    const before = await house.database.as(NOBODY, (tx) => openReceipt(tx, receipt));
    if (before && before.ecosystemId !== ecosystemId) throw new DomainError('value.receipt-elsewhere');
    await house.database.as({ kind: 'visitor', ecosystemId, linkId }, async (tx) => {
      const receiptId = before?.receiptId ?? (await giveReceipt(tx, { name, token: receipt })).receiptId;
      await reportByLink(tx, { ...account, name, promise, space, journey, receiptId, known: before !== null });
    });
    return { receipt };
  }),
  openRoute(onExperiences.readExperienceReceipt, async (house, { params }) =>
    house.database.as(await holderOf(house.database, params.token), experienceReceipt),
  ),
  openRoute(onExperiences.confirmByReceipt, async (house, { params }) =>
    house.database.as(await holderOf(house.database, params.token), (tx) => confirmRepair(tx, params)),
  ),
];
