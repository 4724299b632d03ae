/** The parts of an OpenAPI 3.1 document that the reference page reads. */
export interface Schema {
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

interface Content {
  content?: Readonly<Record<string, { schema?: Schema }>>;
}

interface Operation {
  summary?: string;
  tags?: readonly string[];
  parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content;
  responses?: Readonly<Record<string, Content>>;
}

export interface Reference {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One line of a form: `name` with points where it lies inside another. */
export interface Field {
  name: string;
  is: string;
  depth: number;
  optional: boolean;
}

export interface Described {
  method: string;
  path: string;
  summary: string;
  parameters: Field[];
  body: Field[];
  reply: Field[];
}

/** By area, in the order of the document; only what bears every word of `search`. */
export function operationsOf({ paths }: Reference, search = ''): Map<string, Described[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const areas = new Map<string, Described[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const { summary = '', tags: [area = ''] = [], parameters = [], requestBody, responses } = operation;
      const text = `${area} ${summary} ${path} ${method}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      const described = {
        method: method.toUpperCase(),
        path,
        summary,
        parameters: parameters.map(({ name, required, schema = {} }) => ({
          name,
          is: typeOf(schema),
          depth: 0,
          optional: !required,
        })),
        body: fieldsOf(schemaOf(requestBody)),
        reply: fieldsOf(schemaOf(responses?.['200'])),
      };
      areas.set(area, [...(areas.get(area) ?? []), described]);
    }
  }
  return areas;
}

function schemaOf(content: Content | undefined): Schema | undefined {
  return Object.values(content?.content ?? {})[0]?.schema;
}

const MOST_DEPTH = 4;

function fieldsOf(schema: Schema | undefined, before = '', depth = 0): Field[] {
  const { properties, required = [] } = inner(schema);
  if (!properties || depth > MOST_DEPTH) return [];
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = before ? `${before}.${key}` : key;
    const optional = !required.includes(key);
    return [{ name, is: typeOf(value), depth, optional }, ...fieldsOf(value, name, depth + 1)];
  });
}

/** What lies in a list, or in a value that may be null. */
function inner(schema: Schema = {}): Schema {
  const some = (schema.anyOf ?? schema.oneOf)?.find((each) => each.type !== 'null');
  if (some) return inner(some);
  return schema.type === 'array' ? inner(schema.items) : schema;
}

/** `text, 1 to 120 signs`, `one of a, b`, `list of …`. */
export function typeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (schema.type === 'array')
    return `list of ${typeOf(schema.items ?? {})}${schema.maxItems ? `, at most ${schema.maxItems}` : ''}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'anything');
  const within = (least: number | undefined, most: number | undefined, unit: string) =>
    most === undefined || most >= Number.MAX_SAFE_INTEGER ? '' : `, ${least ?? 0} to ${most}${unit}`;
  if (type === 'string') return `${schema.format ?? 'text'}${within(schema.minLength, schema.maxLength, ' signs')}`;
  return `${type}${within(schema.minimum, schema.maximum, '')}`;
}
