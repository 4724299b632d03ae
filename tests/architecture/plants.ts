/** A violation for each import rule: the files to plant, and the one that must be caught. */
export interface Plant {
  rule: string;
  from: string;
  files: Record<string, string>;
}

const value = 'export const thing = 1;\n';
const uses = (path: string) => `import * as other from '${path}';\nexport const used = other;\n`;
const plant = (rule: string, from: string, to: string, target?: string): Plant => ({
  rule,
  from,
  files: { [from]: uses(to), ...(target ? { [target]: value } : {}) },
});

export const CALL_ORDER = [
  'ecosystem',
  'purpose',
  'dialogue',
  'journey',
  'value',
  'reflection',
  'capital',
  'listening',
  'lab',
  'thread',
  'levels',
];

const callDown = CALL_ORDER.slice(0, -1).map((name, rank) => {
  const later = CALL_ORDER[rank + 1];
  return plant(
    `call-down:${name}`,
    `src/modules/${name}/commands/climbs.ts`,
    `../../${later}/index.ts`,
    `src/modules/${later}/index.ts`,
  );
});

export const plants: Plant[] = [
  {
    rule: 'no-cycles',
    from: 'src/kernel/ring-a.ts',
    files: {
      'src/kernel/ring-a.ts': "import type { B } from './ring-b.ts';\nexport type A = B;\n",
      'src/kernel/ring-b.ts': "import type { A } from './ring-a.ts';\nexport type B = A;\n",
    },
  },
  { rule: 'no-orphans', from: 'src/platform/alone.ts', files: { 'src/platform/alone.ts': value } },
  plant('kernel-is-a-leaf', 'src/kernel/reaches.ts', '../platform/thing.ts', 'src/platform/thing.ts'),
  plant('algorithms-are-pure', 'src/algorithms/opinion/reads.ts', '../../platform/thing2.ts', 'src/platform/thing2.ts'),
  plant(
    'algorithms-are-peers',
    'src/algorithms/opinion/peeks.ts',
    '../network/thing.ts',
    'src/algorithms/network/thing.ts',
  ),
  plant('domain-is-pure', 'src/modules/journey/domain/reads.ts', '../store.ts', 'src/modules/journey/store.ts'),
  plant(
    'contract-is-a-leaf',
    'src/modules/journey/contract.ts',
    './domain/rule.ts',
    'src/modules/journey/domain/rule.ts',
  ),
  plant(
    'front-door-only',
    'src/modules/journey/commands/sneaks.ts',
    '../../dialogue/store.ts',
    'src/modules/dialogue/store.ts',
  ),
  ...callDown,
  plant('platform-knows-no-domain', 'src/platform/nosy.ts', '../modules/value/index.ts', 'src/modules/value/index.ts'),
  plant('only-main-plugs-in', 'src/modules/value/commands/plugs.ts', '../module.ts', 'src/modules/value/module.ts'),
  plant('only-module-wires', 'src/modules/value/commands/wires.ts', '../routes.ts', 'src/modules/value/routes.ts'),
  plant('sql-lives-in-store-and-queries', 'src/modules/value/commands/speaks-sql.ts', 'kysely'),
  plant(
    'transactions-open-in-store-and-queries',
    'src/modules/value/commands/opens.ts',
    '../../../platform/database/sql.ts',
    'src/platform/database/sql.ts',
  ),
  plant('http-lives-in-routes', 'src/modules/value/commands/speaks-http.ts', 'fastify'),
  plant(
    'server-never-imports-web',
    'src/modules/value/commands/paints.ts',
    '../web/page.tsx',
    'src/modules/value/web/page.tsx',
  ),
  plant('web-stays-in-the-browser', 'src/modules/value/web/reaches.ts', '../store.ts', 'src/modules/value/store.ts'),
  plant('shell-knows-no-module', 'src/web/knows.ts', '../modules/thread/contract.ts', 'src/modules/thread/contract.ts'),
  plant('no-node-in-the-browser', 'src/web/reads-files.ts', 'node:fs'),
  plant('nothing-imports-a-test', 'src/platform/borrows.ts', './some.test.ts', 'src/platform/some.test.ts'),
  plant('no-undeclared-package', 'src/platform/undeclared.ts', 'a-package-nobody-declared'),
  plant('kernel-word-is-shared', 'src/kernel/lonely.ts', './lonely-too.ts', 'src/kernel/lonely-too.ts'),
];
