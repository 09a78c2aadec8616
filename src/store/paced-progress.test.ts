import { expect, it } from 'vitest';
import type { Progress } from '../contracts/progress';
import { pacedProgress } from './paced-progress';

it('shows the first report of every stage, and of the others one in a quarter of a second', () => {
  let now = 1000;
  const shown: string[] = [];
  const report = pacedProgress(
    ({ stage, done }: Progress) => shown.push(`${stage} ${done}`),
    () => now,
  );
  const at = (ms: number, stage: Progress['stage'], done: number) => {
    now = ms;
    report({ stage, done, total: 9, secondsLeft: null });
  };
  at(1000, 'embed', 0);
  at(1100, 'embed', 1);
  at(1249, 'embed', 2);
  at(1250, 'embed', 3);
  at(1300, 'features', 0);
  at(1301, 'embed', 4);
  expect(shown).toEqual(['embed 0', 'embed 3', 'features 0', 'embed 4']);
});
