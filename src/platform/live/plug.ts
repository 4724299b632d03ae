import { z } from 'zod';
import type { PersonActor } from '../../kernel/actor.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { absent } from '../../kernel/errors.ts';
import { openRoute } from '../http/route.ts';
import type { Module } from '../module.ts';
import type { LiveHub } from './hub.ts';

const listen = endpoint({
  method: 'GET',
  path: '/api/:ecosystem/live',
  summary: 'What happens where the reader may look, as server-sent events; resumes after Last-Event-ID',
  door: 'person',
  params: z.object({ ecosystem: z.string().max(40) }),
  reply: z.string(),
});

const BEAT = 25_000;

interface LiveOptions {
  hub: LiveHub;
  enter: (slug: string, accountId: string) => Promise<PersonActor | null>;
}

/** One generic subscription: ids and kinds, never content; the page asks for what it shows. */
export function live({ hub, enter }: LiveOptions): Module {
  return {
    name: 'live',
    words: { en: {}, de: {} },
    routes: [
      openRoute(listen, async ({ identity }, { params, accountId, request, reply }) => {
        const actor = accountId && (await enter(params.ecosystem, accountId));
        const session = identity.sessionOf(request);
        if (!actor || !session) throw absent('ecosystem');
        const header = Number(request.headers['last-event-id']);
        const last = Number.isSafeInteger(header) && header >= 0 && request.headers['last-event-id'] ? header : null;
        reply.hijack();
        const { raw } = reply;
        raw.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // An ended stream leaves no idle connection that a shutdown would wait for.
          connection: 'close',
          'x-accel-buffering': 'no',
        });
        raw.write('retry: 2000\n\n');
        const beat = setInterval(() => raw.write(': still here\n\n'), BEAT);
        let stop: (() => void) | undefined;
        let over = false;
        const end = () => {
          over = true;
          clearInterval(beat);
          stop?.();
          raw.end();
        };
        request.raw.on('close', end);
        const stream = {
          actor,
          session,
          send: (event: { position: number }) => {
            if (!over) raw.write(`id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`);
          },
          end,
        };
        try {
          stop = await hub.open(stream, last);
          if (over) stop();
        } catch {
          end();
        }
        return reply as never;
      }),
    ],
  };
}
