import * as Comlink from 'comlink';
import type { WriterApi, WriterStatus } from '../contracts/writer-api';
import { checkText } from '../domain/writing/check-text';
import { promptFor } from '../domain/writing/prompts';
import { chinese, wordsOf } from '../domain/writing/writing-words';
import type { Objection, WrittenText } from '../domain/writing/written-text';
import { call, openWorker, type WorkerHandle } from './worker-bridge';

/** Tokens of a text at most, by kind. */
const mostTokens = { names: 16, summaries: 90, replies: 90 } as const;
/** Seeds of the tries: the best tokens first, then chance once. */
const seeds = [0, 1] as const;
/** A name that is longer is none. */
const longestName = 60;

/** A writing model in a worker of its own. */
export interface ModelWriter {
  readonly status: WriterStatus;
  /**
   * Writes in place of a template, in its language and from the same facts: an answer stands only where nothing is objected to, after two tries
   * the template does. @param policy what the shop grants, in its own words.
   */
  write(template: WrittenText, policy: string, signal: AbortSignal): Promise<WrittenText>;
  close(): void;
}

/** Opens a model: see `WriterApi.open`. */
export async function openModelWriter(
  file: Blob | null,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<ModelWriter> {
  const handle = openWriterWorker();
  try {
    const status = await call(handle, signal, handle.api.open(file, Comlink.proxy(onShare)));
    const ask: Ask = async (turns, most, seed, until) => {
      const quiet = Comlink.proxy(() => undefined);
      return (await call(handle, until, handle.api.answer(turns, most, seed, quiet))).text;
    };
    return {
      status,
      write: (template, policy, until) => writeChecked(ask, template, policy, until),
      close: () => handle.terminate(),
    };
  } catch (error) {
    handle.terminate();
    throw error;
  }
}

function openWriterWorker(): WorkerHandle<WriterApi> {
  return openWorker<WriterApi>(
    () =>
      new Worker(new URL('../../workers/writer.worker.ts', import.meta.url), {
        type: 'module',
        name: 'writer',
      }),
  );
}

/** Asks a model, and answers what it wrote. */
export type Ask = (
  turns: ReturnType<typeof promptFor>,
  most: number,
  seed: number,
  signal: AbortSignal,
) => Promise<string>;

/** See `ModelWriter.write`. */
export async function writeChecked(
  ask: Ask,
  template: WrittenText,
  policy: string,
  signal: AbortSignal,
): Promise<WrittenText> {
  const { kind, facts } = template;
  const words = wordsOf(template.text);
  const tried: Objection[][] = [];
  for (const seed of seeds) {
    const text = await ask(promptFor(kind, facts, words === chinese), mostTokens[kind], seed, signal);
    const found = checkText(text, { facts, policy, reply: kind === 'replies' }, words);
    if (text === '' || (kind === 'names' && (text.length > longestName || text.includes('\n')))) {
      found.push({ kind: 'claim', text });
    }
    if (found.length === 0) return { ...template, text, writer: 'model', objections: tried };
    tried.push(found);
  }
  return { ...template, objections: tried };
}
