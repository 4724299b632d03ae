import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

const inEcosystem = z.object({ ecosystem: z.string().max(40) });

/** Something shown by its title where the reader may see it, else by its public face alone. */
const step = z.object({
  kind: z.string(),
  id: z.string(),
  at: z.string(),
  /** Null: not shared with the reader. */
  title: z.string().nullable(),
  path: z.string().nullable(),
  /** The public face, where somebody worded it; else its kind speaks for itself. */
  sentence: z.string().nullable(),
  /** A trial that fell short, a promise not kept. */
  broke: z.boolean(),
});
export type Step = z.output<typeof step>;

const waiting = z.object({
  id: z.string(),
  word: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  title: z.string(),
  path: z.string(),
  since: z.string(),
  due: z.string().nullable(),
});

const happened = z.object({
  id: z.string(),
  /** What happened: `journey.advanced`. */
  kind: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  /** Nobody did it: a deadline that had been set before. */
  deadline: z.boolean(),
  subject: z.object({
    kind: z.string(),
    title: z.string().nullable(),
    path: z.string().nullable(),
    sentence: z.string().nullable(),
  }),
});
export type Happened = z.output<typeof happened>;

const became = happened.extend({
  /** What of the reader's it followed from; `more`: earlier steps followed from it too. */
  own: z.object({
    id: z.string(),
    kind: z.string(),
    title: z.string().nullable(),
    path: z.string().nullable(),
    more: z.boolean(),
  }),
  seen: z.boolean(),
});

export const readHome = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/home',
  summary: 'What waits for me, what became of what I contributed, what is moving',
  door: 'person',
  params: inEcosystem,
  reply: z.object({
    waiting: z.array(waiting),
    /** The latest steps of each of their things, the thing that moved last first. */
    became: z.array(became),
    moving: z.array(happened),
    /** How many of the reader's things moved since they last looked. */
    unseen: z.number().int(),
  }),
});

export const seeNotices = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/home/seen',
  summary: 'Mark what became of my contributions as seen',
  door: 'person',
  params: inEcosystem,
  body: z.object({ until: z.iso.datetime({ offset: true }) }),
  reply: z.object({ seen: z.number().int() }),
});

export const readTrace = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/traces/:subject',
  summary: 'The trace of an item: back to the signals it came from, forward to what became of it',
  door: 'person',
  params: inEcosystem.extend({ subject: z.uuid() }),
  reply: z.object({
    start: step,
    steps: z.array(step),
    edges: z.array(z.object({ from: z.string(), to: z.string() })),
    /** The reader may word its public face. */
    mayWord: z.boolean(),
  }),
});

export const wordFace = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/traces/:subject/face',
  summary: 'Word the public face of a step: one sentence for those it is not shared with',
  door: 'person',
  params: inEcosystem.extend({ subject: z.uuid() }),
  body: z.object({ sentence: z.string().trim().min(1).max(200).regex(NO_NUL) }),
  reply: z.object({ id: z.string() }),
});

export const search = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/search',
  summary: 'Search over everything I may see',
  door: 'person',
  params: inEcosystem,
  query: z.object({ words: z.string().trim().min(1).max(200).regex(NO_NUL) }),
  reply: z.object({
    items: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), path: z.string(), at: z.string() })),
    next: z.null(),
  }),
});

export const readReceiptSteps = endpoint({
  method: 'GET',
  path: '/api/receipts/:token/steps',
  summary: 'The public faces of all that followed from what I raised without an account',
  door: 'receipt',
  params: z.object({ token: z.string().min(16).max(100) }),
  reply: z.object({ items: z.array(step.omit({ title: true, path: true, id: true })), next: z.null() }),
});
