import { Decoder } from '../../compute/decoder/decoder';
import { decoderBytes, loadDecoder } from '../../compute/decoder/load-decoder';
import { GgufFile } from '../../compute/gguf/gguf-file';
import { fastestInt8 } from '../../compute/wasm/fastest-int8';
import type { KernelRunner } from '../../compute/wasm/runner';
import { openKernels } from '../../compute/wasm/open-kernels';
import { processorThreads } from '../../compute/webgpu/device';
import { ClienteleError, messageOf } from '../../contracts/errors';
import type { WriterApi } from '../../contracts/writer-api';
import { seededRandom } from '../../domain/math/random';
import { chatTokens } from './chat';
import { scoreChoices } from './score-choices';
import { shippedModel } from './shipped-model';
import { openWriterTokeniser, type WriterTokeniser } from './tokeniser';
import { writeAnswer } from './write-answer';

/** Tokens kept, prompt and answer together: a lesson, its facts and what is written. */
export const capacity = 2048;
/** Time for choosing between the 8-bit products. */
const choiceMilliseconds = 60;
/** How far chance goes where it is let in, and among how many tokens. */
const chance = { temperature: 0.7, among: 40 } as const;

interface Opened {
  readonly decoder: Decoder;
  readonly tokeniser: WriterTokeniser;
  /** Waited for between two tokens where nothing else lets messages in. */
  readonly pause: (() => Promise<void>) | undefined;
}

/** A writer without a model yet. @param open the kernels, for a test of its own. */
export function createWriter(open: () => Promise<KernelRunner | null> = openThreads): WriterApi {
  let opened: Opened | null = null;
  /** Of what is under way: one thing at a time. */
  let stopping = new AbortController();

  /** Does what asks the model, from now on until it is stopped. */
  const asked = async <Answer>(
    ask: (model: Opened, signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> => {
    if (opened === null) throw refused('no model is open');
    stopping = new AbortController();
    const { signal } = stopping;
    try {
      return await ask(opened, signal);
    } catch (error) {
      if (signal.aborted) throw new ClienteleError('cancelled', 'The writing was stopped.');
      throw error;
    }
  };

  return {
    async look(file) {
      try {
        const head = await GgufFile.open(file);
        // A file that cannot be told apart into texts and layers is refused before anybody waits for it.
        openWriterTokeniser(head);
        return { name: nameOf(head), bytes: decoderBytes(head, capacity) };
      } catch (error) {
        throw refused(messageOf(error));
      }
    },

    async open(blob, onShare) {
      const runner = await open();
      if (runner === null) throw refused('this browser has no SIMD in WebAssembly');
      try {
        const file = await GgufFile.open(blob ?? (await shippedModel((share) => onShare(share / 2))));
        const tokeniser = openWriterTokeniser(file);
        const fastest = await fastestInt8(runner, choiceMilliseconds);
        if (fastest === null) throw new RangeError('no 8-bit product is right on this machine');
        const model = await loadDecoder(runner, file, {
          capacity,
          product: fastest.product,
          progress: (done, all) => onShare(blob === null ? (1 + done / all) / 2 : done / all),
        });
        const pause = runner.threads === 1 ? heard : undefined;
        opened = { decoder: new Decoder(runner, model), tokeniser, pause };
        return {
          name: nameOf(file),
          bytes: decoderBytes(file, capacity),
          threads: runner.threads,
        };
      } catch (error) {
        runner.close();
        throw error instanceof ClienteleError ? error : refused(messageOf(error));
      }
    },

    answer: (turns, most, seed, onText) =>
      asked(async ({ decoder, tokeniser, pause }, signal) => {
        const started = performance.now();
        const prompt = chatTokens(tokeniser, turns);
        const known = decoder.known(prompt);
        const { text, tokens } = await writeAnswer(decoder, tokeniser, prompt, {
          ...{ most, onText, signal },
          ...(pause && { pause }),
          ...(seed === 0 ? {} : { sampling: { ...chance, random: seededRandom(seed) } }),
        });
        const seconds = (performance.now() - started) / 1000;
        return { text: text.trim(), read: prompt.length - known, written: tokens.length, seconds };
      }),

    choose: (turns, choices) =>
      asked(async ({ decoder, tokeniser, pause }, signal) => {
        const started = performance.now();
        const prompt = chatTokens(tokeniser, turns);
        const scored = await scoreChoices(decoder, tokeniser, prompt, choices, signal, pause);
        const scores = scored.map(({ logChance, tokens }) => logChance / tokens);
        return { scores, seconds: (performance.now() - started) / 1000 };
      }),

    async stop() {
      stopping.abort();
    },
  };
}

function nameOf({ metadata }: GgufFile): string {
  const name = metadata.get('general.name');
  return typeof name === 'string' ? name : '';
}

/** Lets messages in: kernels on this very thread leave no gap between two tokens in which a stop could be heard. */
function heard(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function openThreads(): Promise<KernelRunner | null> {
  return openKernels(processorThreads(null));
}

function refused(why: string): ClienteleError {
  return new ClienteleError('bad-option', `The writing model cannot be used: ${why}.`);
}
