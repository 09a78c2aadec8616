import type { OnPace } from './reader';

/** Where careful reading would take longer than this, quick segments come first. */
const patienceSeconds = 10;

/**
 * Goes on while a reading will end within the user's patience, else stops. Asked after each batch for as long as
 * nothing is on screen: a machine that slows down under a reading has its user wait no longer than another.
 */
export function patience(): OnPace {
  return (_done, _texts, secondsLeft) => secondsLeft === null || secondsLeft <= patienceSeconds;
}
