import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, aboutStatement, done, words } from './contract-fields.ts';

const VOTES = ['agree', 'disagree', 'pass'] as const;
export type Vote = (typeof VOTES)[number];
export const ASSUMED_ABOUT = ['self', 'others', 'world'] as const;
/** As said; what bridges first; what divides first; what people pass on first. The last three as of the last map. */
export const ORDERS = ['said', 'bridge', 'divide', 'unsure'] as const;
export type Order = (typeof ORDERS)[number];
export const LONGEST_STATEMENT = 280;
const assumption = z.object({ about: z.enum(ASSUMED_ABOUT), text: words(2000) });

const tally = z.object({ agree: z.number().int(), disagree: z.number().int(), pass: z.number().int() });
export type Tally = z.output<typeof tally>;

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

export const listStatements = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/statements',
  summary: 'What was said, 50 a page, in one of four orders; while results are hidden, as it was said',
  door: 'person',
  params: aboutDialogue,
  query: z.object({
    order: z.enum(ORDERS).default('said'),
    after: z.string().max(100).optional(),
    /** These alone, in the order they are named. */
    only: z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.uuid()).max(50).optional()),
  }),
  reply: z.object({ items: z.array(statement), next: z.string().nullable() }),
});

export const readBallot = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/ballot',
  summary: 'The next statements to vote on, those most worth a vote first',
  door: 'person',
  params: aboutDialogue,
  reply: z.object({
    question: z.string(),
    /** How many statements take votes, and on how many of them the reader has voted. */
    all: z.number().int(),
    voted: z.number().int(),
    may: z.object({ vote: z.boolean(), say: z.boolean() }),
    items: z.array(statement),
  }),
});
export type Ballot = z.output<typeof readBallot.reply>;

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
