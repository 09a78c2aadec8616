import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openNodeKernels } from '../scripts/node-kernels';
import { Decoder } from '../src/compute/decoder/decoder';
import { loadDecoder } from '../src/compute/decoder/load-decoder';
import { GgufFile } from '../src/compute/gguf/gguf-file';
import { fastestInt8 } from '../src/compute/wasm/fastest-int8';
import { chatTokens } from '../src/engines/writer/chat';
import { openWriterTokeniser, type WriterTokeniser } from '../src/engines/writer/tokeniser';
import { interpreter, pythonHas } from './python';
import { writePrompts } from './write-prompts';

/** One prompt's answer and what it took. Processor seconds are those of all threads. */
interface Answer {
  readonly tokens: readonly number[];
  readonly readSeconds: number;
  readonly writeSeconds: number;
  readonly readProcessor: number;
  readonly writeProcessor: number;
}

interface Run {
  readonly name: string;
  readonly threads: number;
  readonly answers: readonly Answer[];
}

/** Tokens of an answer at most. */
const answerTokens = 40;

/**
 * Tokens a second that the writing model (the app's own, or `--model FILE`) reads and writes on our kernels in Node, one
 * thread and two, and on native llama.cpp where CLIENTELE_PYTHON has xllamacpp; and how many greedy answers are the same
 * token by token.
 */
