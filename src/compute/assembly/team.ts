import { readingCounters, readingMeeting, readingThreads } from '../memory-layout';

/** Looks at the meeting place before a thread lies down to sleep. */
const looks: i32 = 4000;

/** Address of the words where threads meet, how many they are, and the counter of the work that is shared out now. */
let meeting: usize = 0;
let threads: i32 = 1;
let counter: usize = 0;

/** Joins the threads that have the same reading. All make the same calls from here on, in the same order. */
export function joinTeam(reading: usize): void {
  meeting = load<usize>(reading, readingMeeting);
  threads = load<i32>(reading, readingThreads);
  counter = load<usize>(reading, readingCounters);
}

/** The number of the next piece of work that nobody has taken. */
// @ts-ignore: decorator
@inline
export function nextPiece(): i32 {
  if (ASC_FEATURE_THREADS) return atomic.add<i32>(counter, 1);
  const piece = load<i32>(counter);
  store<i32>(counter, piece + 1);
  return piece;
}

/** Waits until all threads are here; what they wrote before can be read, and new work is shared out from 0 on. */
export function meet(): void {
  counter += 4;
  if (!ASC_FEATURE_THREADS || threads == 1) return;
  const times = atomic.load<i32>(meeting, 4);
  if (atomic.add<i32>(meeting, 1) == threads - 1) {
    atomic.store<i32>(meeting, 0);
    atomic.store<i32>(meeting, times + 1, 4);
    atomic.notify(meeting + 4, threads);
    return;
  }
  for (let i = 0; i < looks; i++) if (atomic.load<i32>(meeting, 4) != times) return;
  while (atomic.load<i32>(meeting, 4) == times) atomic.wait<i32>(meeting + 4, times, -1);
}
