import { ClienteleError } from '../../contracts/errors';
import type { PretrainNews, PretrainOrder } from '../../contracts/pretrain-api';
import type { WordsLearner } from '../../domain/adapt/adapt-words';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { notAskedAnyMore } from './questions';
import { centreReading } from './reading';

/**
 * Has what is asked learnt by whoever is at the other end of the port (see PretrainApi.learn), and centres the vectors that
 * come back. Rejects as soon as the signal aborts, whether anything comes or not.
 */
export function wordsThroughPort(
  port: MessagePort,
  texts: ShopTexts,
  dimensions: number,
  signal: AbortSignal,
): WordsLearner {
  return async function* learn(asked) {
    const hear = hearing(port, signal);
    port.postMessage({ asked, texts: texts.texts } satisfies PretrainOrder);
    for (;;) {
      const news = await hear();
      if (news.kind === 'step') yield news.step;
      else if (news.kind === 'no-kernels') return null;
      else if (news.kind === 'failed') throw new ClienteleError('encoder-failed', news.message);
      else {
        const { vectors } = news.learnt;
        const centred = vectors && centreReading(texts, dimensions, vectors).vectors;
        return { ...news.learnt, vectors: centred };
      }
    }
  };
}

/** Says nothing is wanted (any more): whoever is at the other end ends. */
export function nothingThroughPort(port: MessagePort): void {
  port.postMessage(null);
  port.close();
}

/** What comes through a port, one after the other. */
function hearing(port: MessagePort, signal: AbortSignal): () => Promise<PretrainNews> {
  const heard: PretrainNews[] = [];
  let wake: () => void = () => undefined;
  port.onmessage = ({ data }: MessageEvent<PretrainNews>) => {
    heard.push(data);
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  return async () => {
    while (heard.length === 0 && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (signal.aborted) throw notAskedAnyMore();
    return heard.shift()!;
  };
}
