// The order in which modules may call one another: a module calls only those before it.
// Announcements (events) may travel in any direction, because contracts are leaves.
const CALL_ORDER = [
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

const MODULE = '^src/modules/([^/]+)/';
const TEST = '[.](test|spec)[.]tsx?$';

const callDown = CALL_ORDER.slice(0, -1).map((name, rank) => ({
  name: `call-down:${name}`,
  comment: `'${name}' comes before these modules in CALL_ORDER: let them call it, or publish an event they react to.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${CALL_ORDER.slice(rank + 1).join('|')})/index[.]ts$` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Type-only cycles count too: they are where value cycles begin.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Delete it, or use it.',
      severity: 'error',
      from: { orphan: true, pathNot: [TEST, '[.]d[.]ts$'] },
      to: {},
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      comment: 'The kernel is the vocabulary all share; it knows nobody.',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'algorithms-are-pure',
      severity: 'error',
      comment: 'An algorithm takes numbers and gives numbers: no database, no clock, no package, no module.',
      from: { path: '^src/algorithms/', pathNot: TEST },
      to: { pathNot: '^src/(algorithms|kernel)/' },
    },
    {
      name: 'algorithms-are-peers',
      severity: 'error',
      comment: 'Algorithm families share only statistics, matrices and random numbers.',
      from: { path: '^src/algorithms/([^/]+)/' },
      to: { path: '^src/algorithms/', pathNot: '^src/algorithms/($1|statistics|matrices|random)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'A rule of the domain needs no web, no SQL and no clock: pass them in.',
      from: { path: `${MODULE}domain/`, pathNot: TEST },
      to: { pathNot: ['^src/modules/$1/domain/', '^src/(kernel|algorithms)/'] },
    },
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      comment:
        'Web, server and peers all read contracts, so a contract reads nothing but the kernel, its own parts and the schema library.',
      from: { path: `${MODULE}contract[a-z-]*[.]ts$` },
      to: {
        pathNot: [
          '^src/kernel/',
          '^src/modules/$1/contract[a-z-]*[.]ts$',
          'node_modules/(zod|typebox|@sinclair/typebox)/',
        ],
      },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Enter another module by its index.ts (to call) or its contract.ts (to read what it says).',
      from: { path: MODULE },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|contract[a-z-]*)[.]ts$'],
      },
    },
    ...callDown,
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      comment: 'The platform would serve any organisation, even one with other modules.',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: '^src/(modules|algorithms|web|main)/' },
    },
    {
      name: 'only-main-plugs-in',
      severity: 'error',
      comment: 'module.ts is the plug; main/modules.ts is the only socket.',
      from: { pathNot: ['^src/main/', TEST] },
      to: { path: '^src/modules/[^/]+/module[.]ts$' },
    },
    {
      name: 'only-module-wires',
      severity: 'error',
      comment:
        'Routes, reactions and jobs are the module\u2019s edges: module.ts gathers them, nothing else calls them.',
      from: { path: '^src/', pathNot: ['^src/modules/[^/]+/module[.]ts$', TEST] },
      to: { path: '^src/modules/[^/]+/(routes|reactions|jobs)[.]ts$' },
    },
    {
      name: 'sql-lives-in-store-and-queries',
      severity: 'error',
      comment: 'Elsewhere a Transaction is only passed on, never spoken to.',
      from: {
        path: '^src/',
        pathNot: ['^src/modules/[^/]+/(store[a-z-]*[.]ts$|queries/)', '^src/platform/', '^src/main/', '^tests/', TEST],
      },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'transactions-open-in-store-and-queries',
      severity: 'error',
      comment: 'Pass the Tx on; only store.ts and queries/ (and the platform) speak SQL through it.',
      from: { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/(store[a-z-]*[.]ts$|queries/)', TEST] },
      to: { path: '^src/platform/database/sql[.]ts$' },
    },
    {
      name: 'http-lives-in-routes',
      severity: 'error',
      comment: 'Only routes.ts (and its parts, routes-….ts) knows that requests exist.',
      from: {
        path: '^src/',
        pathNot: ['^src/modules/[^/]+/routes[a-z-]*[.]ts$', '^src/platform/', '^src/main/', TEST],
      },
      to: { path: 'node_modules/fastify' },
    },
    {
      name: 'server-never-imports-web',
      severity: 'error',
      comment: 'Pages depend on rules; rules do not depend on pages.',
      from: { path: '^src/', pathNot: ['/web/', '^src/main/browser[.]tsx$'] },
      to: { path: '(^src/web/|^src/modules/[^/]+/web/|node_modules/(@types/)?react)' },
    },
    {
      name: 'web-stays-in-the-browser',
      severity: 'error',
      comment:
        'A page may use the shell, its own domain, any contract and the algorithms - nothing that needs a server.',
      from: { path: '^src/modules/([^/]+)/web/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/web/',
          '^src/modules/$1/(web|domain|words)/',
          '^src/modules/[^/]+/contract[a-z-]*[.]ts$',
          '^src/(kernel|algorithms)/',
        ],
      },
    },
    {
      name: 'shell-knows-no-module',
      severity: 'error',
      comment: 'The shell offers a frame; main/browser.tsx hangs the pictures.',
      from: { path: '^src/web/' },
      to: { path: '^src/(modules|platform|main)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      comment: 'A browser has no file system.',
      from: { path: '(^src/web/|/web/|/domain/|^src/algorithms/|^src/kernel/)', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      comment: 'Move what is useful into a fixture.',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'Say so in package.json.',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'kernel-word-is-shared',
      severity: 'warn',
      comment: 'A kernel file used by fewer than three others belongs to the one that uses it.',
      from: { path: '^src/' },
      module: { path: '^src/kernel/', numberOfDependentsLessThan: 3 },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
