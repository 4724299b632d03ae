import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/algorithms/random/random.ts';

/** The headers of the algorithms: each names its source and has an example, and the example is true. */
const folder = join(import.meta.dirname, '../../src/algorithms');
const files = (await readdir(folder, { recursive: true }))
  .filter((file) => file.endsWith('.ts') && !/(\.test|\.oracle|(^|\/)index)\.ts$/.test(file))
  .sort();

/** The lines of every `@example` of a file: statements, and `expression // → what it gives`. */
function examplesIn(text: string): string[][] {
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const lines = comment
      .split('\n')
      .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\* ?)/, '').replace(/\s*\*\/\s*$/, ''));
    const examples: string[][] = [];
    let open: string[] | null = null;
    for (const line of lines) {
      if (line.startsWith('@example')) {
        open = [];
        examples.push(open);
        if (line.slice(8).trim()) open.push(line.slice(8).trim());
      } else if (line.startsWith('@')) open = null;
      else if (line.trim()) open?.push(line);
    }
    return examples;
  });
}

/** Numbers are compared to the digits that the example shows. */
function compare(given: unknown, shown: unknown, digits: Iterator<string>, where: string): void {
  if (typeof shown === 'number') {
    const text = String(digits.next().value);
    const decimals = /\.(\d+)/.exec(text)?.[1]?.length;
    const unit = Number(/e([-+]?\d+)/i.exec(text)?.[1] ?? 0);
    if (decimals === undefined && unit === 0) expect(given, where).toBe(shown);
    else
      expect(Math.abs(Number(given) - shown), `${where}: ${given}`).toBeLessThanOrEqual(
        0.501 * 10 ** (unit - (decimals ?? 0)),
      );
  } else if (Array.isArray(shown)) {
    const items = [...(given as Iterable<unknown>)];
    expect(items, where).toHaveLength(shown.length);
    for (const [index, item] of shown.entries()) compare(items[index], item, digits, `${where}[${index}]`);
  } else if (shown !== null && typeof shown === 'object') {
    const entries = Object.entries(shown);
    for (const [key, item] of entries)
      compare((given as Record<string, unknown>)[key], item, digits, `${where}.${key}`);
  } else expect(given, where).toEqual(shown);
}

async function familyOf(file: string): Promise<Record<string, unknown>> {
  const index = join(folder, file.split('/')[0]!, 'index.ts');
  return existsSync(index) ? ((await import(index)) as Record<string, unknown>) : {};
}

/** A function in whose text one may wait: `Function` of what is asynchronous. */
const Waiting = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<unknown>;

test.each(files)('%s', async (file) => {
  const text = await readFile(join(folder, file), 'utf8');
  if (!/^export (async )?(function|class|const) /m.test(text)) return;
  const examples = examplesIn(text);
  const module = (await import(join(folder, file))) as Record<string, unknown>;
  // What an example may use: what the file exports, what its family does, and a generator.
  const scope: Record<string, unknown> = { randomFrom, ...(await familyOf(file)), ...module };
  const functions = Object.values(module).filter((each) => typeof each === 'function');
  if (functions.length > 0) {
    expect(examples.length, 'an example in a header').toBeGreaterThan(0);
    expect(text, 'a source in a header: a DOI, an ISBN, or "our definition"').toMatch(
      /DOI 10\.|ISBN|[Oo]ur (own )?(definition|construction)/,
    );
  }
  for (const lines of examples) {
    let statements = '';
    let checked = 0;
    for (const line of lines) {
      const [code = '', gives] = line.split('// →').map((part) => part.trim());
      if (gives === undefined) {
        statements += `${code}\n`;
        continue;
      }
      const run = (expression: string) =>
        new Waiting(...Object.keys(scope), `${statements}return (${expression});`)(...Object.values(scope));
      const shown = await run(gives);
      const digits = (
        gives.replace(/'[^']*'|[a-zA-Z_]\w*\s*:/g, '').match(/0x[\da-f]+|\d+(\.\d+)?(e[-+]?\d+)?/gi) ?? []
      ).values();
      compare(await run(code.replace(/;$/, '')), shown, digits, code);
      checked += 1;
    }
    expect(checked, `a line with "// →" in: ${lines.join(' ')}`).toBeGreaterThan(0);
  }
});
