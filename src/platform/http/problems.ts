import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { DomainError, type ErrorKind } from '../../kernel/errors.ts';
import { type FieldProblem, fieldProblem } from './fields.ts';
import { localeOf, type Wording } from './words.ts';

const STATUS: Record<ErrorKind, number> = {
  refused: 409,
  invalid: 422,
  forbidden: 403,
  absent: 404,
  unauthenticated: 401,
  busy: 429,
  gone: 410,
};

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  request: string;
  fields?: FieldProblem[];
}

/** Turns whatever was thrown into RFC 9457 problem details, worded for the reader. */
export function problemHandler(wording: Wording) {
  return (error: FastifyError | DomainError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const locale = localeOf(request.headers['accept-language']);
    const send = (
      status: number,
      code: string,
      parameters: Record<string, string | number> = {},
      fields?: ProblemBody['fields'],
    ) => {
      const body: ProblemBody = {
        type: `/problems/${code}`,
        title: wording.error(code, locale, parameters),
        status,
        code,
        detail: wording.error(code, locale, parameters),
        request: request.id,
        ...(fields ? { fields } : {}),
      };
      return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
    };
    if (error instanceof DomainError) {
      if (error.kind === 'busy' && error.parameters.seconds) reply.header('retry-after', error.parameters.seconds);
      return send(STATUS[error.kind], error.code, { ...error.parameters });
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map((each) => fieldProblem(each, locale, wording));
      return send(422, 'invalid', { count: fields.length }, fields);
    }
    const status = error.statusCode ?? 500;
    if (status === 413) return send(413, 'too-large');
    if (status === 415) return send(415, 'media-type');
    if (status === 429) return send(429, 'too-many');
    if (status >= 400 && status < 500) return send(status, 'unreadable');
    // The wall held where a door stood open: nothing was done, and the door wants mending.
    if ((error as { code?: unknown }).code === '42501') {
      request.log.error({ err: error }, 'stopped by the wall');
      return send(403, 'forbidden');
    }
    if (databaseRefused(error)) return send(422, 'unstorable');
    request.log.error({ err: error }, 'unexpected');
    return send(500, 'unexpected', { request: request.id });
  };
}

/** PostgreSQL refuses what no schema foresaw: a NUL byte in a text, a value out of range. Nothing was written. */
function databaseRefused(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}
