import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

export const RELATIONS = [
  'employee',
  'customer',
  'end user',
  'supplier',
  'installer',
  'competitor',
  'parent',
  'researcher',
  'consultant',
  'regulator',
] as const;
export const KINDS = ['organization', 'team', 'shared'] as const;
export const VISIBILITIES = ['members', 'named relations', 'public'] as const;

const line = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
const maybeLine = (most: number) => z.string().trim().max(most).regex(NO_NUL);
const relation = z.enum(RELATIONS);
const at = z.string();
const id = z.uuid();
const done = z.object({ done: z.literal(true) });
const here = { ecosystem: z.string().max(40) };
const token = z.string().regex(/^[\w-]{16,64}$/);

const personBrief = z.object({
  id,
  name: z.string(),
  role: z.string(),
  relation,
  organizationId: id.nullable(),
  organization: z.string().nullable(),
  /** Which photo of them, at `/people/:person/portrait/:portrait`. */
  portrait: id.nullable(),
});
export type PersonBrief = z.infer<typeof personBrief>;
const spaceBrief = z.object({
  id,
  name: z.string(),
  about: z.string(),
  kind: z.enum(KINDS),
  visibility: z.enum(VISIBILITIES),
  relations: z.array(relation),
  members: z.number(),
  member: z.boolean(),
});
export type SpaceBrief = z.infer<typeof spaceBrief>;
const organizationBrief = z.object({
  id,
  name: z.string(),
  about: z.string(),
  focal: z.boolean(),
  relation: z.string(),
});
export type OrganizationBrief = z.infer<typeof organizationBrief>;

export const foundEcosystem = endpoint({
  method: 'POST',
  path: '/api/ecosystems',
  summary: 'Start an ecosystem of your own',
  door: 'account',
  body: z.object({
    name: line(120),
    organization: maybeLine(120).optional(),
    role: maybeLine(120).default(''),
    slug: z.string().trim().max(40).optional(),
  }),
  reply: z.object({ id, slug: z.string(), personId: id }),
});

export const readEcosystem = endpoint({
  method: 'GET',
  path: '/api/:ecosystem',
  summary: 'The ecosystem, its organizations and the spaces you may see',
  door: 'person',
  params: z.object(here),
  reply: z.object({
    name: z.string(),
    about: z.string(),
    demonstration: z.boolean(),
    people: z.number(),
    organizations: z.array(organizationBrief),
    spaces: z.array(spaceBrief),
    may: z.object({ openSpace: z.boolean(), invite: z.boolean() }),
  }),
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/people',
  summary: 'The people you may know of, by name',
  door: 'person',
  params: z.object(here),
  query: z.object({ after: z.string().max(600).optional(), search: maybeLine(120).optional() }),
  reply: z.object({ items: z.array(personBrief), next: z.string().nullable() }),
});

export const readPerson = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/people/:person',
  summary: 'A person, and the spaces you share',
  door: 'person',
  params: z.object({ ...here, person: id }),
  reply: personBrief.extend({
    about: z.string(),
    joinedAt: at,
    leftAt: at.nullable(),
    steward: z.boolean(),
    spaces: z.array(z.object({ id, name: z.string() })),
    may: z.object({
      edit: z.boolean(),
      remove: z.boolean(),
      leave: z.boolean(),
      reset: z.boolean(),
      steward: z.boolean(),
    }),
  }),
});

export const editProfile = endpoint({
  method: 'PATCH',
  path: '/api/:ecosystem/people/:person',
  summary: 'Change your own name, role and description',
  door: 'person',
  params: z.object({ ...here, person: id }),
  body: z.object({ name: line(120), role: maybeLine(120), about: maybeLine(4_000) }),
  reply: done,
});

export const setPortrait = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/people/:person/portrait',
  summary: 'Set the photo of oneself: the picture itself as the body',
  door: 'person',
  params: z.object({ ...here, person: id }),
  bytes: 15 * 1024 * 1024,
  reply: z.object({ portrait: id }),
});

export const removePortrait = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/people/:person/portrait',
  summary: 'Remove the photo of oneself',
  door: 'person',
  params: z.object({ ...here, person: id }),
  reply: done,
});

export const readPortrait = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/people/:person/portrait/:portrait',
  summary: 'The photo of a person, as WebP',
  door: 'person',
  params: z.object({ ...here, person: id, portrait: id }),
  reply: z.any(),
});

export const endPerson = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/people/:person',
  summary: 'Leave the ecosystem, or as a steward take somebody out; what they contributed stays',
  door: 'person',
  params: z.object({ ...here, person: id }),
  reply: done,
});

export const changeStewardship = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/people/:person/stewardship',
  summary: 'Make somebody a steward of the ecosystem, or end it (stewards)',
  door: 'person',
  params: z.object({ ...here, person: id }),
  body: z.object({ steward: z.boolean() }),
  reply: done,
});

export const makeResetLink = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/people/:person/reset',
  summary: 'Make a link with which somebody comes in again, once, within a day (stewards); shown this once',
  door: 'person',
  params: z.object({ ...here, person: id }),
  reply: z.object({ url: z.string() }),
});

export const readOrganization = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/organizations/:organization',
  summary: 'An organization and its people whom you may know of',
  door: 'person',
  params: z.object({ ...here, organization: id }),
  reply: organizationBrief.extend({ people: z.array(personBrief) }),
});

