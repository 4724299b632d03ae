import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type Bad, forbiddenValues, MISSING, oddValues, type Schema } from './bad.ts';

export interface Operation {
  parameters?: Array<{ name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface Sending {
  path: Record<string, string>;
  query: string;
  body: unknown;
  headers: Record<string, string>;
  /** Instead of the body. */
  bytes?: Buffer;
}

export interface Case {
  change: (sending: Sending) => Sending;
  /** What goes bad: a field, a parameter, the body, the content type. */
  what: string;
  bad: Bad;
  /** A field of the body, which the refusal must name. */
  field?: string;
}

const HUGE = Buffer.alloc(50_000_000, 120);
const SEED = 20261124;
function inBody(field: string, bad: Bad, must?: string): Case {
  const change = (sending: Sending) => {
    const value = bad.value === MISSING ? undefined : bad.value;
    return { ...sending, body: { ...(sending.body as object), [field]: value } };
  };
  return { change, what: field, bad, ...(must ? { field: must } : {}) };
}

function wholeBodies(what: string, all: Record<string, Buffer>, mayPass: (why: string) => boolean): Case[] {
  return Object.entries(all).map(([why, bytes]) => ({
    change: (sending) => ({ ...sending, bytes }),
    what,
    bad: { why, value: null, forbidden: !mayPass(why) },
  }));
}

/** What the document forbids, then what no document foresees. */
export function casesOf(operation: Operation, begun: Sending, ids: string[], strange: string[]): Case[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const properties = Object.entries(schema?.properties ?? {});
  const cases: Case[] = properties.flatMap(([name, each]) =>
    forbiddenValues(each, schema?.required?.includes(name) ?? false, strange).map((bad) => inBody(name, bad, name)),
  );
  if (schema && !schema.anyOf)
    for (const [why, value] of Object.entries({ 'a list': [], 'a text': 'x', nothing: null, 'a number': 1 }))
      cases.push({
        change: (sending) => ({ ...sending, body: value }),
        what: 'the body',
        bad: { why, value, forbidden: true },
      });
  if (schema)
    cases.push(
      ...wholeBodies(
        'the body',
        {
          'cut short': Buffer.from('{"a":'),
          empty: Buffer.alloc(0),
          'broken UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
          'fifty megabytes': HUGE,
        },
        (why) => properties.length === 0 || why === 'broken UTF-8',
      ),
    );
  const picture = begun.bytes;
  if (picture)
    cases.push(
      ...wholeBodies(
        'the picture',
        { empty: Buffer.alloc(0), noise: randomBytes(500), 'fifty megabytes': HUGE, cut: picture.subarray(0, 40) },
        () => false,
      ),
    );
  const other = picture ? 'application/json' : 'image/png';
  if (schema || picture)
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'nonsense', other])
      cases.push({
        change: (sending) => ({ ...sending, headers: { ...sending.headers, 'content-type': type } }),
        what: 'the content type',
        bad: { why: type, value: type, forbidden: (schema?.required?.length ?? 1) > 0 },
      });
  return [...cases, ...oddCases(operation, properties, ids)];
}

function oddCases(operation: Operation, properties: Array<[string, Schema]>, ids: string[]): Case[] {
  const nasty = fc.oneof(
    fc.constantFrom('x', '..', '%00', '%ff', '%', 'a'.repeat(300), '%ED%A0%80', '0', ' ', "';--"),
    fc.constantFrom(...ids),
    fc.uuid(),
  );
  const cases = (operation.parameters ?? []).flatMap(({ name, in: where }) =>
    fc.sample(nasty, { numRuns: 6, seed: SEED }).map((value): Case => {
      const change = (sending: Sending) =>
        where === 'path'
          ? { ...sending, path: { ...sending.path, [name]: value } }
          : { ...sending, query: `${sending.query}&${name}=${value}&${name}=${value}` };
      return { change, what: name, bad: { why: 'odd', value, forbidden: false } };
    }),
  );
  const fields = properties.map(([name]) => name);
  if (fields.length === 0) return cases;
  const odd = fc.tuple(fc.constantFrom(...fields, 'more'), oddValues(ids));
  const some = fc.sample(odd, { numRuns: 8 + 2 * fields.length, seed: SEED });
  return [...cases, ...some.map(([name, bad]) => inBody(name, bad))];
}

/** In the order of a fixed seed, each field in turn: however few, of every field one. */
export function chosen(cases: Case[], most: number): Case[] {
  if (cases.length <= most) return cases;
  const all = { minLength: cases.length, maxLength: cases.length };
  const [mixed = []] = fc.sample(fc.shuffledSubarray(cases, all), { numRuns: 1, seed: SEED });
  const turn = new Map<string, number>();
  const placed = mixed.map((each) => {
    const place = turn.get(each.what) ?? 0;
    turn.set(each.what, place + 1);
    return { each, place };
  });
  return placed
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ each }) => each);
}
