import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, done, maybeWords, moment, words } from './contract-fields.ts';

export const METHODS = ['consent', 'majority'] as const;
const STANCES = ['agree', 'disagree', 'object', 'abstain'] as const;
const DECISION_RESULTS = ['adopted', 'not adopted', 'no quorum'] as const;
const aboutDecision = aboutDialogue.extend({ decision: z.uuid() });

const decision = z.object({
  id: z.string(),
  method: z.enum(METHODS),
  proposal: z.string(),
  quorum: z.number().int(),
  deadline: z.string(),
  by: z.string(),
  openedAt: z.string(),
  stances: z.array(z.object({ by: z.string(), stance: z.enum(STANCES), reason: z.string() })),
  own: z.enum(STANCES).nullable(),
  result: z.enum(DECISION_RESULTS).nullable(),
  outcome: z.string().nullable(),
  reachedAt: z.string().nullable(),
  /** What the stances so far amount to. */
  standing: z.enum(DECISION_RESULTS),
  may: z.object({ stand: z.boolean(), reach: z.boolean() }),
});
export type Decision = z.output<typeof decision>;

export const listDecisions = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions',
  summary: 'What was put to decision in a dialogue, in the order it was',
  door: 'person',
  params: aboutDialogue,
  reply: z.object({ items: z.array(decision), next: z.null(), may: z.object({ decide: z.boolean() }) }),
});

export const openDecision = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions',
  summary: 'Put a proposal to decision by consent or majority',
  door: 'person',
  params: aboutDialogue,
  body: z.object({
    method: z.enum(METHODS),
    proposal: words(4000),
    quorum: z.number().int().min(1).max(100_000),
    deadline: moment,
  }),
  reply: done,
});

export const takeStance = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/stance',
  summary: 'Say where one stands; an objection needs its reason',
  door: 'person',
  params: aboutDecision,
  body: z.object({ stance: z.enum(STANCES), reason: maybeWords(4000) }),
  reply: done,
});

export const reachDecision = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/outcome',
  summary: 'State the outcome; everyone who took part is told',
  door: 'person',
  params: aboutDecision,
  body: z.object({ outcome: words(4000) }),
  reply: done,
});
