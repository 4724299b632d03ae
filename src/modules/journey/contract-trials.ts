import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutJourney, done, maybeWords, words } from './contract-fields.ts';

const day = z.iso.date();

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
