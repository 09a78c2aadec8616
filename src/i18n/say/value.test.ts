import { beforeAll, expect, it } from 'vitest';
import { drain } from '../../domain/steps';
import { madeDays, poissonDays } from '../../domain/value/fixtures/made-shop';
import { foretell } from '../../domain/value/foretell';
import { gammaDraw } from '../../domain/math/draws';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

const languages = ['en', 'zh-CN'] as const;
const told = async (customers: number) =>
  (
    await drain(
      foretell(
        madeDays(customers, 1, (_, random) =>
          poissonDays(200 * random(), 500, 30 / gammaDraw(1, random), random).map(
            (day) => [day, 10 + random()] as const,
          ),
        ),
      ),
    )
  ).summary;

let summaries: Awaited<ReturnType<typeof told>>[] = [];
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
