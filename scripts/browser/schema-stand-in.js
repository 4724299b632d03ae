// Stands where zod stands on the server (see plugins.ts): the same calls, no checking. It keeps what a page may
// want to read off a schema: an object's `shape`, an enumeration's `options`, a literal's `value`.

const CHECKS = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync']);

function check() {
  throw new Error('Schemas are checked on the server; in the browser they only give types.');
}

function schema(facts = {}) {
  const extend = (more) => schema({ ...facts, shape: { ...facts.shape, ...(more.shape ?? more) } });
  return new Proxy(facts, {
    get(_facts, name) {
      if (name in facts) return facts[name];
      if (typeof name === 'symbol' || name === 'then' || name === '~standard') return undefined;
      if (CHECKS.has(name)) return check;
      if (name === 'extend' || name === 'safeExtend' || name === 'merge') return extend;
      return () => schema(facts);
    },
  });
}

const makers = {
  object: (shape) => schema({ shape }),
  strictObject: (shape) => schema({ shape }),
  looseObject: (shape) => schema({ shape }),
  literal: (value) => schema({ value }),
  enum: (values) => {
    const options = Array.isArray(values) ? values : Object.values(values);
    return schema({
      options,
      enum: Array.isArray(values) ? Object.fromEntries(values.map((each) => [each, each])) : values,
    });
  },
  array: (element) => schema({ element }),
};

const family = (own) =>
  new Proxy(own, { get: (_own, name) => own[name] ?? (typeof name === 'symbol' ? undefined : () => schema()) });

export const z = family({ ...makers, iso: family({}), coerce: family({}) });
