import type { KeptDivision } from '../contracts/analysis-api';
import type { RunSummary } from '../contracts/run';
import { useApp } from './app-store';

/** A segment that was made of others by hand. */
export interface SplitOff {
  readonly code: number;
  readonly size: number;
  /** Puts the segments of before back on screen. */
  readonly takeBack: () => Promise<void>;
}

/** Whether parts of a run's segments can become segments of their own: those that rules made are told by the rules. */
export function canSplit({ options }: RunSummary): boolean {
  return options.cluster !== 'rfm';
}

/**
 * Makes a part of the segments on screen a segment of its own: see `KeptDivision.split`. Null where that failed, which
 * the state says.
 */
export async function splitOff(split: NonNullable<KeptDivision['split']>): Promise<SplitOff | null> {
  const { run, keepSegments, takeBackRun } = useApp.getState();
  const made = await keepSegments({ split });
  const code = made?.kept?.split?.code;
  const part = made?.profiles.find((profile) => profile.code === code);
  if (run === null || made === null || part === undefined) return null;
  return { code: part.code, size: part.size, takeBack: () => takeBackRun(made.id, run.id) };
}
