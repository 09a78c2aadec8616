import type { Pace } from '../../recommend/rules/rebuying';
import { shareBy, type TimeToNext } from '../../recommend/rules/time-to-next';

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
/** A curve is level where this part of those who came had come by half of the time that was followed. */
const levelBy = 0.85;

/** Whether a curve of comings was followed until hardly anybody came any more, so that its end is known. */
export function isLevel(next: TimeToNext): boolean {
  return shareBy(next, next.followed / 2) >= levelBy * next.share;
}

/**
 * Whether the records are too short to say when anybody is due: who comes back within a few weeks is all that can be seen,
 * and a curve that was still rising when they ended has its middle far later.
 */
export function isTooShort(seen: number, isFollowedOut: boolean): boolean {
  return seen < fewestDays && !isFollowedOut;
}

/**
 * @param elapsed days since the last purchase. @param most nobody is late who is so after more days than this: longer
 * pauses would not have been seen. @param seen days on record.
 */
export function dueState(
  { early, typical, late, latest }: Pace,
  elapsed: number,
  most: number,
  seen: number,
): DueState {
  if (elapsed < early) return 'not-yet';
  if (elapsed <= late || seen < fewestDays || late > most) return 'due';
  const gone = Math.max(latest, 2 * typical);
  return elapsed <= gone || gone > most ? 'overdue' : 'lapsed';
}
