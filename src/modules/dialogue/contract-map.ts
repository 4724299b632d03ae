import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, done, words } from './contract-fields.ts';

export const LONGEST_GROUP_NAME = 60;
const point = z.tuple([z.number(), z.number()]);
const counts = z.tuple([z.number().int(), z.number().int(), z.number().int()]);

/** A statement on the map or in one of its lists. */
const told = z.object({
  id: z.string(),
  number: z.number().int(),
  body: z.string(),
  /** −1 … 1; null where it has no place. */
  at: point.nullable(),
  /** agree, disagree, pass; null where withheld. */
  counts: counts.nullable(),
  /** The same by group, in their order; null where withheld, or where there is one group. */
  groups: z.array(counts).nullable(),
});
export type ToldStatement = z.output<typeof told>;

const group = z.object({
  /** Stays with its people while votes arrive. */
  id: z.number().int(),
  letter: z.string(),
  /** Given by a participant; null: its most telling statement stands for it. */
  name: z.string().nullable(),
  namedBy: z.string().nullable(),
  size: z.number().int(),
  /** 0 … 1 */
  stability: z.number().nullable(),
  centre: point,
  outline: z.array(point),
  telling: z.array(z.object({ statement: z.string(), agrees: z.boolean() })),
});
export type MapGroup = z.output<typeof group>;

export const drawn = z.object({
  number: z.number().int(),
  mode: z.enum(['tilth', 'polis']),
  asOf: z.string(),
  voters: z.number().int(),
  votes: z.number().int(),
  /** Why there are fewer than two groups, or null. */
  reason: z.enum(['nobody-placed', 'too-few-people', 'all-alike', 'no-distinct-groups']).nullable(),
  /** In how many of ten resamples the same number of groups was found. */
  found: z.number().nullable(),
  placed: z.number().int(),
  /** 5 bytes a person, base64: x, y (16 bit, big-endian, 32,000 at the edge), 1 + the place of their group, 0 for none. */
  dots: z.string(),
  /** Points are strewn within each group: nobody’s own place is shown. */
  strewn: z.boolean(),
  /** In how many directions people differ more than chance would let them: 0, 1, or 2 and more. */
  directions: z.number().int(),
  groups: z.array(group),
  /** Every statement that is named below, once. */
  statements: z.array(told),
  bridges: z.array(z.string()),
  divides: z.array(z.string()),
  unsure: z.array(z.string()),
  /** The groups are of so many votes, where that is fewer than the map’s. */
  groupedAt: z.number().int(),
  /** Where the reader stands. */
  me: z.object({ x: z.number(), y: z.number(), group: z.number().int() }).nullable(),
});
export type DrawnMap = z.output<typeof drawn>;

export const readMap = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/map',
  summary: 'The map as last published: who stands near whom, what bridges, divides and leaves unsure',
  door: 'person',
  params: aboutDialogue,
  reply: z.object({
    /** How many take part in the space, and how many of them have voted by now. */
    members: z.number().int(),
    voters: z.number().int(),
    /** So many more have to vote before there is more to see. */
    needs: z.number().int(),
    map: drawn.nullable(),
    may: z.object({ name: z.boolean() }),
  }),
});
export type ReadMap = z.output<typeof readMap.reply>;

export const nameGroup = endpoint({
  method: 'POST',
  path: '/api/:ecosystem/dialogues/:dialogue/groups/:group/name',
  summary: 'Give a group of the map a better name',
  door: 'person',
  params: aboutDialogue.extend({ group: z.coerce.number().int().min(0).max(1_000_000) }),
  body: z.object({ name: words(LONGEST_GROUP_NAME) }),
  reply: done,
});
