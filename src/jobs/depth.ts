import type { OnPace } from './reader';

/** Where careful reading would take longer than this, quick segments come first. */
const patienceSeconds = 60;

/** The pace of the first batches decides; after this long the decision stands, so that it is made once. */
const decisionSeconds = 4;

/** Goes on where the first batches foretell an end within the user's patience, else stops. */
export function patience(): OnPace {
  let start = 0;
  return (_done, _texts, secondsLeft) => {
    const now = performance.now();
    start ||= now;
    const undecided = (now - start) / 1000 < decisionSeconds;
    const surelySlow = secondsLeft !== null && secondsLeft > patienceSeconds;
    return !(undecided && surelySlow && now - start > 1000);
  };
}
