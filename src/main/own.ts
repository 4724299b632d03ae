import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { route } from '../platform/http/route.ts';
import type { Module } from '../platform/module.ts';
import { ownWords } from '../platform/personal/own.ts';

const readOwn = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/own',
  summary: 'Everything you said here, for you to keep',
  door: 'person',
  params: z.object({ ecosystem: z.string().max(40) }),
  reply: z.object({
    takenAt: z.string(),
    words: z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
  }),
});

/** A person takes along what is theirs, out of every room. */
export function ownOf(modules: readonly Module[]): Module {
  const personals = modules.flatMap(({ personal }) => personal ?? []);
  return {
    name: 'own',
    words: { en: {}, de: {} },
    routes: [
      route(readOwn, async (tx) => ({
        takenAt: new Date().toISOString(),
        words: await ownWords(tx, personals),
      })),
    ],
  };
}
