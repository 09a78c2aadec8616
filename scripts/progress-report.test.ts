import { describe, expect, it } from 'vitest';
import type { Progress } from '../src/contracts/progress';
import { ProgressReport } from './progress-report';

/** What is written of reports that come at these seconds. */
function written(
  terminal: { isTTY?: boolean; columns?: number },
  reports: readonly (readonly [second: number, progress: Progress])[],
): string {
  let now = 0;
  let all = '';
  const write = (text: string) => {
    all += text;
  };
  const report = new ProgressReport({ ...terminal, write }, () => now);
  for (const [second, progress] of reports) {
    now = second;
    report.report(progress);
  }
  report.clear();
  return all;
}

const reading = (done: number, secondsLeft: number | null): Progress => ({
  stage: 'embed',
  done,
  total: 1000,
  secondsLeft,
});

describe('in a file', () => {
  it('is a line for each stage and one a minute', () => {
    const minutes = Array.from({ length: 300 }, (_, i) => [1 + i / 2, reading(i, 150 - i / 2)] as const);
    const text = written({}, [
      [0, { stage: 'load', done: 0, total: 0, secondsLeft: null }],
      [1, reading(0, null)],
      ...minutes,
      [152, { stage: 'cluster', done: 1, total: 4, secondsLeft: null }],
    ]);
    expect(text.split('\n')).toEqual([
      'Opening the shop',
      'Reading the texts',
      'Reading the texts: 12%, about 2 min left',
      'Reading the texts: 24%, about 30 sec left',
      'Finding groups of similar customers: 25%',
      '',
    ]);
  });
});

describe('on a terminal', () => {
  it('is one line, rewritten, with a bar', () => {
    const text = written({ isTTY: true, columns: 100 }, [
      [0, reading(250, null)],
      [1, reading(500, 90)],
    ]);
    expect(text.split('\r\u001b[K')).toEqual([
      '',
      'Reading the texts  [######------------------]  25%',
      'Reading the texts  [############------------]  50%  about 2 min left',
      '',
    ]);
  });

  it('is never wider than the window, and leaves nothing behind', () => {
    const text = written({ isTTY: true, columns: 30 }, [[0, reading(500, 90)]]);
    const [, line = '', rest] = text.split('\r\u001b[K');
    expect(line).toHaveLength(29);
    expect(rest).toBe('');
  });
});
