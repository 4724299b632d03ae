import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { at, done, here, id, maybeLine, relation } from './contract-fields.ts';

const token = z.string().regex(/^[\w-]{16,64}$/);

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
