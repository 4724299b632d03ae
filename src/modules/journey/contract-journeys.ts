import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

export const MODES = ['explore', 'exploit'] as const;
export const CAPABILITIES = ['acquisition', 'assimilation', 'transformation', 'exploitation'] as const;
export const JOURNEY_STATES = ['open', 'parked', 'merged', 'realized'] as const;
/** What somebody gave to a journey, as its record shows. */
export const DID = ['raised', 'interpreted', 'tried', 'keeps', 'unlearned'] as const;
export const KNOWLEDGE = ['component', 'architectural'] as const;
/** What must exist before a capability is left; `domain/gate.ts` says which belongs to which. */
export const NEEDS = [
  'signal',
  'interpretation with its assumption',
  'target value',
  'synthesis',
  'knowledge',
  'result',
  'practice',
  'unlearned',
  'proposition with promises',
  'agreement',
  'resources',
  'experience',
  'comparison',
] as const;

const words = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
const maybeWords = (most: number) => z.string().trim().max(most).regex(NO_NUL).default('');
const inEcosystem = z.object({ ecosystem: z.string().max(40) });
const aboutJourney = inEcosystem.extend({ journey: z.uuid() });
const done = z.object({ id: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();

const gate = z.object({
  capability: z.enum(CAPABILITIES),
  needs: z.array(z.object({ need: z.enum(NEEDS), met: z.boolean() })),
  open: z.boolean(),
});
export type Gate = z.output<typeof gate>;

const listed = z.object({
  id: z.string(),
  space: named,
  title: z.string(),
  mode: z.enum(MODES),
  capability: z.enum(CAPABILITIES),
  state: z.enum(JOURNEY_STATES),
  knowledge: z.enum(KNOWLEDGE).nullable(),
  owner: named,
  openedAt: z.string(),
  movedAt: z.string(),
  signals: z.number().int(),
  /** The reader takes part. */
  joined: z.boolean(),
  gate,
});
export type ListedJourney = z.output<typeof listed>;

const journey = listed.omit({ signals: true }).extend({
  whose: z.string(),
  value: z.string(),
  participants: z.array(named.extend({ did: z.array(z.enum(DID)) })),
  signals: z.array(
    z.object({
      id: z.string(),
      by: z.string().nullable(),
      body: z.string(),
      raisedAt: z.string(),
      photos: z.number().int(),
    }),
  ),
  interpretations: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      body: z.string(),
      assumption: z.object({ about: z.enum(['self', 'others', 'world']), text: z.string() }).nullable(),
      givenAt: z.string(),
    }),
  ),
  dialogues: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      openedAt: z.string(),
      closedAt: z.string().nullable(),
      statements: z.number().int(),
      voters: z.number().int(),
      dissents: z.number().int(),
      synthesis: z.string().nullable(),
    }),
  ),
  experiments: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      hypothesis: z.string(),
      measure: z.string(),
      threshold: z.string(),
      begunAt: z.string(),
      due: z.string().nullable(),
      result: z.string().nullable(),
      met: z.boolean().nullable(),
      learned: z.string().nullable(),
      concludedAt: z.string().nullable(),
    }),
  ),
  practices: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      keeper: z.string(),
      since: z.string(),
      clause: z.string(),
      adoptedAt: z.string(),
      retiredAt: z.string().nullable(),
      retiredReason: z.string().nullable(),
    }),
  ),
  unlearnings: z.array(
    z.object({ id: z.string(), by: z.string(), what: z.string(), reason: z.string(), at: z.string() }),
  ),
  moves: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['advanced', 'sent back', 'parked', 'resumed', 'merged', 'split', 'realized']),
      from: z.string(),
      to: z.string(),
      other: z.object({ id: z.string(), title: z.string() }).nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  realizations: z.array(z.object({ kind: z.string(), subjectId: z.string(), at: z.string() })),
  resources: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  comparison: z.string(),
  mergedInto: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The two clocks: first answer, and first confirmed value. */
  clocks: z.object({
    raisedAt: z.string().nullable(),
    firstAnswerAt: z.string().nullable(),
    valueAt: z.string().nullable(),
  }),
  /** Who might take part, and why. */
  suggested: z.array(named.extend({ because: z.enum(['raised', 'interpreted', 'said']) })),
  may: z.object({ change: z.boolean(), contribute: z.boolean(), join: z.boolean(), lead: z.boolean() }),
});
export type Journey = z.output<typeof journey>;

export const listJourneys = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/journeys',
  summary: 'Journeys, the last opened first, 200 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({
    after: z.string().max(100).optional(),
    mode: z.enum(MODES).optional(),
    state: z.enum(JOURNEY_STATES).optional(),
    space: z.uuid().optional(),
  }),
  reply: z.object({ items: z.array(listed), next: z.string().nullable() }),
});

