import { pictureIn, showPicture } from '../../platform/http/picture.ts';
import { openRoute, route } from '../../platform/http/route.ts';
import { localeOf } from '../../platform/http/words.ts';
import { actingPerson } from './acting.ts';
import { beginMembership } from './commands/begin-membership.ts';
import { removePortrait, setPortrait } from './commands/change-portrait.ts';
import { changeStewardship } from './commands/change-stewardship.ts';
import { claimReceipt } from './commands/claim-receipt.ts';
import { editProfile } from './commands/edit-profile.ts';
import { endMembership } from './commands/end-membership.ts';
import { endPerson } from './commands/end-person.ts';
import { invite, revokeInvitation } from './commands/invite.ts';
import { closeLink, makeLink } from './commands/links.ts';
import { mailInvitation } from './commands/mail-invitation.ts';
import { openSpace } from './commands/open-space.ts';
import { makeResetLink } from './commands/reset.ts';
import * as contract from './contract.ts';
import * as joining from './contract-joining.ts';
import * as people from './contract-people.ts';
import * as spaces from './contract-spaces.ts';
import { canCloseLink, canInvite, canOpenSpace } from './policy.ts';
import { personHere } from './queries/doors.ts';
import { listInvitations, readEcosystem } from './queries/ecosystem.ts';
import { readOrganization } from './queries/organization.ts';
import { listPeople, portraitOf, readPerson } from './queries/people.ts';
import { linksOf, listSpaces, membersOf, readSpace } from './queries/space.ts';

const DONE = { done: true } as const;

/** A path: whoever shows it puts the address in front under which they reached us. */
const linkUrl = (token: string) => `/s/${token}`;

export const routes = [
  route(joining.claimReceipt, (tx, { params }) => claimReceipt(tx, params.token)),
  route(contract.readEcosystem, (tx) => readEcosystem(tx)),
  route(people.listPeople, (tx, { query }) => listPeople(tx, query)),
  route(people.readPerson, (tx, { params }) => readPerson(tx, params.person)),
  route(people.editProfile, async (tx, { params, body }) => {
    await editProfile(tx, params.person, body);
    return DONE;
  }),
  openRoute(people.setPortrait, async (house, { params, accountId, request }) =>
    setPortrait(house.database, await personHere(house.database, params.ecosystem, accountId), params.person, () =>
      pictureIn(request),
    ),
  ),
  route(people.removePortrait, async (tx, { params }) => {
    await removePortrait(tx, params.person);
    return DONE;
  }),
  route(people.readPortrait, async (tx, { params, reply }) =>
    showPicture(await portraitOf(tx, params.person, params.portrait), reply),
  ),
  route(people.endPerson, async (tx, { params }) => {
    await endPerson(tx, params.person);
    return DONE;
  }),
  route(people.changeStewardship, async (tx, { params, body }) => {
    await changeStewardship(tx, params.person, body.steward);
    return DONE;
  }),
  openRoute(people.makeResetLink, async (house, { params, accountId }) =>
    makeResetLink(house, await personHere(house.database, params.ecosystem, accountId), params.person),
  ),
  route(contract.readOrganization, (tx, { params }) => readOrganization(tx, params.organization)),
  route(spaces.listSpaces, async (tx) => ({
    items: await listSpaces(tx),
    next: null,
    may: { open: canOpenSpace(actingPerson(tx)) },
  })),
  route(spaces.openSpace, (tx, { body }) => openSpace(tx, body)),
  route(spaces.readSpace, async (tx, { params }) => {
    const actor = actingPerson(tx);
    const space = await readSpace(tx, params.space);
    const people = await membersOf(tx, params.space);
    const links = (await linksOf(tx, params.space)).map(({ id, token, madeAt }) => ({
      id,
      url: linkUrl(token),
      madeAt,
    }));
    const { member } = space;
    const may = {
      join: !member,
      leave: member,
      changeMembers: actor.steward,
      makeLink: member,
      closeLink: canCloseLink(actor),
    };
    return { ...space, people, links, may };
  }),
  route(spaces.beginMembership, async (tx, { params, body }) => {
    await beginMembership(tx, { space: params.space, persons: body.persons });
    return DONE;
  }),
  route(spaces.endMembership, async (tx, { params }) => {
    await endMembership(tx, params);
    return DONE;
  }),
  route(spaces.makeLink, async (tx, { params }) => {
    const { id, token, madeAt } = await makeLink(tx, params.space);
    return { id, url: linkUrl(token), madeAt };
  }),
  route(spaces.closeLink, async (tx, { params }) => {
    await closeLink(tx, params.space, params.link);
    return DONE;
  }),
  openRoute(joining.invite, async (house, { params, body, accountId, request }) => {
    const actor = await personHere(house.database, params.ecosystem, accountId);
    const { id, token, expiresAt } = await house.database.as(actor, (tx) => invite(tx, body));
    const url = `/join/${token}`;
    const invitation = { url: `${house.publicUrl}${url}`, note: body.note, until: expiresAt, email: body.email };
    const mailed = await mailInvitation(house, actor, invitation, localeOf(request.headers['accept-language']));
    return { id, url, expiresAt, mailed };
  }),
  route(joining.listInvitations, async (tx) => ({
    items: canInvite(actingPerson(tx)) ? await listInvitations(tx) : [],
    next: null,
  })),
  route(joining.revokeInvitation, async (tx, { params }) => {
    await revokeInvitation(tx, params.invitation);
    return DONE;
  }),
];
