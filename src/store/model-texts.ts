import type { WrittenText } from '../domain/writing/written-text';
import { type ModelWriter, openModelWriter } from '../jobs/writer-job';

/** Who writes, where it is not the templates. */
export interface WriteBy {
  /** A writing model as a GGUF file of Qwen2's kind, or the one that comes with the app. */
  readonly model?: Blob | 'shipped';
  /** What the shop grants (refunds, replacements), in its own words: an answer may promise that. */
  readonly policy?: string;
}

/** Keeps the model that was opened last, so that several texts lay it out once. */
export class ModelTexts {
  private file: Blob | 'shipped' | null = null;
  private writer: ModelWriter | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** Texts by a model, one after the other; those that its facts do not bear out stay as they are. */
  write(model: Blob | 'shipped', templates: readonly WrittenText[], policy: string): Promise<WrittenText[]> {
    const { signal } = new AbortController();
    const turn = this.last.then(async () => {
      const writer = await this.opened(model, signal);
      const texts: WrittenText[] = [];
      for (const template of templates) texts.push(await writer.write(template, policy, signal));
      return texts;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async opened(model: Blob | 'shipped', signal: AbortSignal): Promise<ModelWriter> {
    if (this.writer === null || this.file !== model) {
      this.writer?.close();
      this.writer = null;
      this.writer = await openModelWriter(model === 'shipped' ? null : model, () => undefined, signal);
      this.file = model;
    }
    return this.writer;
  }
}
