/** `npm run bench -- NAME [OPTIONS]`: each benchmark prints ratios against a baseline measured in the same run. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  recommend: async (args) => (await import('./recommend')).benchRecommend(args),
  tab: async () => (await import('./tab')).benchTab(),
  quality: async (args) => (await import('./quality')).benchQuality(args),
  read: async (args) => (await import('./read')).benchRead(args),
  volume: async (args) => (await import('./volume')).benchVolume(args),
  quantisation: async (args) => (await import('./quantisation')).benchQuantisation(args),
  import: async (args) => (await import('./import')).benchImport(args),
  answers: async (args) => (await import('./answers')).benchAnswers(args),
  kernels: async (args) => (await import('./kernels')).benchKernels(args),
  write: async (args) => (await import('./write')).benchWrite(args),
  texts: async (args) => (await import('./side-by-side')).benchSideBySide(args),
  cluster: async (args) => (await import('./cluster')).benchCluster(args),
  suspects: async (args) => (await import('./suspects')).benchSuspects(args),
  audience: async (args) => (await import('./audience')).benchAudience(args),
  segments: async (args) => (await import('./segments')).benchSegments(args),
  clicks: async (args) => (await import('./clicks')).benchClicks(args),
  uplift: async (args) => (await import('./uplift')).benchUplift(args),
  adapt: async (args) => (await import('./adapt')).benchAdapt(args),
  map: async (args) => (await import('./map')).benchMap(args),
  stream: async (args) => (await import('./stream')).benchStream(args),
};

const [wanted = '', ...args] = process.argv.slice(2);
export {};

const benchmark = benchmarks[wanted];
if (benchmark) {
  await benchmark(args);
} else {
  console.log(`Usage: npm run bench -- ${Object.keys(benchmarks).join(' | ')}`);
  process.exitCode = wanted === '' ? 0 : 1;
}
