import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { errorCode, messageOf } from '../contracts/errors';
import type { OnProgress, Progress } from '../contracts/progress';

export type AskedState<Answer> =
  | { readonly phase: 'ready'; readonly answer: Answer }
  | { readonly phase: 'working'; readonly progress: Progress | null }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly cause: string };

/** A job whose answer several places of the screen may ask for; `asker` stands for who asks. */
export interface Askable<Subject, Answer> {
  /** What is known without computing anything, else null. */
  known(subject: Subject): Answer | null;
  ask(subject: Subject, asker: OnProgress): Promise<Answer>;
  leave(asker: OnProgress): void;
  giveUp(asker: OnProgress): void;
}

/** What a question that was not answered leaves on screen. */
export function unanswered(error: unknown): AskedState<never> {
  return errorCode(error) === 'cancelled'
    ? { phase: 'stopped' }
    : { phase: 'failed', cause: messageOf(error) };
}

/**
 * Asks as soon as it is on screen and wanted; leaving the screen does not stop it. `stop` gives this question up, and what is
 * computed for it where nobody else waits for that.
 */
export function useAsked<Subject, Answer>(
  asked: Askable<Subject, Answer>,
  subject: Subject,
  isWanted = true,
): AskedState<Answer> & { readonly again: () => void; readonly stop: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<AskedState<Answer>>(() => {
    const answer = asked.known(subject);
    return answer === null ? { phase: 'working', progress: null } : { phase: 'ready', answer };
  });
  const giveUp = useRef<() => void>(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks anew
  useEffect(() => {
    if (!isWanted) return undefined;
    let stale = false;
    const show = (next: AskedState<Answer>) => {
      if (!stale) startTransition(() => setState(next));
    };
    const asker: OnProgress = (progress) => show({ phase: 'working', progress });
    giveUp.current = () => {
      show({ phase: 'stopped' });
      stale = true;
      asked.giveUp(asker);
    };
    asked.ask(subject, asker).then(
      (answer) => show({ phase: 'ready', answer }),
      (error: unknown) => show(unanswered(error)),
    );
    return () => {
      stale = true;
      asked.leave(asker);
    };
  }, [asked, subject, isWanted, attempt]);
  const again = useCallback(() => {
    setState({ phase: 'working', progress: null });
    setAttempt((count) => count + 1);
  }, []);
  const stop = useCallback(() => giveUp.current(), []);
  return { ...state, again, stop };
}
