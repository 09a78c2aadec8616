import { errorCode } from '../src/contracts/errors';
import { UsageError } from './command-line';

/** Each is loaded once it is known to be asked for: with bundler, browser and models the first word would take ten seconds. */
async function analyze(args: readonly string[]): Promise<void> {
  const isPoints = args.some((arg) => /^--points(?:=|$)/.test(arg));
  const isLists = args.some((arg) => /^--(?:train|test)(?:=|$)/.test(arg));
  if (isPoints) {
    const { readPointsOptions } = await import('./points/points-options');
    const options = readPointsOptions(args);
    const [{ analyzePoints }, { ProgressReport }] = await Promise.all([
      import('./points/analyze-points'),
      import('./progress-report'),
    ]);
    return analyzePoints(options, new ProgressReport(process.stderr));
  }
  if (isLists) {
    const { readListsOptions } = await import('./lists/lists-options');
    const options = readListsOptions(args);
    const { analyzeLists } = await import('./lists/analyze-lists');
    return analyzeLists(options);
  }
  const { readOptions } = await import('./analyze-options');
  const options = readOptions(args);
  const { analyzeShop } = await import('./analyze-shop');
  return analyzeShop(options);
}

/** What a person reads: our own sentence where the failure has a code, else the browser's message. */
async function sentence(error: unknown): Promise<string> {
  if (error instanceof UsageError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const inPage = /(Clientele:[a-z-]+): ([^\n]*)/.exec(message);
  if (!inPage) return message.split('\n')[0]!;
  const { sentenceFor } = await import('./error-sentences');
  const thrown = Object.assign(new Error(inPage[2]), { name: inPage[1]! });
  return sentenceFor(errorCode(thrown), thrown.message);
}

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) {
  console.log((await import('./analyze-options')).usage);
} else {
  try {
    await analyze(args);
  } catch (error) {
    console.error(`analyze: ${await sentence(error)}`);
    process.exitCode = 1;
  }
}
