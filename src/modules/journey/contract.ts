import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';
import { inEcosystem, maybeWords, words } from './contract-fields.ts';
import { photo } from './contract-photos.ts';

export const SIGNAL_KINDS = ['problem', 'opportunity', 'idea', 'observation', 'blocked learning'] as const;
export const ASSUMED_ABOUT = ['self', 'others', 'world'] as const;
export const SIGNAL_STATES = ['unanswered', 'being looked at', 'in a journey', 'answered'] as const;
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
  title: z.string(),
  body: z.string(),
  raisedAt: z.string(),
  state: z.enum(SIGNAL_STATES),
  photos: z.number().int(),
  /** The promise whose broken answer opened it. Where its title begins its body, these are the claim's words. */
  brokenPromise: z.string().nullable(),
});
export type ListedSignal = z.output<typeof listed>;

const question = z.object({
  id: z.string(),
  by: z.string(),
  body: z.string(),
  askedAt: z.string(),
  reply: z.string().nullable(),
  repliedAt: z.string().nullable(),
});
const reference = z.object({ id: z.string(), title: z.string() });

const signal = listed.extend({
  photos: z.array(photo),
  interpretations: z.array(interpretation),
  questions: z.array(question),
  answer: z.object({ body: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** When somebody first looked into it: the clock of the first answer. */
  firstAnswerAt: z.string().nullable(),
  journeys: z.array(reference),
  mergedInto: reference.extend({ reason: z.string() }).nullable(),
  /** Signals that were merged into this one; their authors stay theirs. */
  merged: z.array(z.object({ id: z.string(), by: z.string().nullable(), body: z.string(), raisedAt: z.string() })),
  own: z.boolean(),
  /** What the reader may do next. */
  may: z.object({
    interpret: z.boolean(),
    answer: z.boolean(),
    ask: z.boolean(),
    reply: z.boolean(),
    name: z.boolean(),
    merge: z.boolean(),
    openJourney: z.boolean(),
    addPhoto: z.boolean(),
  }),
});
export type Signal = z.output<typeof signal>;

export const listSignals = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/signals',
  summary: 'Signals, newest first, 50 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({
    after: z.string().max(100).optional(),
    kind: z.enum(SIGNAL_KINDS).optional(),
    state: z.enum(SIGNAL_STATES).optional(),
    space: z.uuid().optional(),
    words: z.string().trim().max(200).regex(NO_NUL).optional(),
    own: z.enum(['yes']).optional(),
  }),
  reply: z.object({ items: z.array(listed), next: z.string().nullable() }),
});

export const readOverview = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/signals/overview',
  summary: 'How signals stand: by kind, by state, and how long a first answer takes',
  door: 'person',
  params: inEcosystem,
  reply: z.object({
    kinds: z.array(z.object({ kind: z.enum(SIGNAL_KINDS).nullable(), count: z.number().int() })),
    states: z.array(z.object({ state: z.enum(SIGNAL_STATES), count: z.number().int() })),
    /** The median time to the first answer, of the signals of the last 180 days that have one. */
    firstAnswerHours: z.number().nullable(),
    answered: z.number().int(),
  }),
});

export const similarSignals = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/similar',
  summary: 'Signals like these words, while one writes',
  door: 'person',
  params: inEcosystem,
  body: z.object({ words: words(4000), except: z.uuid().optional() }),
  reply: z.object({ items: z.array(listed), next: z.null() }),
});

export const readSignal = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/signals/:signal',
  summary: 'A signal, what people think it means, and what became of it',
  door: 'person',
  params: aboutSignal,
  reply: signal,
});

export const nameSignal = endpoint({
  method: 'PATCH',
  path: '/api/:ecosystem/signals/:signal',
  summary: 'Say what kind of signal it is, or give it a title',
  door: 'person',
  params: aboutSignal,
  body: z.object({
    kind: z.enum(SIGNAL_KINDS).nullable().optional(),
    title: z.string().trim().max(200).regex(NO_NUL).optional(),
  }),
  reply: z.object({ id: z.string() }),
});

export const askBack = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/:signal/questions',
  summary: 'Ask whoever raised it something back',
  door: 'person',
  params: aboutSignal,
  body: z.object({ body: words(2000) }),
  reply: z.object({ id: z.string() }),
});

export const replyToQuestion = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/:signal/questions/:question/reply',
  summary: 'Reply to a question about what one raised',
  door: 'person',
  params: aboutSignal.extend({ question: z.uuid() }),
  body: z.object({ body: words(4000) }),
  reply: z.object({ id: z.string() }),
});

export const mergeSignal = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals/:signal/merging',
  summary: 'Merge a signal into another that says the same; authors and links are kept',
  door: 'person',
  params: aboutSignal,
  body: z.object({ into: z.uuid(), reason: words(2000) }),
  reply: z.object({ id: z.string() }),
});

export const raiseSignal = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/signals',
  summary: 'Raise a signal',
  door: 'person',
  params: inEcosystem,
  body: z.object({
    space: z.uuid(),
    title: maybeWords(200),
    body: words(4000),
    kind: z.enum(SIGNAL_KINDS).optional(),
    clientKey: z.uuid(),
  }),
  reply: z.object({
    id: z.string(),
    /** This send had arrived before with other words: these were kept, what is sent now was not. */
    earlier: z.object({ title: z.string(), body: z.string() }).nullable(),
  }),
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
    questions: z.array(question.omit({ by: true })),
    photos: z.array(photo),
    claimed: z.boolean(),
  }),
});

export const replyByReceipt = endpoint({
  method: 'POST',
  path: '/api/receipts/:token/questions/:question/reply',
  summary: 'Reply, without an account, to a question about what one raised',
  door: 'receipt',
  params: byToken.extend({ question: z.uuid() }),
  body: z.object({ body: words(4000) }),
  reply: z.object({ id: z.string() }),
});
