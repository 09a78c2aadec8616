import type { Looks } from '../../domain/adapt/words/attention';
import { panelWidth } from '../memory-layout';
import type { TrainingMemory } from './training-memory';

/** Addresses of a batch's texts, asked rows, where each text's begin and where its shares do; floats of all shares. */
export interface PlacedLooks {
  readonly places: readonly [starts: number, asked: number, askedStarts: number, shareStarts: number];
  readonly floats: number;
}

/** Lays down what `attendAsked` reads of a batch's texts. */
export function placeLooks(memory: TrainingMemory, { starts, asked }: Looks, heads: number): PlacedLooks {
  const texts = starts.length - 1;
  const [askedStarts, shareStarts] = [new Int32Array(texts + 1), new Int32Array(texts)];
  let [end, floats] = [0, 0];
  for (let t = 0; t < texts; t++) {
    const from = end;
    while (end < asked.length && asked[end] < starts[t + 1]) end++;
    askedStarts[t + 1] = end;
    shareStarts[t] = floats;
    floats += heads * (end - from) * Math.ceil((starts[t + 1] - starts[t]) / panelWidth) * panelWidth;
  }
  const places = [starts, asked, askedStarts, shareStarts].map((values) => memory.place(values));
  return { places: places as unknown as PlacedLooks['places'], floats };
}
