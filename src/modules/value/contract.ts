import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

export const KEPT = ['kept', 'partly', 'not', 'too early'] as const;
export const FEELINGS = [
  'relieved',
  'proud',
  'grateful',
  'safe',
  'surprised',
  'the same',
  'let down',
  'angry',
] as const;

const words = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
const maybeWords = (most: number) => z.string().trim().max(most).regex(NO_NUL).default('');
const inEcosystem = z.object({ ecosystem: z.string().max(40) });
const aboutProposition = inEcosystem.extend({ proposition: z.uuid() });
const aboutPromise = inEcosystem.extend({ promise: z.uuid() });
const byToken = z.object({ token: z.string().min(16).max(100) });
const done = z.object({ id: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const scale = z.number().int().min(1).max(5);

/** Kept, partly and not are answers; too early is not yet one. The share is kept of all answers, with a 95 % Wilson interval. */
const count = z.object({
  kept: z.number().int(),
  partly: z.number().int(),
  not: z.number().int(),
  early: z.number().int(),
  answers: z.number().int(),
  /** Null: not yet known. */
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
export type Count = z.output<typeof count>;
const standing = z.object({ named: count, open: count });

const listedPromise = z.object({
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

const experience = z.object({
  id: z.string(),
  /** Null: without an account, and without a name left. */
  by: z.string().nullable(),
  withAccount: z.boolean(),
  named: z.boolean(),
  kept: z.enum(KEPT).nullable(),
  noticed: z.string(),
  felt: z.array(z.string()),
  differently: z.string(),
  fit: z.number().int().nullable(),
  dealt: z.number().int().nullable(),
  at: z.string(),
  signal: z.string().nullable(),
  own: z.boolean(),
  repairs: z.array(
    z.object({ id: z.string(), what: z.string(), by: z.string(), at: z.string(), confirmedAt: z.string().nullable() }),
  ),
});
export type Experience = z.output<typeof experience>;

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

const account = {
  noticed: maybeWords(4000),
  felt: z.array(z.enum(FEELINGS)).max(8).default([]),
  differently: maybeWords(4000),
  fit: scale.optional(),
  dealt: scale.optional(),
  clientKey: z.uuid(),
};

export const reportExperience = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/promises/:promise/experiences',
  summary: 'Tell how a promise went for you',
  door: 'person',
  params: aboutPromise,
  body: z.object({ kept: z.enum(KEPT), ...account }),
  reply: done,
});

export const tellExperience = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/experiences',
  summary: 'Tell an experience of value-in-use of your own accord, without a promise',
  door: 'person',
  params: inEcosystem,
  body: z.object({ space: z.uuid(), ...account, noticed: words(4000) }),
  reply: done,
});

export const listExperiences = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/experiences',
  summary: 'Experiences, newest first, 50 a page; of one promise, or those without one',
  door: 'person',
  params: inEcosystem,
  query: z.object({
    after: z.string().max(100).optional(),
    promise: z.uuid().optional(),
    without: z.enum(['promise']).optional(),
  }),
  reply: z.object({ items: z.array(experience), next: z.string().nullable() }),
});

export const repairExperience = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/experiences/:experience/repairs',
  summary: 'Say how a broken promise was put right; the beneficiary confirms it',
  door: 'person',
  params: inEcosystem.extend({ experience: z.uuid() }),
  body: z.object({ what: words(2000) }),
  reply: done,
});

export const confirmRepair = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/experiences/:experience/repairs/:repair/confirmation',
  summary: 'Confirm, as the beneficiary, that it was put right',
  door: 'person',
  params: inEcosystem.extend({ experience: z.uuid(), repair: z.uuid() }),
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

export const reportByLink = endpoint({
  method: 'POST',
  path: '/api/promises/:token/experiences',
  summary: 'Tell how a promise went, without an account',
  door: 'link',
  params: byToken,
  body: z.object({
    kept: z.enum(KEPT),
    ...account,
    name: maybeWords(120),
    /** Made by the sender's device and kept there: the private way back, and what makes a second answer the same person's. */
    receipt: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
    /** A trap for machines: people do not see this field. */
    website: z.string().max(200).default(''),
  }),
  reply: z.object({ receipt: z.string() }),
});

export const readExperienceReceipt = endpoint({
  method: 'GET',
  path: '/api/receipts/:token/experience',
  summary: 'What I said about a promise, and how it was put right',
  door: 'receipt',
  params: byToken,
  reply: z.object({
    claim: z.string(),
    ecosystem: z.string(),
    experiences: z.array(experience.omit({ by: true, withAccount: true, named: true, signal: true })),
    /** A broken answer of theirs opened a signal, which the same receipt follows, or joined somebody else's. */
    signal: z.boolean(),
    standing,
  }),
});

export const confirmByReceipt = endpoint({
  method: 'POST',
  path: '/api/receipts/:token/repairs/:repair/confirmation',
  summary: 'Confirm, without an account, that it was put right',
  door: 'receipt',
  params: byToken.extend({ repair: z.uuid() }),
  reply: done,
});
