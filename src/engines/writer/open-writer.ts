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
import { shippedModel } from './shipped-model';
import { openWriterTokeniser, type WriterTokeniser } from './tokeniser';
import { writeAnswer } from './write-answer';

/** Tokens kept, prompt and answer together: a lesson, its facts and what is written. */
const capacity = 2048;
/** Time for choosing between the 8-bit products. */
const choiceMilliseconds = 60;
/** How far chance goes where it is let in, and among how many tokens. */
const chance = { temperature: 0.7, among: 40 } as const;

interface Opened {
  readonly decoder: Decoder;
  readonly tokeniser: WriterTokeniser;
}

/** A writer without a model yet. @param open the kernels, for a test of its own. */
export function createWriter(open: () => Promise<KernelRunner | null> = openThreads): WriterApi {
  let opened: Opened | null = null;
  return {
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
        opened = { decoder: new Decoder(runner, model), tokeniser };
        const name = file.metadata.get('general.name');
        return {
          name: typeof name === 'string' ? name : '',
          bytes: decoderBytes(file, capacity),
          threads: runner.threads,
        };
      } catch (error) {
        runner.close();
        throw error instanceof ClienteleError ? error : refused(messageOf(error));
      }
    },

    async answer(turns, most, seed, onText) {
      if (opened === null) throw refused('no model is open');
      const { decoder, tokeniser } = opened;
      const started = performance.now();
      const prompt = chatTokens(tokeniser, turns);
      const known = decoder.known(prompt);
      const { text, tokens } = await writeAnswer(decoder, tokeniser, prompt, {
        most,
        onText,
        ...(seed === 0 ? {} : { sampling: { ...chance, random: seededRandom(seed) } }),
      });
      const seconds = (performance.now() - started) / 1000;
      return { text: text.trim(), read: prompt.length - known, written: tokens.length, seconds };
    },
  };
}

function openThreads(): Promise<KernelRunner | null> {
  return openKernels(processorThreads(null));
}

function refused(why: string): ClienteleError {
  return new ClienteleError('bad-option', `The writing model cannot be used: ${why}.`);
}
