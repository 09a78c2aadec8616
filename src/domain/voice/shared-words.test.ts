import { expect, it } from 'vitest';
import { shareWords } from './shared-words';

const sentences = [
  { text: 'My guitar stays in tune with these strings.', language: 'en' },
  { text: 'It is the best I ever had.', language: 'en' },
  { text: '这款咖啡豆香气很浓。', language: 'zh' },
];
const products = {
  title: ['Acoustic Guitar String, light', 'Best Microphone Stand', '山雀咖啡豆 250g', '', ''],
  category: ['Music', 'Music', '', 'Guitars', ''],
};
const shares = shareWords(sentences, products);
const of = (sentence: number) => products.title.map((_, product) => shares(sentence, product));

it('sees what sentence and title or category both name, in one number or several', () => {
  expect(of(0)).toEqual([true, false, false, true, true]);
});

it('takes no word for one that any sentence has', () => {
  expect(of(1).slice(0, 4)).toEqual([false, false, false, false]);
});

it('cuts Chinese into words, and asks nothing of a product that has no name', () => {
  expect(of(2)).toEqual([false, false, true, false, true]);
});
