import fc from 'fast-check';

/** The little of JSON Schema that the OpenAPI document uses. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  anyOf?: Schema[];
}

/** A value gone bad, and whether the document itself forbids it: then it must be refused. */
export interface Bad {
  value: unknown;
  why: string;
  forbidden: boolean;
}

/** Leaves the field out. */
export const MISSING = Symbol('missing');

const OF_TYPE: Record<string, unknown> = { string: 'x', number: 1, boolean: true, array: [], object: {}, null: null };

function typesOf(schema: Schema): Set<string> {
  const own = [schema.type ?? []].flat().map((type) => (type === 'integer' ? 'number' : type));
  return new Set([...own, ...(schema.anyOf ?? []).flatMap((each) => [...typesOf(each)])]);
}

/** What the document says of one field, turned against it. */
export function forbiddenValues(schema: Schema, required: boolean, ids: readonly string[]): Bad[] {
  const types = typesOf(schema);
  const plain = [schema, ...(schema.anyOf ?? [])];
  const forbidden: Bad[] = Object.entries(OF_TYPE)
    .filter(([type]) => types.size > 0 && !types.has(type))
    .map(([type, value]) => ({ value, why: `a ${type}`, forbidden: true }));
  if (required) forbidden.push({ value: MISSING, why: 'missing', forbidden: true });
  for (const { maxLength, maxItems, maximum, minimum, enum: values, format } of plain) {
    if (maxLength !== undefined && maxLength < 100_000)
      forbidden.push({ value: 'x'.repeat(maxLength + 1), why: 'too long', forbidden: true });
    if (maxItems !== undefined)
      forbidden.push({ value: Array(maxItems + 1).fill(ids[0]), why: 'too many', forbidden: true });
    if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
      forbidden.push({ value: maximum + 1, why: 'too much', forbidden: true });
    if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER)
      forbidden.push({ value: minimum - 1, why: 'too little', forbidden: true });
    if (values) forbidden.push({ value: 'none of these', why: 'not one of them', forbidden: true });
    if (format === 'uuid') forbidden.push({ value: '0190-not-a-uuid', why: 'no identifier', forbidden: true });
  }
  return forbidden;
}

/** What no document foresees. */
export function oddValues(ids: readonly string[]): fc.Arbitrary<Bad> {
  return fc
    .oneof(
      // Somebody else's, of another kind, of nothing.
      fc.constantFrom(...ids),
      fc.uuid(),
      fc.constantFrom<unknown>('', ' ', 'a\u0000b', '\ud800', '\u202e', '٣', "'; DROP TABLE x; --", '2026-13-45'),
      fc.constantFrom<unknown>('9999-12-31T23:59:59Z', 1e308, -1, 0.5, [null], [['x']], { $ne: 1 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.jsonValue({ maxDepth: 2 }),
    )
    .map((value): Bad => ({ value, why: 'odd', forbidden: false }));
}
