import { expect, it } from 'vitest';
import { shopOf } from '../behaviour/fixtures/shop';
import { describeSegment } from './describe-segment';
import { AudienceFacts, type RunFindings } from './facts';
import { findAudience } from './find-audience';
import { noFindings, noRun } from './fixtures/random-shop';
import { whatIsKnown } from './known';
import { templatesFor } from './templates';

/** Customer c has c % 4 + 1 orders of 10 each, the last a day ago for every third. */
const shop = shopOf(60, {
  lines: Array.from({ length: 60 }, (_, c) =>
    Array.from(
      { length: (c % 4) + 1 },
      (_order, i) => [c, -1, c * 4 + i, 1, 10, i === 0 && c % 3 === 0 ? 400 : 100 + i] as const,
    ),
  ).flat(),
});
const facts = new AudienceFacts(shop, noFindings);
const withSegments = (codeOf: (c: number) => number): RunFindings => ({
  ...noRun,
  segments: {
    code: Int16Array.from({ length: 60 }, (_, c) => codeOf(c)),
    confidence: new Float32Array(60),
    codes: [1, 2],
  },
});

it('finds the rules by which a segment was made, and says how well they describe it', () => {
  const run = withSegments((c) => (c % 4 === 3 && c % 3 === 0 ? 1 : 2));
  const found = describeSegment(1, facts, run)!;
  expect(found).toMatchObject({ precision: 1, recall: 1 });
  const { members } = findAudience(found.rule, facts, run);
  expect([...members]).toEqual([3, 15, 27, 39, 51]);
});

it('says precision and recall as the rules have them where they cannot tell the segment', () => {
  const run = withSegments((c) => ((c * 7919) % 13 < 4 ? 1 : 2));
  const found = describeSegment(1, facts, run);
  if (found === null) return;
  const { members, segments } = findAudience(found.rule, facts, run);
  const [own] = segments;
  expect(found.precision).toBeCloseTo(own!.inside / members.length, 12);
  expect(found.recall).toBeCloseTo(own!.inside / own!.customers, 12);
  expect(found.precision * found.recall).toBeLessThan(1);
});

it('a template is offered where the shop can answer it, else what it lacks is said', () => {
  const of = (known: AudienceFacts) =>
    Object.fromEntries(templatesFor(whatIsKnown(known)).map(({ name, lacks }) => [name, lacks]));
  const withOrders = of(facts);
  expect(withOrders).toMatchObject({
    newcomers: null,
    bestTenth: null,
    lookers: 'views',
    promoters: 'stars',
  });
  expect(withOrders).toMatchObject({ oneNotOther: 'categories', returners: 'returns', lapsed: 'repeats' });
  const reviews = new AudienceFacts(shopOf(2, { reviews: [[0, -1, 5, 1, 'x']] }), noFindings);
  expect(of(reviews)).toMatchObject({ newcomers: 'dates', bestTenth: 'prices', promoters: null });
  for (const { rule } of templatesFor(whatIsKnown(facts)))
    if (rule !== null) expect(() => findAudience(rule, facts, noRun)).not.toThrow();
});
