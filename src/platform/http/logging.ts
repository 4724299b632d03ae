import type { FastifyRequest, FastifyServerOptions } from 'fastify';

/**
 * One line of JSON an event, for machines. No address, no header, no path as it was sent: a path can hold somebody's words or the
 * secret of a receipt, so the operation's own stands for it. Of what the database refused, not the row that it quotes.
 */
const serializers = {
  req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? 'none' }),
  res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
  err: ({ name, code, stack, message }: Error & { code?: string; routine?: string }) => {
    const ofDatabase = /^[0-9A-Z]{5}$/.test(code ?? '');
    return {
      type: name,
      code,
      message: ofDatabase ? 'the database refused it' : message,
      stack: ofDatabase ? at(stack) : stack,
    };
  },
};

const at = (stack = '') => stack.slice(stack.indexOf('\n    at '));

/** @param every every request, too; left out: only what failed on our side; false: nothing */
export function loggerFor(every: boolean | undefined, stream?: NodeJS.WritableStream): FastifyServerOptions['logger'] {
  if (every === false) return false;
  return {
    level: every ? 'info' : 'error',
    base: null,
    serializers,
    ...(stream ? { stream } : {}),
  } as FastifyServerOptions['logger'];
}
