import * as Comlink from 'comlink';
import type { WriterApi, WriterAnswer, WriterLook, WriterStatus } from '../contracts/writer-api';
import type { WrittenText } from '../domain/writing/written-text';
import { type AsksWriter, writeChecked, type WritingWishes } from './write-checked';
import { askUntilStopped, call, openWorker, type WorkerHandle } from './worker-bridge';

/** Told what a text is so far, from its beginning at each try. */
export type OnText = (text: string) => void;

/** A writing model in a worker of its own. */
export interface ModelWriter {
  readonly status: WriterStatus;
  /** Tokens a second of the answer that was written last; NaN before there is one. */
  readonly rate: number;
  /** See `writeChecked`. An abort ends the answer between two tokens and leaves the model as it is. */
  write(
    template: WrittenText,
    wishes: WritingWishes,
    signal: AbortSignal,
    onText?: OnText,
  ): Promise<WrittenText>;
  close(): void;
}

/** Opens a model: see `WriterApi.open`. An abort ends its worker. */
export async function openModelWriter(
  file: Blob | null,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<ModelWriter> {
  const handle = openWriterWorker();
  try {
    const status = await call(handle, signal, handle.api.open(file, Comlink.proxy(onShare)));
    let rate = Number.NaN;
    const told = ({ written, seconds, text }: WriterAnswer) => {
      if (written > 0) rate = written / seconds;
      return text;
    };
    const asks = (until: AbortSignal, onText: OnText): AsksWriter => {
      const stoppable = <Answer>(ask: () => Promise<Answer>) =>
        askUntilStopped(
          until,
          () => Promise.race([ask(), handle.ended]),
          () => handle.api.stop(),
        );
      return {
        write: async (turns, most, seed) => {
          let text = '';
          onText(text);
          const piece = Comlink.proxy((more: string) => {
            text += more;
            onText(text);
          });
          return told(await stoppable(() => handle.api.answer(turns, most, seed, piece)));
        },
        choose: async (turns, choices) => (await stoppable(() => handle.api.choose(turns, choices))).scores,
      };
    };
    return {
      status,
      get rate() {
        return rate;
      },
      write: (template, wishes, until, onText = () => undefined) =>
        writeChecked(asks(until, onText), template, wishes),
      close: () => handle.terminate(),
    };
  } catch (error) {
    handle.terminate();
    throw error;
  }
}

/** What a file would be as a writer: see `WriterApi.look`. */
export async function lookAtModel(file: Blob, signal: AbortSignal): Promise<WriterLook> {
  const handle = openWriterWorker();
  try {
    return await call(handle, signal, handle.api.look(file));
  } finally {
    handle.terminate();
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
