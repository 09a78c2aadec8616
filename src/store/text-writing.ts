import { create } from 'zustand';
import { errorCode, messageOf } from '../contracts/errors';
import type { WriterLook } from '../contracts/writer-api';
import { keptFrom, textKey } from '../domain/writing/draft';
import type { WrittenText } from '../domain/writing/written-text';
import { EtaEstimator, longMemory } from '../domain/eta';
import { tokensIn, writingWork } from '../domain/writing/writing-work';
import { putText } from '../jobs/kept-texts';
import type { WritingWishes } from '../jobs/write-checked';
import { lookAtModel } from '../jobs/writer-job';
import { modelTexts } from './model-texts';
import { uninterrupted } from './uninterrupted';

/** Who writes the texts on screen: templates, the app's own model or one out of a file. */
export type TextWriter = 'template' | 'shipped' | 'file';

/** A model out of a file, and what it takes. */
export interface ChosenModel extends WriterLook {
  readonly file: File;
}

/** What the writing is at. */
export type WritingPhase =
  | { readonly phase: 'idle' }
  | { readonly phase: 'opening'; readonly share: number; readonly secondsLeft: number | null }
  | {
      readonly phase: 'writing';
      readonly done: number;
      readonly all: number;
      /** Key of the text that is written (see `textKey`), and its words so far. */
      readonly of: string;
      readonly text: string;
      /** Tokens a second; NaN before a text was written. */
      readonly rate: number;
      readonly secondsLeft: number | null;
    }
  | { readonly phase: 'failed'; readonly cause: string };

interface TextWriting {
  readonly writer: TextWriter;
  readonly model: ChosenModel | null;
  /** Why the file that was chosen last is no model; null where it is one. */
  readonly refused: string | null;
  readonly writing: WritingPhase;
  /** Tokens a second that were written last; NaN before. */
  readonly rate: number;
}

/** The writing goes on when its screen is left. */
export const useTextWriting = create<TextWriting>()(() => ({
  writer: 'template',
  model: null,
  refused: null,
  writing: { phase: 'idle' },
  rate: Number.NaN,
}));

let abort = new AbortController();

export function chooseWriter(writer: TextWriter): void {
  useTextWriting.setState({ writer });
}

/** Looks at a file before it is laid out, so that its size is told first. */
export async function chooseModelFile(file: File): Promise<void> {
  try {
    const look = await lookAtModel(file, uninterrupted().signal);
    useTextWriting.setState({ model: { ...look, file }, refused: null });
  } catch (error) {
    useTextWriting.setState({ refused: messageOf(error) });
  }
}

/** Has the chosen model write in place of templates, and keeps each with the shop as it is done. Never rejects. */
export async function writeDrafts(
  shopId: string,
  templates: readonly WrittenText[],
  wishes: WritingWishes,
): Promise<void> {
  const { writer, model, writing: before } = useTextWriting.getState();
  const by = writer === 'file' ? model?.file : writer === 'shipped' ? writer : undefined;
  if (by === undefined || before.phase === 'opening' || before.phase === 'writing') return;
  const set = (writing: WritingPhase) => useTextWriting.setState({ writing });
  abort = new AbortController();
  const [opening, eta] = [new EtaEstimator(), new EtaEstimator(undefined, longMemory)];
  let [done, secondsLeft] = [0, null as number | null];
  const all = templates.length;
  const work = templates.map(writingWork);
  const allWork = work.reduce((sum, own) => sum + own, 0);
  // Of the text under way as much as its longest try has come to: a second one takes nothing back.
  let [workDone, ofThis] = [0, 0];
  set({ phase: 'opening', share: 0, secondsLeft });
  try {
    await modelTexts.write(by, templates, wishes, {
      signal: abort.signal,
      onOpening: (share) => set({ phase: 'opening', share, secondsLeft: opening.progress(share, 1) }),
      onText: (template, text) => {
        const { rate } = useTextWriting.getState();
        ofThis = Math.max(ofThis, Math.min(tokensIn(text), work[done] ?? 0));
        secondsLeft = eta.progress(workDone + ofThis, allWork);
        set({ phase: 'writing', done, all, of: textKey(template), text, rate, secondsLeft });
      },
      onWritten: async (written, rate) => {
        [workDone, ofThis] = [workDone + (work[done] ?? 0), 0];
        done++;
        secondsLeft = eta.progress(workDone, allWork);
        useTextWriting.setState({ rate });
        await putText(shopId, keptFrom(written));
      },
    });
    set({ phase: 'idle' });
  } catch (error) {
    set(errorCode(error) === 'cancelled' ? { phase: 'idle' } : { phase: 'failed', cause: messageOf(error) });
  }
}

/** Ends the writing; what was written until then is kept, and so is the model. */
export function stopWriting(): void {
  abort.abort();
}
