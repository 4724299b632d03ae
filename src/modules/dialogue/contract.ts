import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, done, inEcosystem, maybeWords, moment, named, words } from './contract-fields.ts';

export const VOTE_MODES = ['open', 'anonymous'] as const;
/** When one sees results: after one's first vote, after closing, or always. */
export const RESULT_MODES = ['voted', 'closed', 'open'] as const;

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
const dialogue = listed.extend({
  context: z.string(),
  by: z.string().nullable(),
  votes: z.enum(VOTE_MODES),
  results: z.enum(RESULT_MODES),
  imported: z.boolean(),
  /** Null while it is open, and where its deadline closed it. */
  closedBy: z.string().nullable(),
  /** Why results are not shown, or null when they are. */
  hidden: z.enum(['vote first', 'when closed', 'five voters']).nullable(),
  /** Whether there is a synthesis, dissent or a decision to read. */
  concluded: z.boolean(),
  may: z.object({
    say: z.boolean(),
    vote: z.boolean(),
    close: z.boolean(),
    change: z.boolean(),
    changeModes: z.boolean(),
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
  summary: 'A dialogue: its question, how votes and results work, and what the reader may do',
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
