import { NOBODY, type SystemActor } from '../../kernel/actor.ts';
import { absent, DomainError } from '../../kernel/errors.ts';
import { type Id, newId } from '../../kernel/identifiers.ts';
import { type House, openRoute } from '../../platform/http/route.ts';
import { localeOf } from '../../platform/http/words.ts';
import { acceptInvitation, ended } from './commands/accept-invitation.ts';
import { foundEcosystem } from './commands/found-ecosystem.ts';
import * as contract from './contract.ts';
import type { Relation } from './contract-fields.ts';
import * as joining from './contract-joining.ts';
import { walkIns } from './queries/doors.ts';
import { accountOfWalkIn, giveAccount } from './store.ts';
import { findInvitation } from './store-invitations.ts';
import { hashOf } from './token.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const systemOf = (ecosystemId: Id): SystemActor => ({ kind: 'system', ecosystemId });

const invitationOf = (house: House, token: string) =>
  house.database.as(NOBODY, (tx) => findInvitation(tx, hashOf(token)));

/** For whoever is not a person of an ecosystem yet. */
export const openRoutes = [
  openRoute(contract.foundEcosystem, async (house, { body, request }) => {
    const account = await house.identity.account(request);
    if (!account) throw new DomainError('unauthenticated', {}, 'unauthenticated');
    const { name, role, slug } = body;
    const organization = body.organization || name;
    const words = localeOf(request.headers['accept-language']) === 'de' ? de : en;
    const everyone = words.everyone.replace('{organization}', organization);
    const founder = { accountId: account.id, name: account.name };
    return house.database.as(systemOf(newId()), (tx) =>
      foundEcosystem(tx, { name, organization, everyone, role, slug, founder }),
    );
  }),
  openRoute(joining.readInvitation, async (house, { params }) => {
    const { ecosystemId: _id, invitationId: _invitation, open, ...shown } = await invitationOf(house, params.token);
    if (!open) throw ended();
    return shown as typeof shown & { relation: Relation };
  }),
  openRoute(joining.acceptInvitation, async (house, { params, body, request, reply }) => {
    const { ecosystemId, invitationId, slug } = await invitationOf(house, params.token);
    const account = await house.identity.account(request);
    const { name } = body;
    const whoever = async () => {
      if (account) return account;
      if (!name) throw new DomainError('ecosystem.name-needed', {}, 'invalid');
      return house.identity.signUpGuest({ name }, request, reply);
    };
    const joined = await house.database.as(systemOf(ecosystemId), (tx) => acceptInvitation(tx, invitationId, whoever));
    return { slug, ...joined };
  }),
  openRoute(joining.listDemonstrations, async (house) => {
    const bySlug = new Map<string, { slug: string; name: string; people: Awaited<ReturnType<typeof walkIns>> }>();
    for (const person of await house.database.as(NOBODY, walkIns)) {
      const { slug, ecosystem } = person;
      const demonstration = bySlug.get(slug) ?? { slug, name: ecosystem, people: [] };
      bySlug.set(slug, demonstration);
      demonstration.people.push(person);
    }
    return { items: [...bySlug.values()], next: null };
  }),
  openRoute(joining.walkIn, async (house, { params, body, request, reply }) => {
    const people = await house.database.as(NOBODY, walkIns);
    const person = people.find((each) => each.slug === params.slug && each.id === body.personId);
    if (!person) throw absent('demonstration');
    const system = systemOf(person.ecosystemId);
    const { name, accountId } = await house.database.as(system, (tx) => accountOfWalkIn(tx, person.id));
    const known = accountId ?? (await accountFor(house, system, { id: person.id, name }));
    await house.identity.signInAs(known, request, reply);
    return { slug: params.slug };
  }),
];

/** Made when somebody first walks in as them; the loader makes none. */
async function accountFor(house: House, system: SystemActor, person: { id: Id; name: string }): Promise<Id> {
  const made = await house.identity.createAccount({ name: person.name });
  return house.database.as(system, (tx) => giveAccount(tx, person.id, made));
}
