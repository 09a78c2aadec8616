/** A stretch of a text that makes one statement. Positions are of the text, `end` exclusive. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Number of its sentence in the text. */
  readonly sentence: number;
}

/** What ends a sentence: stops, line ends and the marks that part whole statements. */
const sentenceEnds = /[.!?…。！？；;\n]/;
/** What ends a clause within a sentence; a point or comma within a figure does not. */
const ends = /[!?…。！？；;\n，、:：()（）]|[.](?!\d)|,(?!(?<=\d,)\d)|\s[-–—]\s/g;

/**
 * Cuts a text into clauses: at stops, commas and colons, and before the words that turn a statement round ('but',
 * '但是'), so that each holds one feeling where the writer set two against each other. Blank ones are left out.
 *
 * @param turns matches such a word, all of them (a global regular expression).
 */
export function splitClauses(text: string, turns: RegExp): Clause[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(ends)) cuts.push(match.index + match[0].length);
  for (const match of text.matchAll(turns)) cuts.push(match.index);
  cuts.sort((a, b) => a - b);
  cuts.push(text.length);
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (const end of cuts) {
    if (end <= start) continue;
    const part = text.slice(start, end);
    if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(part)) clauses.push({ start, end, sentence });
    if (sentenceEnds.test(part)) sentence++;
    start = end;
  }
  return clauses;
}
