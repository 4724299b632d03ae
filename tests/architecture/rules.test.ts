import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plants } from './plants.ts';

const root = join(import.meta.dirname, '../..');
const rulesFile = join(root, '.dependency-cruiser.cjs');
const rules = createRequire(import.meta.url)(rulesFile) as { forbidden: (IForbiddenRuleType & { name: string })[] };

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const options = await extractConfig(rulesFile);
  const { output } = await cruise(['src'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
    tsConfig: { fileName: join(root, 'tsconfig.json') },
  });
  return output as ICruiseResult;
}

function worded(result: ICruiseResult): string[] {
  return result.summary.violations
    .filter((each) => each.rule.severity === 'error')
    .map((each) => `${each.rule.name}: ${each.from} → ${each.to}`);
}

describe('the house', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruised(root);
  });

  test('keeps every import rule', () => {
    expect(worded(result)).toEqual([]);
  });

  test('is read whole: every file of src/ was cruised', async () => {
    const files = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    const seen = new Set(result.modules.map((module) => module.source));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });
});

describe('a planted violation is caught by', () => {
  const garden = join(root, '.cache', `planted-${process.pid}`);
  let result: ICruiseResult;

  beforeAll(async () => {
    for (const { files } of plants) {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(garden, file)), { recursive: true });
        await writeFile(join(garden, file), text, { flag: 'a' });
      }
    }
    await writeFile(
      join(garden, 'package.json'),
      JSON.stringify({ name: 'garden', dependencies: { fastify: '*', kysely: '*' } }),
    );
    await symlink(join(root, 'node_modules'), join(garden, 'node_modules'));
    result = await cruised(garden);
  });
  afterAll(() => rm(garden, { recursive: true, force: true }));

  test.each(rules.forbidden.map((rule) => rule.name))('%s', (name) => {
    const planted = plants.filter((each) => each.rule === name);
    expect(planted, `tests/architecture/plants.ts needs a plant for ${name}`).toHaveLength(1);
    const caught = result.summary.violations.filter((each) => each.rule.name === name).map((each) => each.from);
    expect(caught).toContain(planted[0]?.from);
  });

  test('every rule tells the reader what to do instead', () => {
    expect(rules.forbidden.filter((rule) => !rule.comment).map((rule) => rule.name)).toEqual([]);
  });
});
