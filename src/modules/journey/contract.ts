import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';

export const SIGNAL_KINDS = ['problem', 'opportunity', 'idea', 'observation', 'blocked learning'] as const;
export const ASSUMED_ABOUT = ['self', 'others', 'world'] as const;
export const SIGNAL_STATES = ['unanswered', 'being looked at', 'answered'] as const;

// PostgreSQL keeps no NUL; saying so here names the field.
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\u0000'));
const inEcosystem = z.object({ ecosystem: z.string().max(40) });
const aboutSignal = inEcosystem.extend({ signal: z.uuid() });

const interpretation = z.object({
  id: z.string(),
  by: z.string(),
  body: z.string(),
  assumption: z.object({ about: z.enum(ASSUMED_ABOUT), text: z.string() }).nullable(),
  givenAt: z.string(),
});

const listed = z.object({
  id: z.string(),
  space: z.object({ id: z.string(), name: z.string() }),
  /** Null: somebody without an account who left no name. */
  by: z.string().nullable(),
  kind: z.enum(SIGNAL_KINDS).nullable(),
  body: z.string(),
  raisedAt: z.string(),
  state: z.enum(SIGNAL_STATES),
});
export type ListedSignal = z.output<typeof listed>;

const signal = listed.extend({
  interpretations: z.array(interpretation),
  answer: z.object({ body: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** What the reader may do next. */
  may: z.object({ interpret: z.boolean(), answer: z.boolean() }),
});

export const listSignals = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/signals',
  summary: 'Signals, newest first, 50 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({ after: z.uuid().optional(), kind: z.enum(SIGNAL_KINDS).optional() }),
  reply: z.object({ items: z.array(listed), next: z.string().nullable() }),
});

export const readSignal = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/signals/:signal',
  summary: 'A signal, what people think it means, and its answer',
  door: 'person',
  params: aboutSignal,
  reply: signal,
});

export const raiseSignal = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals',
  summary: 'Raise a signal',
  door: 'person',
  params: inEcosystem,
  body: z.object({ space: z.uuid(), body: words(4000), kind: z.enum(SIGNAL_KINDS).optional(), clientKey: z.uuid() }),
  reply: z.object({ id: z.string() }),
});

export const interpretSignal = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/:signal/interpretations',
  summary: 'Say what a signal means, and what that assumes',
  door: 'person',
  params: aboutSignal,
  body: z.object({
    body: words(4000),
    assumption: z.object({ about: z.enum(ASSUMED_ABOUT), text: words(2000) }).optional(),
  }),
  reply: z.object({ id: z.string() }),
});

export const answerSignal = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/:signal/answer',
  summary: 'Answer a signal, with a reason',
  door: 'person',
  params: aboutSignal,
  body: z.object({ body: words(4000) }),
  reply: z.object({ id: z.string() }),
});

const byToken = z.object({ token: z.string().min(16).max(100) });

export const readLink = endpoint({
  method: 'GET',
  path: '/api/links/:token',
  summary: 'Where a public link leads',
  door: 'link',
  params: byToken,
  reply: z.object({ ecosystem: z.string(), space: z.string() }),
});

export const raiseByLink = endpoint({
  method: 'POST',
  path: '/api/links/:token/signals',
  summary: 'Raise a signal without an account',
  door: 'link',
  params: byToken,
  body: z.object({
    body: words(4000),
    name: z.string().trim().max(120).default(''),
    clientKey: z.uuid(),
    /** Made by the sender's device and kept there: the private way back, also when the reply is lost. */
    receipt: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
    /** A trap for machines: people do not see this field. */
    website: z.string().max(200).default(''),
  }),
  reply: z.object({ receipt: z.string() }),
});

export const readReceipt = endpoint({
  method: 'GET',
  path: '/api/receipts/:token',
  summary: 'What became of what I raised',
  door: 'receipt',
  params: byToken,
  reply: z.object({
    body: z.string(),
    raisedAt: z.string(),
    state: z.enum(SIGNAL_STATES),
    lookedAt: z.string().nullable(),
    answer: z.object({ body: z.string(), at: z.string() }).nullable(),
  }),
});
