import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { here, id, line, maybeLine, organizationBrief, personBrief, spaceBrief } from './contract-fields.ts';

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

export const readOrganization = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/organizations/:organization',
  summary: 'An organization and its people whom you may know of',
  door: 'person',
  params: z.object({ ...here, organization: id }),
  reply: organizationBrief.extend({ people: z.array(personBrief) }),
});
