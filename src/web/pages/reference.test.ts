import { expect, test } from 'vitest';
import { operationsOf, typeOf } from './reference.ts';

const document = {
  paths: {
    '/api/{ecosystem}/signals': {
      post: {
        summary: 'Raise a signal',
        tags: ['signals'],
        parameters: [{ name: 'ecosystem', in: 'path', required: true, schema: { type: 'string', maxLength: 40 } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['body'],
                properties: {
                  body: { type: 'string', minLength: 1, maxLength: 4000 },
                  kind: { anyOf: [{ type: 'string', enum: ['idea', 'problem'] }, { type: 'null' }] },
                },
              },
            },
          },
        },
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    '/api/session': { get: { summary: 'Who is here', tags: ['session'] } },
  },
};

test('operations stand by area, with every field and what it takes', () => {
  const areas = operationsOf(document);
  expect([...areas.keys()]).toEqual(['signals', 'session']);
  const [raise] = areas.get('signals') ?? [];
  expect(raise?.parameters[0]).toEqual({ name: 'ecosystem', is: 'text, 0 to 40 signs', depth: 0, optional: false });
  expect(raise?.body.map(({ name, is, optional }) => [name, is, optional])).toEqual([
    ['body', 'text, 1 to 4000 signs', false],
    ['kind', 'one of idea, problem or null', true],
  ]);
  expect(raise?.reply.map(({ name, depth }) => [name, depth])).toEqual([
    ['items', 0],
    ['items.id', 1],
  ]);
});

test('a search keeps what bears every word', () => {
  expect([...operationsOf(document, 'raise POST').keys()]).toEqual(['signals']);
  expect(operationsOf(document, 'nothing of the kind').size).toBe(0);
});

test('a schema without a type says so', () => {
  expect(typeOf({})).toBe('anything');
});
