import { shuffled } from '../scripts/sample/chance';
import type { EncoderName } from '../src/domain/text/encoders';
import { seededRandom } from '../src/domain/math/random';
import { type Corpus, corporaFor, type LabelledText, sampleOf } from './texts';

export interface LabelledSet {
  readonly name: string;
  readonly texts: readonly LabelledText[];
}

/** Topics of fewer texts are too small to be found as clusters. */
const leastOfTopic = 50;
const seed = 1;

/**
 * One set for each corpus of the encoder: as many disliked as liked Amazon reviews, all clothing reviews of the
 * five larger departments, 100 liked and 100 disliked Chinese ones from each category (fewer where there are
 * fewer); of anything else 500 texts. `limit` caps a set.
 */
export function labelledSets(encoder: EncoderName, limit: number): LabelledSet[] {
  return corporaFor(encoder).map((corpus) => ({
    name: corpus.name,
    texts: shuffled(choose(corpus), seededRandom(seed)).slice(0, limit),
  }));
}

function choose(corpus: Corpus): LabelledText[] {
  if (corpus.name === 'Amazon reviews')
    return balanced(corpus, ({ liked }) => liked, Number.MAX_SAFE_INTEGER);
  if (corpus.name === 'Chinese reviews') {
    return balanced(corpus, ({ topic, liked }) => `${topic} ${liked}`, 100);
  }
  if (corpus.name === "women's clothing reviews") {
    const counts = new Map<string | null, number>();
    for (const { topic } of corpus.texts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return corpus.texts.filter(({ topic }) => topic !== null && counts.get(topic)! >= leastOfTopic);
  }
  return sampleOf(corpus, 500, seed);
}

/** As many texts of every kind as the rarest has, `most` at most; null is no kind. */
function balanced(
  corpus: Corpus,
  kindOf: (text: LabelledText) => string | boolean | null,
  most: number,
): LabelledText[] {
  const kinds = new Map<string | boolean, LabelledText[]>();
  for (const text of corpus.texts) {
    const kind = kindOf(text);
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), text]);
  }
  const count = Math.min(most, ...[...kinds.values()].map((texts) => texts.length));
  return [...kinds.values()].flatMap((texts) => shuffled(texts, seededRandom(seed)).slice(0, count));
}
