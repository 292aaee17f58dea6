// Which room may know which. Dependencies point one way:
// server → pipeline → {authenticate, limits, contract} → apis → domain ← sandbox.
const outside = (...rooms) => `^mocks/(?!(${rooms.join('|')})(/|\\.ts$))`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-knows-nothing',
      comment: 'The domain is pure: no HTTP, no envelope, no storage, no clock.',
      severity: 'error',
      from: { path: '^mocks/domain/' },
      to: { path: outside('domain') },
    },
    {
      name: 'domain-needs-no-machine',
      severity: 'error',
      from: { path: '^mocks/domain/' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'sandbox-knows-the-domain-only',
      severity: 'error',
      from: { path: '^mocks/sandbox/' },
      to: { path: outside('sandbox', 'domain') },
    },
    {
      name: 'the-journal-writes-down',
      comment: 'It works nothing out while a request is answered, and knows nobody who reads it.',
      severity: 'error',
      from: { path: '^mocks/journal/' },
      to: { path: outside('journal', 'body'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'conduct-judges-what-is-written',
      comment:
        'A function of the journal, the contracts and the tasks; it sends and changes nothing.',
      severity: 'error',
      from: { path: '^mocks/conduct/' },
      to: {
        path: outside('conduct', 'domain', 'journal', 'sandbox/clock'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'apis-do-not-know-each-other',
      severity: 'error',
      from: { path: '^mocks/apis/([^/]+)/' },
      to: { path: '^mocks/apis/', pathNot: '^mocks/apis/$1/' },
    },
    {
      name: 'apis-do-not-know-the-server',
      severity: 'error',
      from: { path: '^mocks/apis/[^/]+/' },
      to: { path: '^mocks/(server|pipeline|mock|config|contract/)' },
    },
    {
      name: 'prism-stays-in-the-contract',
      comment: 'One file knows Prism; its types may be read beside it.',
      severity: 'error',
      from: { path: '^mocks/', pathNot: '^mocks/contract/' },
      to: { path: 'node_modules/(@stoplight|fp-ts)/' },
    },
    {
      name: 'console-steers-by-the-control-api',
      comment: 'The page knows what any client of the control API can know, and runs in a browser.',
      severity: 'error',
      from: { path: '^mocks/console/' },
      to: {
        pathNot: [
          '^mocks/(console/|(steered-sandbox|read-events)\\.ts$)',
          '^generated/control/client\\.ts$',
          'node_modules/preact/',
        ],
      },
    },
    {
      name: 'nothing-needs-the-console',
      comment: 'What is served is generated from it.',
      severity: 'error',
      from: { path: '^(mocks|client|testing|scripts)/', pathNot: '^mocks/console/' },
      to: { path: '^mocks/console/' },
    },
    {
      name: 'client-runs-in-a-browser',
      severity: 'error',
      from: {
        path: '^(client|testing/(msw|hosts)\\.ts$|generated/[^/]+/(access|client|types)\\.ts$)',
      },
      to: { path: '^mocks/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-needs-no-node',
      severity: 'error',
      from: {
        path: '^(client/|testing/(msw|hosts)\\.ts$|generated/[^/]+/(access|client|types)\\.ts$)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'mock-does-not-need-its-tests',
      severity: 'error',
      from: { path: '^(mocks|client)/' },
      to: { path: '^(test|scripts|check)/' },
    },
    {
      name: 'check-judges-from-outside',
      comment: 'What a deployment has to do, the contract says, never the mock.',
      severity: 'error',
      from: { path: '^check/', pathNot: '^check/command\\.ts$' },
      to: { path: '^mocks/' },
    },
    {
      name: 'check-judges-without-sending',
      comment: 'So that a recording is judged as a live deployment is.',
      severity: 'error',
      from: { path: '^check/(contract|cases|oracle|generated|stories|har)/' },
      to: { path: '^check/(play|plan|target)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'check-does-not-need-its-tests',
      severity: 'error',
      from: { path: '^check/' },
      to: { path: '^test/' },
    },
    {
      name: 'mutate-has-the-check-and-the-mock',
      severity: 'error',
      from: { path: '^mutate/' },
      to: { path: '^(test|cli|client|testing)/' },
    },
    {
      name: 'nobody-needs-mutate-but-the-command',
      severity: 'error',
      from: { path: '^(check|mocks|client|generated|testing|scripts)/' },
      to: { path: '^mutate/' },
    },
    {
      name: 'nobody-needs-the-command',
      comment:
        'It is a caller of all the others; who needs the process is given what it needs of it.',
      severity: 'error',
      from: { path: '^(check|mocks|client|generated|testing|scripts)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'everything-resolves',
      comment:
        'Conditions here are those of Node; msw/browser is for browsers, vite/client types alone.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(msw/browser|vite/client)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['understudy-source', 'import', 'node', 'default'],
    },
  },
};
