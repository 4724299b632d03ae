import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';
import { JOURNEY_STATES, journey, KNOWLEDGE, listed, MODES } from './contract-journey-shapes.ts';

export { type Journey, KNOWLEDGE, type ListedJourney, MODES } from './contract-journey-shapes.ts';

const words = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
const maybeWords = (most: number) => z.string().trim().max(most).regex(NO_NUL).default('');
const inEcosystem = z.object({ ecosystem: z.string().max(40) });
const aboutJourney = inEcosystem.extend({ journey: z.uuid() });
const done = z.object({ id: z.string() });
const day = z.iso.date();

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
