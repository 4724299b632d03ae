import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import {
  at,
  done,
  here,
  id,
  line,
  maybeLine,
  personBrief,
  relation,
  spaceBrief,
  VISIBILITIES,
} from './contract-fields.ts';

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
