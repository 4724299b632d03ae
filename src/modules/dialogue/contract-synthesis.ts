import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { aboutDialogue, done, words } from './contract-fields.ts';

const quoted = z.object({ id: z.string(), number: z.number().int(), body: z.string() });
export type Quoted = z.output<typeof quoted>;

export const readSynthesis = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/dialogues/:dialogue/synthesis',
  summary: 'The synthesis as it stands, the statements it quotes, and the dissent beside it',
  door: 'person',
  params: aboutDialogue,
  reply: z.object({
    synthesis: z
      .object({
        id: z.string(),
        body: z.string(),
        by: z.string(),
        at: z.string(),
        number: z.number().int(),
        quotes: z.array(quoted),
      })
      .nullable(),
    dissents: z.array(z.object({ id: z.string(), by: z.string(), body: z.string(), at: z.string() })),
    may: z.object({ synthesize: z.boolean(), dissent: z.boolean() }),
  }),
});
export type Synthesis = z.output<typeof readSynthesis.reply>;

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
