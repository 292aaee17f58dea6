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
      name: 'client-runs-in-a-browser',
      severity: 'error',
      from: { path: '^(client|generated/[^/]+/(client|types)\\.ts$)' },
      to: { path: '^mocks/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-needs-no-node',
      severity: 'error',
      from: { path: '^(client/|generated/[^/]+/(client|types)\\.ts$)' },
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
      name: 'nobody-needs-the-command',
      comment:
        'It is a caller of all the others; who needs the process is given what it needs of it.',
      severity: 'error',
      from: { path: '^(check|mocks|client|generated|testing|scripts)/' },
      to: { path: '^cli/' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
