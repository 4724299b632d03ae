import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';
import { aboutProposition, done, inEcosystem, maybeWords, named, words } from './contract-fields.ts';
import { listedPromise } from './contract-promises.ts';

const listedProposition = z.object({
  id: z.string(),
  space: named,
  title: z.string(),
  draftedAt: z.string(),
  by: z.string(),
  promises: z.number().int(),
  agreements: z.number().int(),
});
export type ListedProposition = z.output<typeof listedProposition>;

const proposition = listedProposition.omit({ promises: true, agreements: true }).extend({
  body: z.string(),
  number: z.number().int(),
  journey: z.object({ id: z.string(), title: z.string() }).nullable(),
  versions: z.array(z.object({ number: z.number().int(), by: z.string(), at: z.string(), basedOn: z.number().int() })),
  contributors: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      person: z.string().nullable(),
      gave: z.string(),
      outside: z.boolean(),
    }),
  ),
  agreements: z.array(z.object({ by: z.string(), note: z.string(), at: z.string(), outside: z.boolean() })),
  promises: z.array(listedPromise),
  may: z.object({ edit: z.boolean(), credit: z.boolean(), promise: z.boolean(), agree: z.boolean() }),
});
export type Proposition = z.output<typeof proposition>;

export const listPropositions = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/propositions',
  summary: 'Propositions, the last drafted first, 100 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({ after: z.string().max(100).optional() }),
  reply: z.object({ items: z.array(listedProposition), next: z.string().nullable() }),
});

export const readProposition = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/propositions/:proposition',
  summary: 'A proposition with its promises, contributors and agreements',
  door: 'person',
  params: aboutProposition,
  reply: proposition,
});

export const draftProposition = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/propositions',
  summary: 'Draft a proposition: a co-produced offer of value',
  door: 'person',
  params: inEcosystem,
  body: z.object({ space: z.uuid(), journey: z.uuid().optional(), title: words(200), body: words(20_000) }),
  reply: done,
});

export const saveProposition = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/propositions/:proposition',
  summary: 'Save a new version; what somebody else saved in between is merged, or both are shown',
  door: 'person',
  params: aboutProposition,
  body: z.object({ title: words(200), body: words(20_000), basedOn: z.number().int().min(1) }),
  reply: z.object({ number: z.number().int(), merged: z.boolean(), title: z.string(), body: z.string() }),
});

export const readVersion = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/propositions/:proposition/versions/:number',
  summary: 'How a proposition read in one of its versions',
  door: 'person',
  params: aboutProposition.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
  reply: z.object({ number: z.number().int(), title: z.string(), body: z.string(), by: z.string(), at: z.string() }),
});

export const creditContributor = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/propositions/:proposition/contributors',
  summary: 'Credit who co-produced it and what they gave: a person, whoever raised a signal, or somebody by name',
  door: 'person',
  params: aboutProposition,
  body: z.object({
    person: z.uuid().optional(),
    signal: z.uuid().optional(),
    name: z.string().trim().max(120).regex(NO_NUL).optional(),
    gave: words(500),
  }),
  reply: done,
});

export const agreeToProposition = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/propositions/:proposition/agreements',
  summary: 'Agree to a proposition',
  door: 'person',
  params: aboutProposition,
  body: z.object({ note: maybeWords(2000) }),
  reply: done,
});
