import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { METHOD_NAMES } from '../../modules/dialogue/domain/decision.ts';
import { STANCES } from '../../modules/dialogue/domain/methods/method.ts';

const key = z.string().regex(/^[a-z0-9-]+$/);
/** "-431 07:40": day before (or after) the day of loading, time of day; or the day alone. */
const at = z.union([z.string().regex(/^-?\d+( \d\d:\d\d)?$/), z.number().int()]);
const text = z.string().trim().min(1);
const said = z.object({ by: key, at, body: text });
const assumption = z.object({ about: z.enum(['self', 'others', 'world']), text });

const actors = z.object({
  ecosystem: z.object({ name: text, slug: key, about: text }),
  organizations: z.array(
    z.object({ key, name: text, relation: text, customerOf: key.optional(), about: z.string().default('') }),
  ),
  spaces: z.array(
    z.object({
      key,
      name: text,
      kind: z.enum(['organization', 'team', 'shared']),
      visibility: z.enum(['members', 'named relations', 'public']),
      relations: z.array(text).default([]),
      about: z.string().default(''),
    }),
  ),
  persons: z.array(
    z.object({
      key,
      name: text,
      organization: key,
      relation: text,
      role: z.string().default(''),
      about: z.string().default(''),
      spaces: z.array(key).min(1),
      joined: z.number().int(),
      walkIn: z.boolean().default(false),
      steward: z.boolean().default(false),
    }),
  ),
});

const signal = z.object({
  key,
  space: key,
  by: key.optional(),
  from: z.string().optional(),
  at,
  kind: z.enum(['problem', 'opportunity', 'idea', 'observation', 'blocked learning']).optional(),
  title: z.string().default(''),
  body: text,
  interpretations: z.array(said.extend({ assumption: assumption.optional() })).default([]),
  questions: z.array(said.extend({ reply: z.object({ at, body: text }).optional() })).default([]),
  answer: said.optional(),
  mergedInto: z.object({ signal: key, by: key, at, reason: text }).optional(),
});

const journey = z.object({
  key,
  title: text,
  space: key,
  by: key,
  owner: key.optional(),
  at,
  mode: z.enum(['explore', 'exploit']),
  target: z.object({ whose: text, value: text }),
  signals: z.array(key).min(1),
  participants: z.array(key).default([]),
  knowledge: z.enum(['component', 'architectural']).optional(),
  dialogue: key.optional(),
  experiments: z
    .array(
      z.object({
        key,
        by: key,
        at,
        hypothesis: text,
        measure: text,
        threshold: text,
        due: z.union([z.string(), z.number()]).optional(),
        result: z.object({ by: key, at, text, met: z.boolean(), learned: text }).optional(),
      }),
    )
    .default([]),
  practices: z
    .array(z.object({ key, by: key, at, what: text, keeper: key, clause: z.string().default('') }))
    .default([]),
  unlearned: z.array(z.object({ by: key, at, what: text, reason: text })).default([]),
  resources: z.object({ by: key, at, text }).optional(),
  moves: z
    .array(
      z.object({
        do: z.enum(['advance', 'park', 'resume', 'send back', 'merge']),
        by: key,
        at,
        reason: z.string().default(''),
        into: key.optional(),
      }),
    )
    .default([]),
});

const decision = z.object({
  by: key,
  at,
  method: z.enum(METHOD_NAMES),
  proposal: text,
  /** Where a time is sought: days as a demonstration counts them. */
  options: z.array(z.union([text, z.number()])).default([]),
  dots: z.number().int().optional(),
  quorum: z.number().int(),
  deadline: at,
  deciders: z.array(key).optional(),
  changes: z.array(z.object({ whom: text, what: text })).default([]),
  stances: z.record(key, z.enum(STANCES)).default({}),
  /** For each option, in their order: a figure, or a dash where it was left blank. */
  marks: z.record(key, z.string().regex(/^[0-9-]+$/)).default({}),
  reasons: z.record(key, text).default({}),
  /** Who thought again, when, and what they said then. */
  second_thoughts: z
    .array(z.object({ by: key, at, stance: z.enum(STANCES), reason: z.string().default('') }))
    .default([]),
  extended: z.object({ at, deadline: at, reason: text }).optional(),
  answers: z
    .array(
      z.object({
        to: key,
        by: key,
        at,
        text,
        objection: z.enum(['withdrawn', 'kept']).optional(),
        settled: at.optional(),
      }),
    )
    .default([]),
  decided: z
    .object({
      by: key,
      at,
      outcome: text,
      changes: z.array(z.object({ whom: text, what: text })).optional(),
      owner: key.optional(),
      due: at.optional(),
      told: z.object({ at, done: z.boolean(), note: z.string().default('') }).optional(),
    })
    .optional(),
});

