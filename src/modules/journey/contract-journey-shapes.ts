import { z } from 'zod';
import { named } from './contract-fields.ts';

/** What a journey looks like in a reply; what can be asked of one stands in `contract-journeys.ts`. */
export const MODES = ['explore', 'exploit'] as const;
const CAPABILITIES = ['acquisition', 'assimilation', 'transformation', 'exploitation'] as const;
export const JOURNEY_STATES = ['open', 'parked', 'merged', 'realized'] as const;
/** What somebody gave to a journey, as its record shows. */
const DID = ['raised', 'interpreted', 'tried', 'keeps', 'unlearned'] as const;
export const KNOWLEDGE = ['component', 'architectural'] as const;
/** What must exist before a capability is left; `domain/gate.ts` says which belongs to which. */
const NEEDS = [
  'signal',
  'interpretation with its assumption',
  'target value',
  'synthesis',
  'knowledge',
  'result',
  'practice',
  'unlearned',
  'proposition with promises',
  'agreement',
  'resources',
  'experience',
  'comparison',
] as const;

const gate = z.object({
  capability: z.enum(CAPABILITIES),
  needs: z.array(z.object({ need: z.enum(NEEDS), met: z.boolean() })),
  open: z.boolean(),
});

export const listed = z.object({
  id: z.string(),
  space: named,
  title: z.string(),
  mode: z.enum(MODES),
  capability: z.enum(CAPABILITIES),
  state: z.enum(JOURNEY_STATES),
  knowledge: z.enum(KNOWLEDGE).nullable(),
  owner: named,
  openedAt: z.string(),
  movedAt: z.string(),
  signals: z.number().int(),
  /** The reader takes part. */
  joined: z.boolean(),
  gate,
});
export type ListedJourney = z.output<typeof listed>;

export const journey = listed.omit({ signals: true }).extend({
  whose: z.string(),
  value: z.string(),
  participants: z.array(named.extend({ did: z.array(z.enum(DID)) })),
  signals: z.array(
    z.object({
      id: z.string(),
      by: z.string().nullable(),
      body: z.string(),
      raisedAt: z.string(),
      photos: z.number().int(),
    }),
  ),
  interpretations: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      body: z.string(),
      assumption: z.object({ about: z.enum(['self', 'others', 'world']), text: z.string() }).nullable(),
      givenAt: z.string(),
    }),
  ),
  dialogues: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      openedAt: z.string(),
      closedAt: z.string().nullable(),
      statements: z.number().int(),
      voters: z.number().int(),
      dissents: z.number().int(),
      synthesis: z.string().nullable(),
    }),
  ),
  experiments: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      hypothesis: z.string(),
      measure: z.string(),
      threshold: z.string(),
      begunAt: z.string(),
      due: z.string().nullable(),
      result: z.string().nullable(),
      met: z.boolean().nullable(),
      learned: z.string().nullable(),
      concludedAt: z.string().nullable(),
    }),
  ),
  practices: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      keeper: z.string(),
      since: z.string(),
      clause: z.string(),
      adoptedAt: z.string(),
      retiredAt: z.string().nullable(),
      retiredReason: z.string().nullable(),
    }),
  ),
  unlearnings: z.array(
    z.object({ id: z.string(), by: z.string(), what: z.string(), reason: z.string(), at: z.string() }),
  ),
  moves: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['advanced', 'sent back', 'parked', 'resumed', 'merged', 'split', 'realized']),
      from: z.string(),
      to: z.string(),
      other: z.object({ id: z.string(), title: z.string() }).nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  realizations: z.array(z.object({ kind: z.string(), subjectId: z.string(), at: z.string() })),
  resources: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  comparison: z.string(),
  mergedInto: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The two clocks: first answer, and first confirmed value. */
  clocks: z.object({
    raisedAt: z.string().nullable(),
    firstAnswerAt: z.string().nullable(),
    valueAt: z.string().nullable(),
  }),
  /** Who might take part, and why. */
  suggested: z.array(named.extend({ because: z.enum(['raised', 'interpreted', 'said']) })),
  may: z.object({ change: z.boolean(), contribute: z.boolean(), join: z.boolean(), lead: z.boolean() }),
});
export type Journey = z.output<typeof journey>;
