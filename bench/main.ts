/** `npm run bench -- NAME`: each benchmark prints ratios against a baseline measured in the same run. */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  recommend: async () => (await import('./recommend')).benchRecommend(),
};

const [wanted = ''] = process.argv.slice(2);
export {};

const benchmark = benchmarks[wanted];
if (benchmark) {
  await benchmark();
} else {
  console.log(`Usage: npm run bench -- ${Object.keys(benchmarks).join(' | ')}`);
  process.exitCode = wanted === '' ? 0 : 1;
}
