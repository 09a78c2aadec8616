import type { StageContext } from '../contracts/progress';

/** For questions whose end nobody may hasten: stopping would end the worker with whatever else it does. */
export function uninterrupted(): StageContext {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}