const dialogue = z.object({
  key,
  space: key,
  by: key,
  at,
  question: text,
  context: z.string().default(''),
  votes: z.enum(['open', 'anonymous']),
  results: z.enum(['voted', 'closed', 'open']),
  follows: z.array(z.string().regex(/^(signal|journey|experience):[a-z0-9-]+$/)).default([]),
  statements: z.array(z.object({ key, by: key, at, text: text.max(280), assumption: assumption.optional() })),
  votes_cast: z.record(key, z.object({ at, cast: z.string().regex(/^[adp-]+$/) })),
  closed: z.object({ by: key, at }).optional(),
  synthesis: z.object({ by: key, at, text }).optional(),
  dissents: z.array(z.object({ by: key, at, text })).default([]),
  decisions: z.array(decision).default([]),
});

const proposition = z.object({
  key,
  space: key,
  journey: key.optional(),
  by: key,
  at,
  title: text,
  body: text,
  revisions: z.array(said).default([]),
  contributors: z.array(z.object({ person: key, gave: text })).default([]),
  promises: z
    .array(
      z.object({
        key,
        by: key,
        at,
        claim: text.max(300),
        measure: text,
        evidence: text,
        horizon: z.number().int(),
        beneficiaries: z.array(key).default([]),
        openLink: z.boolean(),
      }),
    )
    .default([]),
  agreements: z.array(z.object({ by: key, at, note: z.string().default('') })).default([]),
});

const experience = z.object({
  promise: key.optional(),
  space: key.optional(),
  by: key.optional(),
  /** The name somebody without an account left. */
  from: z.string().optional(),
  link: z.boolean().default(false),
  at,
  kept: z.enum(['kept', 'partly', 'not', 'too early']).optional(),
  noticed: z.string().default(''),
  felt: z
    .array(z.enum(['relieved', 'proud', 'grateful', 'safe', 'surprised', 'the same', 'let down', 'angry']))
    .default([]),
  differently: z.string().default(''),
  fit: z.number().int().min(1).max(5).optional(),
  dealt: z.number().int().min(1).max(5).optional(),
  repair: z.object({ by: key, at, what: text, confirmed: at.optional() }).optional(),
});

export interface Content {
  actors: z.output<typeof actors>;
  signals: z.output<typeof signal>[];
  journeys: z.output<typeof journey>[];
  dialogues: z.output<typeof dialogue>[];
  propositions: z.output<typeof proposition>[];
  experiences: z.output<typeof experience>[];
}
export type At = z.output<typeof at>;

/** Reads the demonstration from its YAML. @throws Error that names the file and what in it cannot be read. */
export async function readContent(folder: string): Promise<Content> {
  const read = async <Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> => {
    const found = schema.safeParse(parse(await readFile(join(folder, file), 'utf8')));
    if (!found.success) throw new Error(`demo/greenco/${file}: ${z.prettifyError(found.error)}`);
    return found.data;
  };
  const all = async <Schema extends z.ZodType>(part: string, schema: Schema): Promise<z.output<Schema>[]> => {
    const files = (await readdir(join(folder, part)).catch(() => [])).filter((file) => file.endsWith('.yaml')).sort();
    return Promise.all(files.map((file) => read(join(part, file), schema)));
  };
  const [signals, journeys, dialogues, value] = await Promise.all([
    all('signals', z.object({ signals: z.array(signal) })),
    all('journeys', z.object({ journeys: z.array(journey) })),
    all('dialogues', z.object({ dialogues: z.array(dialogue) })),
    all(
      'value',
      z.object({ propositions: z.array(proposition).default([]), experiences: z.array(experience).default([]) }),
    ),
  ]);
  return {
    actors: await read('actors.yaml', actors),
    signals: signals.flatMap((file) => file.signals),
    journeys: journeys.flatMap((file) => file.journeys),
    dialogues: dialogues.flatMap((file) => file.dialogues),
    propositions: value.flatMap((file) => file.propositions),
    experiences: value.flatMap((file) => file.experiences),
  };
}
