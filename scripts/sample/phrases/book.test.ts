import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/math/random';
import { expand } from '../grammar';
import { customerTypes, languages } from '../types';
import { phraseBooks } from './book';

const random = seededRandom(1);

describe.each(languages)('phrases in %s', (language) => {
  const book = phraseBooks[language];
  const slots = { ...book.slots, item: ['thing'], mail: ['a@example.com'], phone: ['1'] };
  const sentences = [
    ...customerTypes.flatMap((type) => [...book.concerns[type].sentences, ...book.concerns[type].titles]),
    ...book.openings,
    ...book.remarks,
    ...book.complaints,
    ...book.regrets,
    ...book.digressions,
    ...book.closings,
    ...book.contacts,
  ];

  it('expands every template without a bracket or a slot left over', () => {
    for (const template of sentences) expect(expand(template, slots, random)).not.toMatch(/[[\]{}|]/);
  });

  it('holds several hundred distinct fragments', () => {
    const variants = (template: string) =>
      [...template.matchAll(/\[([^\]]*)\]/g)].reduce((n, [, inner]) => n + inner!.split('|').length - 1, 1);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.reduce((sum, template) => sum + variants(template), 0)).toBeGreaterThan(400);
  });

  it('has at least 30 ways to state each concern', () => {
    for (const type of customerTypes) expect(book.concerns[type].sentences.length).toBeGreaterThanOrEqual(30);
  });
});
