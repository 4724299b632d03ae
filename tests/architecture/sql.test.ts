import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CALL_ORDER } from './plants.ts';

const modules = join(import.meta.dirname, '../../src/modules');

/** `FROM journey.signals`: the tables that statements name, with what is done to them. Functions are doors, not tables. */
function tablesIn(text: string): { verb: string; schema: string; table: string }[] {
  return [...text.matchAll(/\b(FROM|JOIN|INTO|UPDATE)\s+([a-z]+)\.([a-z_]+)(?!\w*\()/g)].map(
    ([, verb = '', schema = '', table = '']) => ({ verb, schema, table }),
  );
}

/** What a file of a module may not name: a command's SQL knows its own schema, a page's may read what modules before keep. */
function trespasses(module: string, file: string, text: string): string[] {
  const before = CALL_ORDER.slice(0, CALL_ORDER.indexOf(module));
  const reads = file.startsWith('queries/');
  return tablesIn(text)
    .filter(({ schema }) => CALL_ORDER.includes(schema) && schema !== module)
    .filter(({ verb, schema }) => !(reads && before.includes(schema) && (verb === 'FROM' || verb === 'JOIN')))
    .map(({ verb, schema, table }) => `${module}/${file}: ${verb} ${schema}.${table}`);
}

const read = await Promise.all(
  (await readdir(modules, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .filter(({ name, parentPath }) => /^store[a-z-]*[.]ts$/.test(name) || basename(parentPath) === 'queries')
    .map(async (entry) => {
      const [module = '', ...rest] = relative(modules, join(entry.parentPath, entry.name)).split('/');
      return { module, file: rest.join('/'), text: await readFile(join(entry.parentPath, entry.name), 'utf8') };
    }),
);

describe('SQL stays at home', () => {
  test('a store names no table of another module, a query none of a later one', () => {
    expect(read.flatMap(({ module, file, text }) => trespasses(module, file, text))).toEqual([]);
    // A test that reads nothing finds nothing.
    expect(read.flatMap(({ text }) => tablesIn(text)).length).toBeGreaterThan(150);
  });

  test.each([
    ['a store that reads elsewhere', 'value', 'store.ts', 'SELECT id FROM journey.signals', 1],
    ['a query that reads up', 'dialogue', 'queries/dialogues.ts', 'LEFT JOIN value.promises p ON true', 1],
    ['a query that writes elsewhere', 'value', 'queries/promises.ts', 'UPDATE journey.signals SET body = 1', 1],
    ['a query that reads down', 'value', 'queries/promises.ts', 'JOIN ecosystem.persons p ON true', 0],
    ['a door', 'value', 'store.ts', 'SELECT FROM ecosystem.own_spaces()', 0],
  ])('%s', (_what, module, file, text, count) => {
    expect(trespasses(module, file, text)).toHaveLength(count);
  });
});
