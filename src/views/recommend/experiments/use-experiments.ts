import { useEffect, useState } from 'react';
import { type StoredExperiment, watchExperiments } from '../../../store';

/** The experiments of a shop, as they are written; null until they are read. */
export function useExperiments(shopId: string): {
  readonly experiments: readonly StoredExperiment[] | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const [experiments, setExperiments] = useState<readonly StoredExperiment[] | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt watches anew.
  useEffect(
    () => watchExperiments(shopId, setExperiments, (error) => setCause(String(error))),
    [shopId, attempt],
  );
  const retry = () => {
    setCause(null);
    setAttempt(attempt + 1);
  };
  return { experiments, cause, retry };
}
