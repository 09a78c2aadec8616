import type { TFunction } from 'i18next';
import type { Aspect } from '../../domain/lexicon/voice';
import { readReview, type ReviewRead, reviewKey, type ReviewSaid } from '../../domain/writing/review-said';
import type { WrittenText } from '../../domain/writing/written-text';
import type { Format } from '../format';
import type { Tongue } from './written';

/** Further matters that a reply names behind the first: more is a list. */
const furtherTold = 2;

/** What the shop may answer to a single review, in the language that it is written in; no answer promises anything. */
export function sayAnswer(review: ReviewSaid, { language, t, format }: Tongue): WrittenText {
  const read = readReview(review);
  return {
    kind: 'answers',
    id: reviewKey(review),
    language,
    text: t('writing:reply.frame', { text: answerTo(read, t, format) }),
    facts: factsOf(review, read, t, format),
    review,
    writer: 'template',
    objections: [],
  };
}

function answerTo({ praised, blamed, feeling }: ReviewRead, t: TFunction, format: Format): string {
  const [first, ...others] = blamed;
  if (first === undefined) {
    if (feeling === 'displeased') return t('writing:answer.displeased');
    if (praised[0] !== undefined) return t(`writing:reply.praised.${praised[0]}`);
    return t(feeling === 'pleased' ? 'writing:answer.pleased' : 'writing:answer.neutral');
  }
  const blame = withOthers(first, others, t, format);
  // Who is not pleased as a whole is not thanked for what went well.
  const praise = praised.find((aspect) => !blamed.includes(aspect));
  if (feeling === 'displeased' || (praise === undefined && feeling !== 'pleased')) return blame;
  const thanks = praise === undefined ? t('writing:answer.pleased') : t(`writing:reply.praised.${praise}`);
  return t('writing:answer.both', { praise: thanks, blame });
}

/** A price is explained and not apologised for. */
function withOthers(first: Aspect, others: readonly Aspect[], t: TFunction, format: Format): string {
  const text = t(`writing:reply.blamed.${first}`);
  const matters = others
    .filter((aspect) => aspect !== 'price')
    .slice(0, furtherTold)
    .map((aspect) => t(`portraits:matter.${aspect}`));
  return matters.length === 0 ? text : t('writing:answer.also', { text, matters: format.list(matters) });
}

function factsOf(
  { text, rating, product }: ReviewSaid,
  { praised, blamed }: ReviewRead,
  t: TFunction,
  format: Format,
): string[] {
  const aspects = (of: readonly Aspect[]) => format.list(of.map((aspect) => t(`voice:aspect.${aspect}`)));
  return [
    ...(Number.isNaN(rating) ? [] : [t('writing:fact.stars', { stars: format.plain(rating) })]),
    ...(product === '' ? [] : [t('writing:fact.onProduct', { product })]),
    ...(praised.length === 0 ? [] : [t('writing:fact.itPraises', { aspects: aspects(praised) })]),
    ...(blamed.length === 0 ? [] : [t('writing:fact.itBlames', { aspects: aspects(blamed) })]),
    t('writing:fact.quote', { text }),
  ];
}
