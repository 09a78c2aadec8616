import { expect, it } from 'vitest';
import { classesAmong, classesByName, classesByValue } from './dot-classes';

const words = { others: 'others', none: 'none' };

it('colours the commonest names, the others alike, and what has none pale', () => {
  const names = ['Tea', '', 'Mugs', 'Tea', ...Array.from({ length: 12 }, (_, i) => `rare ${i}`)];
  const { classOf, classes } = classesByName(names, 'light', words);
  expect(classes[0]).toMatchObject({ words: 'Tea', count: 2, isNamed: true });
  expect(classes.at(-2)).toMatchObject({ words: 'others', count: 14 - 9, isNamed: false });
  expect(classes.at(-1)).toMatchObject({ words: 'none', count: 1, isNamed: false });
  expect(classes[classOf[2]!]!.words).toBe('Mugs');
  expect(new Set(classes.map(({ colour }) => colour)).size).toBe(classes.length);
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
});

it('puts values into ranges, and those that are not known apart', () => {
  const { classOf, classes } = classesByValue(
    Float32Array.of(1, 2, Number.NaN, 3, 4),
    'dark',
    (least, most) => `${least}-${most}`,
    'not known',
  );
  expect(classes.at(-1)).toMatchObject({ words: 'not known', count: 1 });
  expect(classes[classOf[2]!]!.words).toBe('not known');
  expect(classes[classOf[0]!]!.words).toMatch(/^1-/);
  expect(classes.some(({ isNamed }) => isNamed)).toBe(false);
});

it('counts the dots of given classes, those of none too', () => {
  const given = [
    { words: 'good', colour: '#000000' },
    { words: 'bad', colour: '#ffffff' },
  ];
  expect(classesAmong(Int32Array.of(0, 0, 0), given).classes.map(({ count }) => count)).toEqual([3, 0]);
});
