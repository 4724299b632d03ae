import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { NO_NUL } from '../../kernel/fields.ts';
import { RESULT_MODES, VOTE_MODES } from './contract.ts';
import { decision, said } from './contract-decisions.ts';
import { aboutDialogue, done, inEcosystem } from './contract-fields.ts';
import { drawn } from './contract-map.ts';

/** So much comes in through the page, all files together: about 150,000 votes, and seconds of work. */
export const MOST_BYTES = 8_000_000;
const FILES = ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv'] as const;
const WRONGS = ['missing', 'column', 'comment', 'vote', 'moment', 'whole', 'twice', 'long', 'cells', 'quotes'] as const;
const text = z.string().max(MOST_BYTES).regex(NO_NUL);
/** What each file of a Polis export holds. */
const files = z.object({
  space: z.uuid(),
  summary: text,
  comments: text,
  votes: text,
  /** Tells the groups people were in; the rest of it follows from the others. */
  participants: text.optional(),
});

const polisProblem = z.object({
  file: z.enum(FILES),
  row: z.number().int(),
  field: z.string(),
  wrong: z.enum(WRONGS),
  value: z.string(),
});
export type PolisProblem = z.output<typeof polisProblem>;

export const readPolisFiles = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/polis/reading',
  summary: 'What a Polis export holds, and which rows cannot be taken in; nothing is written',
  door: 'person',
  params: inEcosystem,
  body: files,
  most: MOST_BYTES,
  reply: z.object({
    topic: z.string(),
    /** Who voted. */
    people: z.number().int(),
    statements: z.number().int(),
    setAside: z.number().int(),
    votes: z.number().int(),
    /** Votes that were changed later: kept as history. */
    changed: z.number().int(),
    began: z.string().nullable(),
    ended: z.string().nullable(),
    first: z.array(z.string()),
    problems: z.array(polisProblem),
    /** So many problems beside these. */
    more: z.number().int(),
  }),
});

export const bringPolis = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/polis',
  summary: 'Bring a conversation from Polis: a closed dialogue, re-votes kept as history',
  door: 'person',
  params: inEcosystem,
  body: files,
  most: MOST_BYTES,
  reply: done,
});

export const takePolisFile = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/polis/:file',
  summary: 'One file of a dialogue as a Polis export; of an anonymous dialogue only what is counted',
  door: 'person',
  params: aboutDialogue.extend({ file: z.enum(FILES) }),
  // CSV, in UTF-8.
  reply: z.any(),
});

const told = {
  id: true,
  method: true,
  proposal: true,
  deadline: true,
  changes: true,
  result: true,
  outcome: true,
  reachedAt: true,
} as const;
const reported = decision.pick(told).extend({
  by: z.string().nullable(),
  /** What was chosen among, the most wanted first once there is an outcome; those in one place together. */
  options: z.array(z.array(z.string())),
  /** How many said something. */
  people: z.number().int(),
  stances: z.array(z.object({ stance: said.shape.stance.unwrap(), count: z.number().int() })),
  objections: z.array(
    z.object({
      by: z.string().nullable(),
      reason: z.string(),
      answer: z.string().nullable(),
      settled: z.string().nullable(),
    }),
  ),
  commitment: z
    .object({ owner: z.string().nullable(), due: z.string(), done: z.boolean().nullable(), note: z.string() })
    .nullable(),
});
export type ReportedDecision = z.output<typeof reported>;
const quoted = z.object({ id: z.string(), number: z.number().int(), body: z.string() });

/** People have names for whoever is somebody in the ecosystem; for a visitor null stands there. */
export const readReport = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/report',
  summary: 'A dialogue told to whoever was not there; where its space is public, to anybody',
  door: 'anyone',
  params: aboutDialogue,
  reply: z.object({
    id: z.string(),
    ecosystem: z.string(),
    space: z.string(),
    public: z.boolean(),
    question: z.string(),
    context: z.string(),
    votes: z.enum(VOTE_MODES),
    results: z.enum(RESULT_MODES),
    imported: z.boolean(),
    by: z.string().nullable(),
    openedAt: z.string(),
    closesAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    statements: z.number().int(),
    /** As last published, and of how many who take part in the space. */
    voters: z.number().int(),
    members: z.number().int(),
    /** Results are shown to whoever reads this. */
    shown: z.boolean(),
    map: drawn.nullable(),
    synthesis: z
      .object({ body: z.string(), by: z.string().nullable(), at: z.string(), quotes: z.array(quoted) })
      .nullable(),
    dissents: z.array(z.object({ id: z.string(), by: z.string().nullable(), body: z.string(), at: z.string() })),
    decisions: z.array(reported),
    /** Who is somebody in the ecosystem can open the dialogue itself. */
    may: z.object({ open: z.boolean() }),
  }),
});
export type Report = z.output<typeof readReport.reply>;