export const readJourney = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/journeys/:journey',
  summary: 'A journey as a story: what it started from, what was said, tried, adopted and promised',
  door: 'person',
  params: aboutJourney,
  reply: journey,
});

const target = { whose: maybeWords(500), value: maybeWords(500) };

export const openJourney = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys',
  summary: 'Open a journey toward a target value',
  door: 'person',
  params: inEcosystem,
  body: z.object({
    space: z.uuid(),
    title: words(200),
    mode: z.enum(MODES),
    ...target,
    signals: z.array(z.uuid()).max(50).default([]),
  }),
  reply: done,
});

export const changeJourney = endpoint({
  method: 'PATCH',
  path: '/api/:ecosystem/journeys/:journey',
  summary: 'Change the title, mode, target value, kind of knowledge or owner of a journey',
  door: 'person',
  params: aboutJourney,
  body: z.object({
    title: words(200),
    mode: z.enum(MODES),
    ...target,
    knowledge: z.enum(KNOWLEDGE).nullable(),
    owner: z.uuid(),
  }),
  reply: done,
});

export const addSignals = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/signals',
  summary: 'Take signals into a journey',
  door: 'person',
  params: aboutJourney,
  body: z.object({ signals: z.array(z.uuid()).min(1).max(50) }),
  reply: done,
});

export const joinJourney = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/participants',
  summary: 'Take part in a journey, or ask somebody of the space in',
  door: 'person',
  params: aboutJourney,
  body: z.object({ person: z.uuid().optional() }),
  reply: done,
});

export const leaveJourney = endpoint({
  method: 'DELETE',
  path: '/api/:ecosystem/journeys/:journey/participants/:person',
  summary: 'Stop taking part in a journey',
  door: 'person',
  params: aboutJourney.extend({ person: z.uuid() }),
  reply: done,
});

export const talkThrough = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/dialogues',
  summary: 'Talk a journey through: open a dialogue for it, or take one in that exists',
  door: 'person',
  params: aboutJourney,
  body: z.union([
    z.object({ dialogue: z.uuid() }),
    z.object({
      question: words(300),
      context: maybeWords(8000),
      votes: z.enum(['open', 'anonymous']).default('open'),
      results: z.enum(['voted', 'closed', 'open']).default('voted'),
    }),
  ]),
  reply: done,
});

export const beginExperiment = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/experiments',
  summary: 'Begin an experiment; the threshold is set before the result is known',
  door: 'person',
  params: aboutJourney,
  body: z.object({
    hypothesis: words(2000),
    measure: words(1000),
    threshold: words(500),
    due: day.nullable().default(null),
  }),
  reply: done,
});

export const concludeExperiment = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/experiments/:experiment/result',
  summary: 'Record the result of an experiment, and what was learned',
  door: 'person',
  params: aboutJourney.extend({ experiment: z.uuid() }),
  body: z.object({ result: words(4000), met: z.boolean(), learned: words(4000) }),
  reply: done,
});

export const adoptPractice = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/practices',
  summary: 'Adopt a practice: what is done from now on, and who keeps it',
  door: 'person',
  params: aboutJourney,
  body: z.object({ what: words(2000), keeper: z.uuid(), since: day.optional(), clause: maybeWords(500) }),
  reply: done,
});

export const retirePractice = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/practices/:practice/retirement',
  summary: 'Retire a practice, with the reason',
  door: 'person',
  params: aboutJourney.extend({ practice: z.uuid() }),
  body: z.object({ reason: words(2000) }),
  reply: done,
});

export const noteUnlearning = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/unlearnings',
  summary: 'Note what was unlearned: a practice or an assumption given up, with the reason',
  door: 'person',
  params: aboutJourney,
  body: z.object({ what: words(2000), reason: words(2000) }),
  reply: done,
});

export const commitResources = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/journeys/:journey/resources',
  summary: 'Commit what realizing the value needs',
  door: 'person',
  params: aboutJourney,
  body: z.object({ text: words(4000) }),
  reply: done,
});

export const moveJourney = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/moves',
  summary: 'Advance, send back, park, resume or complete a journey; the gates hold',
  door: 'person',
  params: aboutJourney,
  body: z.object({
    do: z.enum(['advance', 'send back', 'park', 'resume', 'realize']),
    /** Needed to send back and to park; to realize, it compares what came out with the target value. */
    reason: maybeWords(2000),
  }),
  reply: done,
});

export const mergeJourney = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/merging',
  summary: 'Merge a journey into another, with the reason; its signals, dialogues and participants go along',
  door: 'person',
  params: aboutJourney,
  body: z.object({ into: z.uuid(), reason: words(2000) }),
  reply: done,
});

export const splitJourney = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/journeys/:journey/splitting',
  summary: 'Split a journey: some of its signals go a way of their own, with the reason',
  door: 'person',
  params: aboutJourney,
  body: z.object({ title: words(200), signals: z.array(z.uuid()).min(1).max(50), reason: words(2000) }),
  reply: done,
});
