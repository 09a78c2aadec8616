import { useCallback, useEffect, useRef, useState } from 'react';
import { errorCode, messageOf } from '../../../contracts/errors';
import type { Progress } from '../../../contracts/progress';
import { askStream, type RunSummary, type StreamFrame } from '../../../store';
import { msPerDay } from '../../../domain/time';

/** Between two frames, so that the page stays quick under the hand. */
const leastPause = 120;
/** After a long frame the replay goes on as if no more had passed. */
const longestPause = 1000;
/** The whole of it takes about so long, unless the speed is changed. */
const usualSeconds = 60;

export interface Replay {
  readonly frame: StreamFrame | null;
  readonly cause: string | null;
  readonly progress: Progress | null;
  readonly isStopped: boolean;
  readonly isPlaying: boolean;
  /** Days of the shop in a second. */
  readonly speed: number;
  setSpeed(speed: number): void;
  /** From where it is, from the beginning where it is at its end. */
  play(): void;
  pause(): void;
  jump(instant: number): void;
  stop(): void;
  again(): void;
}

/** A run's shop as it happened: one frame is asked for after the other, by the clock, for as long as it plays. */
export function useReplay(run: RunSummary, customerId: string | null): Replay {
  const [frame, setFrame] = useState<StreamFrame | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const abort = useRef(new AbortController());
  const turn = useRef(0);
  const latest = useRef<StreamFrame | null>(null);
  const usual = frame ? (frame.last - frame.first) / msPerDay / usualSeconds : 1;
  const speed = chosen ?? (usual < 1 ? Math.max(0.01, Math.round(100 * usual) / 100) : Math.round(usual));

  const ask = useCallback(
    async (instant: number | null, isWhole: boolean): Promise<StreamFrame | null> => {
      const mine = ++turn.current;
      const isLast = () => mine === turn.current;
      abort.current = new AbortController();
      setCause(null);
      setStopped(false);
      const onProgress = (next: Progress) => isLast() && setProgress(next);
      try {
        const wanted = { instant, customerId, isWhole };
        const found = await askStream(run, wanted, { signal: abort.current.signal, onProgress });
        if (!isLast()) return null;
        latest.current = found;
        setFrame(found);
        return found;
      } catch (error) {
        if (!isLast()) return null;
        setPlaying(false);
        if (errorCode(error) === 'cancelled') setStopped(true);
        else setCause(messageOf(error));
        return null;
      } finally {
        if (isLast()) setProgress(null);
      }
    },
    [run, customerId],
  );

  useEffect(() => {
    void ask(latest.current?.instant ?? null, true);
    return () => {
      turn.current++;
    };
  }, [ask]);

  useEffect(() => {
    if (!isPlaying) return;
    let isOver = false;
    const loop = async () => {
      let since = performance.now();
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, leastPause));
        const from = latest.current;
        if (isOver || from === null) return;
        const now = performance.now();
        const seconds = Math.min(longestPause, now - since) / 1000;
        since = now;
        const next = from.instant + seconds * speed * msPerDay;
        const isEnd = next >= from.last;
        if ((await ask(isEnd ? null : next, isEnd)) === null) return;
        if (isEnd) setPlaying(false);
      }
    };
    void loop();
    return () => {
      isOver = true;
    };
  }, [isPlaying, speed, ask]);

  const begin = async () => {
    const from = latest.current;
    if (from !== null && from.instant >= from.last && (await ask(from.first, true)) === null) return;
    setPlaying(true);
  };
  return {
    ...{ frame, cause, progress, isStopped, isPlaying, speed },
    setSpeed: setChosen,
    play: () => void begin(),
    pause: () => {
      setPlaying(false);
      void ask(latest.current?.instant ?? null, true);
    },
    jump: (instant) => void ask(instant, true),
    stop: () => abort.current.abort(),
    again: () => void ask(latest.current?.instant ?? null, true),
  };
}
