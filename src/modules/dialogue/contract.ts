import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';

export const VOTE_MODES = ['open', 'anonymous'] as const;
/** When one sees results: after one's first vote, after closing, or always. */
export const RESULT_MODES = ['voted', 'closed', 'open'] as const;
const VOTES = ['agree', 'disagree', 'pass'] as const;
export const ASSUMED_ABOUT = ['self', 'others', 'world'] as const;
export const METHODS = ['consent', 'majority'] as const;
const STANCES = ['agree', 'disagree', 'object', 'abstain'] as const;
const DECISION_RESULTS = ['adopted', 'not adopted', 'no quorum'] as const;
export const LONGEST_STATEMENT = 280;
const words = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
const maybeWords = (most: number) => z.string().trim().max(most).regex(NO_NUL).default('');
const inEcosystem = z.object({ ecosystem: z.string().max(40) });
const aboutDialogue = inEcosystem.extend({ dialogue: z.uuid() });
const aboutStatement = aboutDialogue.extend({ statement: z.uuid() });
const aboutDecision = aboutDialogue.extend({ decision: z.uuid() });
const moment = z.iso.datetime({ offset: true });
const done = z.object({ id: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const assumption = z.object({ about: z.enum(ASSUMED_ABOUT), text: words(2000) });

const listed = z.object({
  id: z.string(),
  space: named,
  question: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  statements: z.number().int(),
  voters: z.number().int(),
  /** Statements the reader has not voted on yet. */
  left: z.number().int(),
});
export type ListedDialogue = z.output<typeof listed>;
const tally = z.object({ agree: z.number().int(), disagree: z.number().int(), pass: z.number().int() });
const statement = z.object({
  id: z.string(),
  number: z.number().int(),
  /** Null: said elsewhere, by somebody who is nobody here. */
  by: z.string().nullable(),
  body: z.string(),
  assumption: z.object({ about: z.enum(ASSUMED_ABOUT), text: z.string() }).nullable(),
  setAside: z.boolean(),
  /** The reader's own vote. */
  vote: z.enum(VOTES).nullable(),
  /** Null while the reader may not see results yet. */
  tally: tally.nullable(),
  mayEdit: z.boolean(),
});
export type Statement = z.output<typeof statement>;

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

const dialogue = listed.omit({ statements: true }).extend({
  context: z.string(),
  by: z.string().nullable(),
  votes: z.enum(VOTE_MODES),
  results: z.enum(RESULT_MODES),
  imported: z.boolean(),
  /** Null while it is open, and where its deadline closed it. */
  closedBy: z.string().nullable(),
  statements: z.array(statement),
  /** Why results are not shown, or null when they are. */
  hidden: z.enum(['vote first', 'when closed', 'five voters']).nullable(),
  synthesis: z
    .object({ id: z.string(), body: z.string(), by: z.string(), at: z.string(), number: z.number().int() })
    .nullable(),
  dissents: z.array(z.object({ id: z.string(), by: z.string(), body: z.string(), at: z.string() })),
  decisions: z.array(decision),
  may: z.object({
    say: z.boolean(),
    vote: z.boolean(),
    close: z.boolean(),
    change: z.boolean(),
    changeModes: z.boolean(),
    synthesize: z.boolean(),
    dissent: z.boolean(),
    decide: z.boolean(),
  }),
});
export type Dialogue = z.output<typeof dialogue>;

export const listDialogues = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues',
  summary: 'Dialogues, newest first, 50 a page',
  door: 'person',
  params: inEcosystem,
  query: z.object({
    after: z.string().max(100).optional(),
    state: z.enum(['open', 'closed']).optional(),
    space: z.uuid().optional(),
  }),
  reply: z.object({ items: z.array(listed), next: z.string().nullable() }),
});

export const readDialogue = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue',
  summary: 'A dialogue with its statements, results as far as they are shown, synthesis, dissent and decisions',
  door: 'person',
  params: aboutDialogue,
  reply: dialogue,
});

const opening = z.object({
  question: words(300),
  context: maybeWords(8000),
  votes: z.enum(VOTE_MODES).default('open'),
  results: z.enum(RESULT_MODES).default('voted'),
  closesAt: moment.nullable().default(null),
});

export const openDialogue = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues',
  summary: 'Open a dialogue: a question that a space takes up',
  door: 'person',
  params: inEcosystem,
  body: opening.extend({
    space: z.uuid(),
    /** What it takes up: signals, journeys, experiences. */
    follows: z
      .array(z.object({ kind: z.enum(['signal', 'journey', 'experience', 'dialogue']), id: z.uuid() }))
      .max(20)
      .default([]),
  }),
  reply: done,
});

export const changeDialogue = endpoint({
  method: 'PATCH',
  path: '/api/:ecosystem/dialogues/:dialogue',
  summary: 'Change a dialogue; how votes and results work is locked at the first vote',
  door: 'person',
  params: aboutDialogue,
  body: opening,
  reply: done,
});

export const closeDialogue = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/closing',
  summary: 'Close a dialogue; ties between people and anonymous votes are destroyed',
  door: 'person',
  params: aboutDialogue,
  reply: done,
});

export const sayStatement = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/statements',
  summary: 'Say a statement others can agree or disagree with',
  door: 'person',
  params: aboutDialogue,
  body: z.object({ body: words(LONGEST_STATEMENT), assumption: assumption.optional() }),
  reply: done,
});

export const editStatement = endpoint({
  method: 'PATCH',
  path: '/api/:ecosystem/dialogues/:dialogue/statements/:statement',
  summary: 'Edit one’s statement, until somebody else votes on it',
  door: 'person',
  params: aboutStatement,
  body: z.object({ body: words(LONGEST_STATEMENT), assumption: assumption.nullable().default(null) }),
  reply: done,
});

export const castVote = endpoint({
  method: 'PUT',
  path: '/api/:ecosystem/dialogues/:dialogue/statements/:statement/vote',
  summary: 'Vote on a statement, change the vote, or take it back (null)',
  door: 'person',
  params: aboutStatement,
  body: z.object({ vote: z.enum(VOTES).nullable() }),
  reply: done,
});

export const readVotes = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/statements/:statement/votes',
  summary: 'Who voted how on a statement, where votes are open and results are shown',
  door: 'person',
  params: aboutStatement,
  reply: z.object({ items: z.array(z.object({ by: z.string(), vote: z.enum(VOTES) })), next: z.null() }),
});

export const writeSynthesis = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/syntheses',
  summary: 'Write the synthesis anew; [[statement id]] quotes a statement',
  door: 'person',
  params: aboutDialogue,
  body: z.object({
    body: words(12_000),
    /** The number of the synthesis one began from (0: none): somebody else’s in between is never overwritten unseen. */
    basedOn: z.number().int().min(0),
  }),
  reply: done,
});

export const recordDissent = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/dissents',
  summary: 'Record dissent in one’s own words; it stands beside the synthesis',
  door: 'person',
  params: aboutDialogue,
  body: z.object({ body: words(4000) }),
  reply: done,
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
