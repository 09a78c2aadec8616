import { beforeAll, expect, it } from 'vitest';
import { drain } from '../../domain/steps';
import { madeDays, poissonDays } from '../../domain/value/fixtures/made-shop';
import { foretell } from '../../domain/value/foretell';
import { gammaDraw } from '../../domain/math/draws';
import type { ValueSummary } from '../../domain/value/value-report';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

const languages = ['en', 'zh-CN'] as const;
const told = async (customers: number): Promise<ValueSummary> => ({
  hasClock: true,
  ...(
    await drain(
      foretell(
        madeDays(customers, 1, (_, random) =>
          poissonDays(200 * random(), 500, 30 / gammaDraw(1, random), random).map(
            (day) => [day, 10 + random()] as const,
          ),
        ),
      ),
    )
  ).summary,
});

let summaries: ValueSummary[] = [];
beforeAll(async () => {
  startI18n('en');
  summaries = [await told(140), await told(20)];
});

it.each(languages)('says in %s which method serves, how far off it was, and what is missing', (language) => {
  const [enough, few] = summaries.map((summary) => speakerFor(language).value(summary, '€'));
  expect(enough!.length).toBeGreaterThanOrEqual(4);
  expect(few!.length).toBeGreaterThanOrEqual(3);
  for (const sentence of [...enough!, ...few!]) {
    expect(sentence).not.toMatch(/value:|undefined|NaN|\{\{/);
    expect(sentence).toMatch(/[.。：:]$/);
  }
  expect(few!.some((sentence) => sentence.includes('100') && sentence.includes('20'))).toBe(true);
});

it.each(languages)(
  'says in %s only what is so where nobody has a clock, and of what nothing is foretold',
  (language) => {
    const { value } = speakerFor(language);
    const few = summaries[1]!;
    const due = language === 'en' ? /are due/ : /该再来/;
    expect(value(few, '€').some((sentence) => due.test(sentence))).toBe(true);
    expect(value({ ...few, hasClock: false }, '€').some((sentence) => due.test(sentence))).toBe(false);
    const cautions: ValueSummary['cautions'] = [
      { kind: 'unpriced', count: 234 },
      { kind: 'orders-end', day: 20_057, last: 20_237 },
      {
        kind: 'closed',
        closures: [
          { from: 20_000, days: 31 },
          { from: 20_150, days: 14 },
        ],
      },
      { kind: 'closed-weekdays', weekdays: [0, 6] },
    ];
    const said = value({ ...few, cautions }, '€').join(' ');
    for (const part of ['234', /2024.*2025|Nov.*May/, /2024|Oct/, /\(Sunday and Saturday\)|星期日和星期六/])
      expect(said).toMatch(part);
    expect(said).not.toMatch(/value:|undefined|NaN|\{\{/);
  },
);
