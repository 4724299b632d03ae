import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { standing } from './contract-experiences.ts';
import {
  aboutPromise,
  aboutProposition,
  byToken,
  done,
  inEcosystem,
  maybeWords,
  named,
  words,
} from './contract-fields.ts';

export const listedPromise = z.object({
  id: z.string(),
  claim: z.string(),
  horizon: z.string(),
  madeAt: z.string(),
  withdrawnAt: z.string().nullable(),
  space: named.nullable(),
  proposition: z.object({ id: z.string(), title: z.string() }).nullable(),
  standing,
  /** Promised to the reader by name. */
  mine: z.boolean(),
  /** The reader has told how it went. */
  answered: z.boolean(),
});
export type ListedPromise = z.output<typeof listedPromise>;

const promise = listedPromise.extend({
  measure: z.string(),
  evidence: z.string(),
  beneficiaries: z.string(),
  named: z.array(named),
  openLink: z.boolean(),
  by: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  links: z.array(z.object({ id: z.string(), token: z.string(), madeAt: z.string() })),
  may: z.object({ report: z.boolean(), link: z.boolean(), withdraw: z.boolean(), repair: z.boolean() }),
});
export type Promised = z.output<typeof promise>;

export const makePromise = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/propositions/:proposition/promises',
  summary: 'Make a promise: a claim that can be checked, with the evidence that it can be met',
  door: 'person',
  params: aboutProposition,
  body: z.object({
    claim: words(300),
    measure: words(1000),
    evidence: words(4000),
    beneficiaries: maybeWords(500),
    persons: z.array(z.uuid()).max(200).default([]),
    horizon: z.iso.date(),
    openLink: z.boolean(),
  }),
  reply: done,
});

export const listPromises = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/promises',
  summary: 'Promises and whether they are kept, the last made first, 100 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({ after: z.string().max(100).optional() }),
  reply: z.object({ items: z.array(listedPromise), next: z.string().nullable() }),
});

export const readPromise = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/promises/:promise',
  summary: 'A promise: its measure, evidence, and what its beneficiaries say',
  door: 'person',
  params: aboutPromise,
  reply: promise,
});

export const withdrawPromise = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/promises/:promise/withdrawal',
  summary: 'Withdraw a promise, with the reason; what was said about it stays',
  door: 'person',
  params: aboutPromise,
  body: z.object({ reason: words(2000) }),
  reply: done,
});

export const makePromiseLink = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/promises/:promise/links',
  summary: 'Make a link or QR code through which anybody tells whether it was kept',
  door: 'person',
  params: aboutPromise,
  reply: z.object({ id: z.string(), token: z.string() }),
});

export const closePromiseLink = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/promises/:promise/links/:link',
  summary: 'Close a promise’s link',
  door: 'person',
  params: aboutPromise.extend({ link: z.uuid() }),
  reply: done,
});

export const readPromiseLink = endpoint({
  method: 'GET',
  path: '/api/promises/:token',
  summary: 'The promise a link or QR code is about',
  door: 'link',
  params: byToken,
  reply: z.object({
    ecosystem: z.string(),
    proposition: z.string(),
    claim: z.string(),
    measure: z.string(),
    madeAt: z.string(),
    horizon: z.string(),
  }),
});
