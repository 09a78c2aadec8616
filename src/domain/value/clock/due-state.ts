import type { Pace } from '../../recommend/rules/rebuying';

/** Where somebody stands on her clock; words stand under `value.state.<name>`. */
export const dueStates = [
  /** A regular interval, and not late. */
  'subscribed',
  'not-yet',
  'due',
  'overdue',
  /** Longer than nearly all of those took who came again, and twice as long as half of them did. */
  'lapsed',
  /** Too little is known to say when. */
  'unknown',
  /** Never bought. */
  'never',
] as const;
export type DueState = (typeof dueStates)[number];

/** Fewer days on record than this tell nobody who is late from who is not yet back. */
const fewestDays = 60;

/**
 * @param elapsed days since the last purchase. @param seen days on record: who takes half of them or longer to be late
 * is not called so, since longer pauses would not have been seen.
 */
export function dueState({ early, typical, late, latest }: Pace, elapsed: number, seen: number): DueState {
  if (elapsed < early) return 'not-yet';
  if (elapsed <= late || seen < fewestDays || late > seen / 2) return 'due';
  const gone = Math.max(latest, 2 * typical);
  return elapsed <= gone || gone > seen / 2 ? 'overdue' : 'lapsed';
}
