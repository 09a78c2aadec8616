import { describe, expect, it } from 'vitest';
import { noAnswers, withRule, withVerdict } from './answers';
import { answersChange } from './answers-change';
import { rulesOfMarks } from './repeats/row-marks';

const judged = withVerdict(noAnswers, ['a', 'b'], 'fake');

describe('what changed of the answers', () => {
  it.each([
    ['nothing', noAnswers, noAnswers, null],
    [
      'a rule off',
      noAnswers,
      withRule(noAnswers, 'markup', false),
      { what: 'rule', rule: 'markup', on: false },
    ],
    [
      'a rule on again',
      withRule(noAnswers, 'markup', false),
      noAnswers,
      { what: 'rule', rule: 'markup', on: true },
    ],
    [
      'a rule that waits for a word',
      noAnswers,
      withRule(noAnswers, rulesOfMarks.gone, true),
      { what: 'rule', rule: rulesOfMarks.gone, on: true },
    ],
    ['accounts left out', noAnswers, judged, { what: 'accounts', count: 2, verdict: 'fake' }],
    ['a word taken back', judged, noAnswers, { what: 'accounts', count: 2, verdict: null }],
    [
      'one of them called real',
      judged,
      withVerdict(judged, ['a'], 'genuine'),
      { what: 'accounts', count: 1, verdict: 'genuine' },
    ],
    ['a rate', noAnswers, { ...noAnswers, rates: { INR: 0.01 } }, { what: 'rate', name: 'INR' }],
    ['no rate', { ...noAnswers, rates: { INR: 0.01 } }, noAnswers, { what: 'rate', name: 'INR' }],
    [
      'a word of the status column',
      noAnswers,
      { ...noAnswers, statuses: { parked: 'unpaid' as const } },
      { what: 'status', name: 'parked' },
    ],
    ['a zone', noAnswers, { ...noAnswers, timeZone: 'Asia/Shanghai' }, { what: 'zone' }],
  ])('%s', (_, before, after, expected) => {
    expect(answersChange(before, after)).toEqual(expected);
  });
});
