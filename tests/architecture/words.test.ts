import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULES = join(import.meta.dirname, '../../src/modules');
const KEY = /^ {2}'?([a-z][\w.-]*)'?:/gm;

/** A module's words of one language may stand in several files, spread into one: a key in two of them would hide the other's words. */
function twiceIn(files: readonly string[]): string[] {
  const keys = files.flatMap((text) => [...text.matchAll(KEY)].map((match) => match[1] ?? ''));
  return keys.filter((key, place) => keys.indexOf(key) !== place);
}

test.each(readdirSync(MODULES))('%s says nothing in two ways', (module) => {
  const folder = join(MODULES, module, 'words');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  for (const language of ['en', 'de']) {
    const own = files.filter((file) => file === `${language}.ts` || file.endsWith(`.${language}.ts`));
    expect(own.length).toBeGreaterThan(0);
    expect(twiceIn(own.map((file) => readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  }
});

test('a key in two files is found', () => {
  expect(
    twiceIn(["  'errors.closed': 'Closed.',\n", "  open: 'Open',\n  'errors.closed':\n    'It is closed.',\n"]),
  ).toEqual(['errors.closed']);
});
