import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutJourney, done, inEcosystem, maybeWords, words } from './contract-fields.ts';
import { JOURNEY_STATES, journey, KNOWLEDGE, listed, MODES } from './contract-journey-shapes.ts';

export { type Journey, KNOWLEDGE, type ListedJourney, MODES } from './contract-journey-shapes.ts';

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
