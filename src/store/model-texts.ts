import type { WrittenText } from '../domain/writing/written-text';
import type { WritingWishes } from '../jobs/write-checked';
import { type ModelWriter, openModelWriter } from '../jobs/writer-job';

/** Who writes, where it is not the templates. */
export interface WriteBy {
  /** A writing model as a GGUF file of Qwen2's kind, or the one that comes with the app. */
  readonly model?: Blob | 'shipped';
  /** What the shop grants (refunds, replacements), in its own words: an answer may promise that. */
  readonly policy?: string;
}

/** Who is told of the writing, and may end it. */
export interface Watching {
  readonly signal: AbortSignal;
  /** The share of fetching and laying out the model that is done, 0 to 1. */
  readonly onOpening: (share: number) => void;
  /** What a text is so far; '' where a model begins it. */
  readonly onText: (template: WrittenText, text: string) => void;
  /** A text that is done. @param rate tokens a second written last; NaN where the model only chose. */
  readonly onWritten: (written: WrittenText, rate: number) => Promise<void>;
}

const unwatched = (): Watching => ({
  signal: new AbortController().signal,
  onOpening: () => undefined,
  onText: () => undefined,
  onWritten: async () => undefined,
});

/** Keeps the model that was opened last, so that several texts lay it out once. */
export class ModelTexts {
  private file: Blob | 'shipped' | null = null;
  private writer: ModelWriter | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly open: typeof openModelWriter = openModelWriter) {}

  /**
   * Texts by a model, one after the other; those that its facts do not bear out stay as they are. Rejects as cancelled once
   * it is aborted: what was written until then was told, and a model that is laid out stays so.
   */
  write(
    model: Blob | 'shipped',
    templates: readonly WrittenText[],
    wishes: WritingWishes,
    watching: Watching = unwatched(),
  ): Promise<WrittenText[]> {
    const turn = this.last.then(async () => {
      const writer = await this.opened(model, watching);
      const texts: WrittenText[] = [];
      for (const template of templates) {
        const written = await writeOne(writer, template, wishes, watching);
        texts.push(written);
        await watching.onWritten(written, writer.rate);
      }
      return texts;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async opened(model: Blob | 'shipped', { onOpening, signal }: Watching): Promise<ModelWriter> {
    if (this.writer === null || this.file !== model) {
      this.writer?.close();
      this.writer = null;
      this.writer = await this.open(model === 'shipped' ? null : model, onOpening, signal);
      this.file = model;
    }
    return this.writer;
  }
}

/** Words come through a channel of their own: some arrive when their text has ended or was stopped, and are told no more. */
async function writeOne(
  writer: ModelWriter,
  template: WrittenText,
  wishes: WritingWishes,
  { signal, onText }: Watching,
): Promise<WrittenText> {
  let isOver = false;
  onText(template, '');
  try {
    return await writer.write(template, wishes, signal, (text) => {
      if (!isOver) onText(template, text);
    });
  } finally {
    isOver = true;
  }
}

/** The one that screens and scripts share: two models laid out at once would take twice the memory. */
export const modelTexts = new ModelTexts();
