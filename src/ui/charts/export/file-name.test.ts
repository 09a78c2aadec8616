import { expect, it } from 'vitest';
import { chartFileName } from './file-name';

const day = new Date(2026, 2, 1, 23, 59);

it('says shop, chart and day', () => {
  expect(chartFileName('Kestrel Music', 'Map of customers', day, 'svg')).toBe(
    'Kestrel Music - Map of customers - 2026-03-01.svg',
  );
  expect(chartFileName('茶叶店', '顾客地图', day, 'png')).toBe('茶叶店 - 顾客地图 - 2026-03-01.png');
});

it('holds no sign that a file system refuses, and never names a folder above', () => {
  expect(chartFileName('../etc: "a|b"\u0000\u202e', 'x/y?', day, 'svg')).toBe(
    'etc a b - x y - 2026-03-01.svg',
  );
  expect(chartFileName('...', '', day, 'png')).toBe('2026-03-01.png');
});

it('cuts a long name at a whole sign', () => {
  const name = chartFileName('🎻'.repeat(200), 'x', day, 'svg');
  expect(name.isWellFormed()).toBe(true);
  expect(Array.from(name).length).toBeLessThan(110);
});
