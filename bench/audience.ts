import { parseArgs } from 'node:util';
import { AudienceFacts, type RunFindings } from '../src/domain/audience/facts';
import { findAudience, MaskCache } from '../src/domain/audience/find-audience';
import { whatIsKnown } from '../src/domain/audience/known';
import type { Rule } from '../src/domain/audience/rule';
import { randomShop } from '../src/domain/audience/fixtures/random-shop';
import { seededRandom } from '../src/domain/math/random';
import { customerClock } from '../src/domain/value/clock/customer-clock';
import { purchaseDays } from '../src/domain/value/purchase-days';
import { countOf } from './options';

/** A rule of eight conditions in three levels, over figures, deeds, a column, the clock and movement. */
const rule: Rule = {
  all: [
    { what: 'orders', atLeast: 1 },
    {
      any: [
        { what: 'money', top: 0.5 },
        { what: 'bought', categories: ['Tea'], lastDays: 60 },
      ],
    },
    {
      not: {
        all: [
          { what: 'meanStars', below: 3 },
          { what: 'attribute', name: 'city', is: ['Oslo'] },
        ],
      },
    },
    {
      any: [
        { what: 'stood', month: '2024-02', is: [1, 2] },
        { what: 'viewed', atLeast: 2 },
        { what: 'segment', is: [0] },
      ],
    },
  ],
};

/**
 * How long whom a rule finds takes: the first time, with every column found on the way; after an edit of one condition;
 * and again with all masks thrown away. Processor time, the middle of seven.
 */
export async function benchAudience(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { customers: { type: 'string' } } });
  const sizes =
    values.customers === undefined ? [100_000, 1_000_000] : [countOf(values.customers, 'customers')];
  const rows = [];
  for (const customers of sizes) {
    const { shop, run } = randomShop(seededRandom(1), customers);
    const clock = customerClock(purchaseDays(shop));
    const facts = new AudienceFacts(shop, {
      returnRate: () => null,
      voice: () => null,
      clock: () => clock,
      suspects: () => new Uint8Array(customers),
    });
    rows.push({ customers, ...timings(facts, run), 'what is known': spent(() => whatIsKnown(facts)) });
  }
  console.log('Milliseconds of processor time:');
  console.table(rows);
}

function timings(facts: AudienceFacts, run: RunFindings) {
  const first = spent(() => findAudience(rule, facts, run));
  const cache = new MaskCache();
  findAudience(rule, facts, run, cache);
  let turn = 0;
  const edited = middle(() => {
    turn++;
    const edit: Rule = { all: [rule, { what: 'pieces', atLeast: turn }] };
    findAudience(edit, facts, run, cache);
  });
  const anew = middle(() => findAudience(rule, facts, run, new MaskCache()));
  return { first, edited, anew };
}

function middle(job: () => void): number {
  const times = Array.from({ length: 7 }, () => spent(job)).sort((a, b) => a - b);
  return times[3]!;
}

function spent(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 100) / 10;
}
