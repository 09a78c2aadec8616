import { pick, weighted } from '../scripts/sample/chance';
import { themes } from '../scripts/sample/catalogue';
import { expand } from '../scripts/sample/grammar';
import { phraseBooks } from '../scripts/sample/phrases/book';
import { customerTypes } from '../scripts/sample/types';
import { type Random, seededRandom } from '../src/domain/math/random';

/** How many reviews have one sentence, two, three …: short ones are common, and a few are long. */
const sentenceWeights = [2, 4, 5, 3, 2, 1, 0.5, 0.5];

/**
 * `count` English reviews in the sample shop's words, all distinct, the same for the same seed; about 40
 * tokens on average.
 */
export function generateReviews(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const nouns = themes.flatMap((theme) => theme.nouns.map(({ en }) => en));
  const written = new Set<string>();
  while (written.size < count) written.add(reviewOf(pick(nouns, random), random));
  return [...written];
}

function reviewOf(item: string, random: Random): string {
  const book = phraseBooks.en;
  const slots = { ...book.slots, item: [item] };
  const sentences = book.concerns[pick(customerTypes, random)].sentences;
  const banks = [
    sentences,
    sentences,
    sentences,
    book.openings,
    book.remarks,
    book.complaints,
    book.digressions,
  ];
  const used = new Set<string>();
  for (let left = 1 + weighted(sentenceWeights, random); left > 0; left--)
    used.add(pick(pick(banks, random), random));
  const text = [...used].map((template) => expand(template, slots, random));
  return text.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ');
}
