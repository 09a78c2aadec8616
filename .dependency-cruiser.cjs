/** The direction of imports that docs/architecture.md draws, as rules that fail `npm test`. */
const layers = {
  domain: [],
  contracts: ['domain'],
  compute: ['contracts', 'domain'],
  engines: ['contracts', 'domain', 'compute', 'storage'],
  storage: ['contracts', 'domain'],
  jobs: ['contracts', 'storage', 'domain'],
  // Exports and `window.clientele` are in the language on screen; jobs get the words handed in.
  store: ['jobs', 'contracts', 'domain', 'i18n'],
  // The domain's keys and figures, which it has the words for.
  i18n: ['contracts', 'domain'],
  ui: ['i18n', 'domain', 'contracts'],
  views: ['ui', 'i18n', 'store', 'domain', 'contracts'],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^(src|workers)/',
    pathNot: `^src/(${[layer, ...allowed].join('|')})/|^workers/.*[.]worker[.]ts$`,
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'views-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'workers-import-engines-contracts-domain-compute',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^src/', pathNot: '^src/(engines|contracts|domain|compute)/' },
    },
    {
      name: 'only-jobs-and-thread-openers-name-a-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/jobs/|^src/(engines|compute)/.*/open-[a-z-]+[.]ts$' },
      to: { path: '^workers/' },
    },
    {
      name: 'domain-has-no-runtime',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'encoder-libraries-only-in-text-encoder-and-writer',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^src/engines/(text-encoder/|writer/tokeniser[.]ts$)' },
      to: { path: 'node_modules/(@huggingface|onnxruntime-web)' },
    },
    {
      name: 'tfjs-behind-one-door',
      severity: 'error',
      from: {
        path: '^(src|workers)/',
        pathNot: '^src/compute/(webgpu/start-tfjs|stages/[^/]+/tfjs([.]test)?)[.]ts$',
      },
      to: { path: 'node_modules/@tensorflow' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'] },
  },
};
