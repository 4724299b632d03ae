import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { at, done, here, id, line, maybeLine, personBrief } from './contract-fields.ts';

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
