import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, done, maybeWords, moment, words } from './contract-fields.ts';

const METHODS = ['consent', 'consensus', 'majority', 'advice', 'approval', 'score', 'dots', 'ranked', 'time'] as const;
const STANCES = ['agree', 'reservations', 'tolerate', 'aside', 'disagree', 'object', 'block', 'abstain'] as const;
const DECISION_RESULTS = ['adopted', 'not adopted', 'chosen', 'level', 'heard', 'no quorum'] as const;
const aboutDecision = aboutDialogue.extend({ decision: z.uuid() });
const aboutObjection = aboutDecision.extend({ objection: z.uuid() });

export const MOST_OPTIONS = 30;
const MOST_DOTS = 20;
const mark = z.number().int().min(0).max(MOST_OPTIONS);
const change = z.object({ whom: words(200), what: words(1000) });
const changes = z.array(change).max(20);
export type Change = z.output<typeof change>;

export const said = z.object({
  stance: z.enum(STANCES).nullable(),
  marks: z.array(mark.nullable()).nullable(),
  reason: z.string(),
});
const ballot = said.extend({
  by: z.string(),
  /** What they said before, latest first. */
  before: z.array(said),
});

const objection = z.object({
  id: z.string(),
  by: z.string(),
  reason: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  settled: z.enum(['withdrawn', 'kept']).nullable(),
  may: z.object({ answer: z.boolean(), settle: z.boolean() }),
});
export type Objection = z.output<typeof objection>;

const commitment = z.object({
  owner: z.string(),
  due: z.string(),
  done: z.boolean().nullable(),
  note: z.string(),
  may: z.object({ tell: z.boolean() }),
});

export const decision = z.object({
  id: z.string(),
  method: z.enum(METHODS),
  proposal: z.string(),
  /** What is chosen among, in the order it was put; days and hours where a time is sought. */
  options: z.array(z.string()),
  dots: z.number().int().nullable(),
  quorum: z.number().int(),
  deadline: z.string(),
  by: z.string(),
  openedAt: z.string(),
  /** Null: all who take part in the space. */
  deciders: z.array(z.string()).nullable(),
  /** What changes for whom: as proposed, and, once there is an outcome, as decided. */
  changes,
  ballots: z.array(ballot),
  own: said.nullable(),
  objections: z.array(objection),
  extensions: z.array(z.object({ before: z.string(), after: z.string(), reason: z.string(), by: z.string() })),
  /** What was said so far, or until the outcome was stated, amounts to. Options are named by their place. */
  count: z.object({
    result: z.enum(DECISION_RESULTS),
    order: z.array(z.array(z.number().int())),
    table: z.array(z.array(z.number().int())),
    why: z.string(),
  }),
  result: z.enum(DECISION_RESULTS).nullable(),
  outcome: z.string().nullable(),
  reachedAt: z.string().nullable(),
  commitment: commitment.nullable(),
  may: z.object({ stand: z.boolean(), extend: z.boolean(), reach: z.boolean() }),
});
export type Decision = z.output<typeof decision>;

export const listDecisions = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions',
  summary: 'What was put to decision in a dialogue, in the order it was, with its count',
  door: 'person',
  params: aboutDialogue,
  reply: z.object({ items: z.array(decision), next: z.null(), may: z.object({ decide: z.boolean() }) }),
});

export const openDecision = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions',
  summary: 'Put a proposal, or a choice among options, to decision',
  door: 'person',
  params: aboutDialogue,
  body: z.object({
    method: z.enum(METHODS),
    proposal: words(4000),
    /** For the ways that choose among several: 2 to 30. */
    options: z.array(words(300)).max(MOST_OPTIONS).default([]),
    dots: z.number().int().min(1).max(MOST_DOTS).nullable().default(null),
    quorum: z.number().int().min(1).max(100_000),
    deadline: moment,
    deciders: z.array(z.uuid()).min(1).max(200).nullable().default(null),
    changes: changes.default([]),
  }),
  reply: done,
});

export const takeStance = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/stance',
  summary: 'Say where one stands, or mark the options; some stances need their reason',
  door: 'person',
  params: aboutDecision,
  body: z.object({
    stance: z.enum(STANCES).nullable().default(null),
    marks: z.array(mark.nullable()).max(MOST_OPTIONS).nullable().default(null),
    reason: maybeWords(4000),
  }),
  reply: done,
});

export const answerObjection = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/objections/:objection/answer',
  summary: 'Answer an objection',
  door: 'person',
  params: aboutObjection,
  body: z.object({ answer: words(4000) }),
  reply: done,
});

export const settleObjection = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/objections/:objection/settlement',
  summary: 'Withdraw an objection of one’s own, or keep it although it was answered',
  door: 'person',
  params: aboutObjection,
  body: z.object({ settled: z.enum(['withdrawn', 'kept']) }),
  reply: done,
});

export const extendDecision = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/extensions',
  summary: 'Give a decision more time, and say why',
  door: 'person',
  params: aboutDecision,
  body: z.object({ deadline: moment, reason: words(1000) }),
  reply: done,
});

export const reachDecision = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/outcome',
  summary: 'State the outcome and who carries it out; everyone who took part is told',
  door: 'person',
  params: aboutDecision,
  body: z.object({
    outcome: words(4000),
    /** Null: as they were proposed. */
    changes: changes.nullable().default(null),
    commitment: z.object({ owner: z.uuid(), due: z.iso.date() }).nullable().default(null),
  }),
  reply: done,
});

export const tellCommitment = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/decisions/:decision/commitment',
  summary: 'Say whether what was decided was carried out',
  door: 'person',
  params: aboutDecision,
  body: z.object({ done: z.boolean(), note: maybeWords(2000) }),
  reply: done,
});