export async function benchWrite(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string' },
      threads: { type: 'string', default: '1,2' },
      json: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  });
  if (values.model !== undefined && !existsSync(values.model)) {
    console.log(`No writing model: ${values.model} is not there.`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'clientele-write-'));
  try {
    await benchModel(values.model ?? joinShipped(join(folder, 'model.gguf')), values);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The app's own model as one file, which native llama.cpp wants. */
function joinShipped(path: string): string {
  const from = resolve(import.meta.dirname, '../public/models/qwen2.5-coder-0.5b-cut');
  const list = JSON.parse(readFileSync(join(from, 'parts.json'), 'utf8')) as { parts: { name: string }[] };
  for (const { name } of list.parts) appendFileSync(path, readFileSync(join(from, name)));
  return path;
}

async function benchModel(
  path: string,
  values: { readonly threads: string; readonly json?: string; readonly show: boolean },
): Promise<void> {
  const file = await GgufFile.open(await openAsBlob(path));
  const tokeniser = openWriterTokeniser(file);
  const prompts = writePrompts.map((turns) => chatTokens(tokeniser, turns));
  const runs: Run[] = [];
  const counts = values.threads.split(',').map(Number);
  for (const threads of counts) runs.push(await timeOurs(file, tokeniser, prompts, threads));
  print(runs, prompts);
  const native = pythonHas('xllamacpp');
  if (!native)
    console.log('No native llama.cpp: name an interpreter that has xllamacpp in CLIENTELE_PYTHON.');
  for (const threads of native ? counts : []) runs.push(timeNative(path, prompts, threads));
  if (native) {
    print(runs, prompts);
    compare(runs, tokeniser, values.show);
  }
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ prompts, runs }, null, 2)}\n`);
}

async function timeOurs(
  file: GgufFile,
  tokeniser: WriterTokeniser,
  prompts: readonly number[][],
  threads: number,
): Promise<Run> {
  const runner = await openNodeKernels(threads);
  try {
    const fastest = await fastestInt8(runner, 500);
    if (fastest === null) throw new Error('no 8-bit product is right on this machine');
    const started = performance.now();
    const model = await loadDecoder(runner, file, { capacity: 1024, product: fastest.product });
    const seconds = (performance.now() - started) / 1000;
    const decoder = new Decoder(runner, model);
    const megabytes = runner.arena.used / 1e6;
    console.log(
      `Laid out in ${seconds.toFixed(1)} s on ${threads} threads, ${megabytes.toFixed(0)} MB, product: ${fastest.product}.`,
    );
    // Compiled for speed before anything is timed.
    await answerTo(decoder, tokeniser, prompts[0]!);
    const answers: Answer[] = [];
    for (const prompt of prompts) answers.push(await answerTo(decoder, tokeniser, prompt));
    await firstWord(decoder, prompts);
    return { name: 'our kernels', threads, answers };
  } finally {
    runner.close();
  }
}

async function answerTo(
  decoder: Decoder,
  tokeniser: WriterTokeniser,
  prompt: readonly number[],
): Promise<Answer> {
  decoder.forget(0);
  const reading = clock();
  let scores = await decoder.read(prompt);
  const read = reading();
  const tokens: number[] = [];
  const writing = clock();
  for (let token = best(scores); tokens.length < answerTokens; token = best(scores)) {
    tokens.push(token);
    if (tokeniser.ends.has(token) || tokens.length === answerTokens) break;
    scores = await decoder.read([token]);
  }
  const written = writing();
  return {
    tokens: tokens.filter((token) => !tokeniser.ends.has(token)),
    readSeconds: read.seconds,
    readProcessor: read.processor,
    writeSeconds: written.seconds,
    writeProcessor: written.processor,
  };
}

/** Time to the first token where another prompt of the same beginning was read before. */
async function firstWord(decoder: Decoder, prompts: readonly number[][]): Promise<void> {
  await decoder.readAll(prompts[0]!);
  const watch = clock();
  await decoder.readAll(prompts[1]!);
  console.log(
    `First token behind a beginning that was read before: ${(watch().seconds * 1000).toFixed(0)} ms.`,
  );
}

function clock(): () => { seconds: number; processor: number } {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
  };
}

function best(scores: Float32Array): number {
  let at = 0;
  for (let token = 1; token < scores.length; token++) if (scores[token]! > scores[at]!) at = token;
  return at;
}

function timeNative(path: string, prompts: readonly number[][], threads: number): Run {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-write-'));
  try {
    const asked = join(folder, 'prompts.json');
    writeFileSync(asked, JSON.stringify(prompts));
    const script = fileURLToPath(new URL('write.py', import.meta.url));
    const printed = execFileSync(interpreter, [script, path, String(threads), asked, String(answerTokens)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const answers = JSON.parse(printed.trim().split('\n').at(-1)!) as Answer[];
    return { name: 'llama.cpp, native', threads, answers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(runs: readonly Run[], prompts: readonly number[][]): void {
  const read = prompts.reduce((sum, prompt) => sum + prompt.length, 0);
  console.table(
    runs.map(({ name, threads, answers }) => {
      const sum = (of: (answer: Answer) => number) => answers.reduce((total, each) => total + of(each), 0);
      const written = sum(({ tokens }) => tokens.length);
      return {
        name,
        threads,
        'read tokens/s': (read / sum((each) => each.readSeconds)).toFixed(1),
        'written tokens/s': (written / sum((each) => each.writeSeconds)).toFixed(1),
        'read by processor second': (read / sum((each) => each.readProcessor)).toFixed(1),
        'written by processor second': (written / sum((each) => each.writeProcessor)).toFixed(1),
      };
    }),
  );
  console.log(`${prompts.length} prompts of ${read} tokens, answers of ${answerTokens} at most.`);
}

/** Says which answers are those of native llama.cpp, token by token. */
function compare(runs: readonly Run[], tokeniser: WriterTokeniser, show: boolean): void {
  const [ours] = runs.filter(({ name }) => name === 'our kernels');
  const [theirs] = runs.filter(({ name }) => name !== 'our kernels');
  if (!ours || !theirs) return;
  let same = 0;
  ours.answers.forEach(({ tokens }, i) => {
    const wanted = theirs.answers[i]!.tokens.filter((token) => !tokeniser.ends.has(token));
    const first = wanted.findIndex((token, at) => token !== tokens[at]);
    const equal = first < 0 && wanted.length === tokens.length;
    if (equal) same++;
    else
      console.log(
        `Answer ${i + 1} parts at token ${first < 0 ? Math.min(wanted.length, tokens.length) : first}.`,
      );
    if (show || !equal)
      console.log(`  ours: ${tokeniser.decode(tokens)}\n  native: ${tokeniser.decode(wanted)}`);
  });
  console.log(
    `${same} of ${ours.answers.length} greedy answers are those of native llama.cpp, token by token.`,
  );
}
