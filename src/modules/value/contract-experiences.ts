import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutPromise, byToken, done, inEcosystem, maybeWords, words } from './contract-fields.ts';

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
export const standing = z.object({ named: count, open: count });

export const experience = z.object({
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
  summary:
    'Experiences, newest first, 50 a page; of one promise, of one signal that broken answers opened, or those without a promise',
  door: 'person',
  params: inEcosystem,
  query: z.object({
    after: z.string().max(100).optional(),
    promise: z.uuid().optional(),
    signal: z.uuid().optional(),
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
