import { useEffect, useState } from 'react';
import { errorCode, messageOf } from '../../contracts/errors';
import type { Rule } from '../../domain/audience/rule';
import { audienceEntries, type CustomerIndex, type RunSummary } from '../../store';
import { classify, ruleOfWriters, rulesOf, type VoiceSubject } from './voice-classes';

/** What everybody's reviews say of a subject, once it is found out. */
export interface VoiceColours {
  readonly subject: VoiceSubject;
  readonly state: 'reading' | 'ready' | 'stopped' | 'failed';
  /** See `classify`; null until it is ready. */
  readonly classes: Int32Array | null;
  /** Why it failed; '' where it did not. */
  readonly cause: string;
  readonly stop: () => void;
  readonly again: () => void;
}

type Answer = Pick<VoiceColours, 'state' | 'classes' | 'cause'>;
const reading: Answer = { state: 'reading', classes: null, cause: '' };

/** Asks for it by the rules of audiences, so that a colour and an audience are of the same customers. */
export function useVoiceClasses(
  run: RunSummary,
  index: CustomerIndex,
  subject: VoiceSubject | null,
): VoiceColours | null {
  const key = `${run.id} ${subject}`;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer & { readonly key: string; readonly stop: () => void }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the run and the subject.
  useEffect(() => {
    if (subject === null) return undefined;
    const abort = new AbortController();
    let stale = false;
    const answered = (each: Answer) => {
      if (!stale) setAnswer({ ...each, key, stop: () => abort.abort() });
    };
    const idsOf = async (rules: Rule) => {
      const context = { signal: abort.signal, onProgress: () => undefined };
      return (await audienceEntries(run.shopId, { rules }, context)).map(({ id }) => id);
    };
    const ask = async () => {
      answered(reading);
      try {
        const { good, bad } = rulesOf(subject);
        const found = {
          good: await idsOf(good),
          bad: await idsOf(bad),
          writers: await idsOf(ruleOfWriters),
        };
        if (!abort.signal.aborted)
          answered({ state: 'ready', classes: classify(index.ids, found), cause: '' });
      } catch (error) {
        const isStopped = abort.signal.aborted || errorCode(error) === 'cancelled';
        answered(
          isStopped
            ? { ...reading, state: 'stopped' }
            : { ...reading, state: 'failed', cause: messageOf(error) },
        );
      }
    };
    void ask();
    return () => {
      stale = true;
      abort.abort();
    };
  }, [key, attempt]);
  if (subject === null) return null;
  const { stop = () => undefined, ...told } = answer?.key === key ? answer : { ...reading, stop: undefined };
  return { ...told, stop, subject, again: () => setAttempt((count) => count + 1) };
}
