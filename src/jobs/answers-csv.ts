import { csvWriter } from '../domain/csv/writing/write';
import type { Draft, DraftState } from '../domain/writing/draft';
import { isoDay } from '../domain/time';

/** What became of a review, for whoever works through the list. */
const states: Readonly<Record<DraftState, string>> = {
  draft: 'open',
  accepted: 'answered',
  dropped: 'dropped',
};

/**
 * `customer_id,product,date,rating,review,language,reply,state,written_by`, one review a row, guarded against being run as
 * formulas; what is not known is left blank.
 */
export function answersCsv(answers: readonly Draft[], bom: boolean): string[] {
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      ...['product', 'date', 'rating', 'review', 'language', 'reply', 'state', 'written_by'].map(
        (name) => ({ name, type: 'text' }) as const,
      ),
    ],
    { bom },
  );
  const rows = answers.flatMap(({ review, language, text, state, writer: by, edited }) => {
    if (review === undefined) return [];
    const { customer, product, at, rating } = review;
    return writer.row([
      ...[customer, product, Number.isNaN(at) ? '' : isoDay(at), Number.isNaN(rating) ? '' : String(rating)],
      ...[review.text, language, text, states[state], edited ? `${by}, edited` : by],
    ]);
  });
  return [writer.header(), ...rows];
}