export const listSpaces = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/spaces',
  summary: 'The spaces you may see',
  door: 'person',
  params: z.object(here),
  reply: z.object({ items: z.array(spaceBrief), next: z.string().nullable(), may: z.object({ open: z.boolean() }) }),
});

export const openSpace = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/spaces',
  summary: 'Open a space (stewards)',
  door: 'person',
  params: z.object(here),
  body: z.object({
    name: line(120),
    about: maybeLine(4_000).default(''),
    kind: z.enum(['team', 'shared']),
    visibility: z.enum(VISIBILITIES),
    relations: z.array(relation).max(10).default([]),
  }),
  reply: z.object({ id }),
});

const inSpace = z.object({ ...here, space: id });
const link = z.object({ id, url: z.string(), madeAt: at });

export const readSpace = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/spaces/:space',
  summary: 'A space, who takes part, and its public links',
  door: 'person',
  params: inSpace,
  reply: spaceBrief.extend({
    openedAt: at,
    people: z.array(personBrief),
    links: z.array(link),
    may: z.object({
      join: z.boolean(),
      leave: z.boolean(),
      changeMembers: z.boolean(),
      makeLink: z.boolean(),
      closeLink: z.boolean(),
    }),
  }),
});

export const beginMembership = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/spaces/:space/members',
  summary: 'Join a space, or as a steward add people to it',
  door: 'person',
  params: inSpace,
  body: z.object({ persons: z.array(id).min(1).max(200) }),
  reply: done,
});

export const endMembership = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/spaces/:space/members/:person',
  summary: 'Leave a space, or as a steward take somebody out of it',
  door: 'person',
  params: z.object({ ...here, space: id, person: id }),
  reply: done,
});

export const makeLink = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/spaces/:space/links',
  summary: 'Make a public link through which anyone may raise a signal in the space',
  door: 'person',
  params: inSpace,
  reply: link,
});

export const closeLink = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/spaces/:space/links/:link',
  summary: 'Close a public link (stewards)',
  door: 'person',
  params: z.object({ ...here, space: id, link: id }),
  reply: done,
});

export const invite = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/invitations',
  summary: 'Make an invitation (stewards); its address is shown this once',
  door: 'person',
  params: z.object(here),
  body: z.object({
    relation,
    organizationId: id.optional(),
    newOrganization: maybeLine(120).optional(),
    spaces: z.array(id).max(50).default([]),
    note: maybeLine(1_000).default(''),
    /** Where to send it, if this Tilth sends mail. */
    email: z.email().max(254).optional(),
    days: z.number().int().min(1).max(365).default(14),
    /** How many people may use it; left out: one; null: as many as come. */
    uses: z.number().int().min(1).max(10_000).nullable().default(1),
  }),
  reply: z.object({ id, url: z.string(), expiresAt: at, mailed: z.boolean() }),
});

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/invitations',
  summary: 'The invitations that were made (stewards)',
  door: 'person',
  params: z.object(here),
  reply: z.object({
    items: z.array(
      z.object({
        id,
        relation,
        organization: z.string().nullable(),
        madeAt: at,
        expiresAt: at,
        uses: z.number(),
        usesAllowed: z.number().nullable(),
        open: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/invitations/:invitation',
  summary: 'Revoke an invitation (stewards)',
  door: 'person',
  params: z.object({ ...here, invitation: id }),
  reply: done,
});

export const readInvitation = endpoint({
  method: 'GET',
  path: '/api/invitations/:token',
  summary: 'What an invitation leads to',
  door: 'anyone',
  params: z.object({ token }),
  reply: z.object({
    ecosystem: z.string(),
    slug: z.string(),
    relation,
    organization: z.string().nullable(),
    spaces: z.array(z.string()),
    inviter: z.string(),
    note: z.string(),
    expiresAt: at,
  }),
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/:token/accept',
  summary: 'Join with a name, or with the account you are signed in to',
  door: 'anyone',
  params: z.object({ token }),
  body: z.object({ name: maybeLine(120).optional() }),
  reply: z.object({ slug: z.string(), personId: id }),
});

const walkInPerson = z.object({
  id,
  name: z.string(),
  role: z.string(),
  about: z.string(),
  relation,
  organization: z.string().nullable(),
});

export const listDemonstrations = endpoint({
  method: 'GET',
  path: '/api/demonstrations',
  summary: 'The demonstrations that are loaded, and who one can be in them',
  door: 'anyone',
  reply: z.object({
    items: z.array(z.object({ slug: z.string(), name: z.string(), people: z.array(walkInPerson) })),
    next: z.string().nullable(),
  }),
});

export const walkIn = endpoint({
  method: 'POST',
  path: '/api/demonstrations/:slug/walk-in',
  summary: 'Be one of the people of a demonstration',
  door: 'anyone',
  params: z.object({ slug: z.string().max(40) }),
  body: z.object({ personId: id }),
  reply: z.object({ slug: z.string() }),
});

export const claimReceipt = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/receipts/:token/claim',
  summary: 'Claim what one raised without an account as one’s own',
  door: 'person',
  params: z.object({ ...here, token: z.string().min(16).max(100) }),
  reply: z.object({ claimed: z.literal(true) }),
});
