/** How a vocabulary writes that a token goes on with a word, or that it begins one. */
export type WordMarks = 'continued' | 'begun';

/**
 * Of each token the number of the word that it is part of, from 0 on. What lies between blanks is a word; Chinese is cut
 * by `Intl.Segmenter`, for which its tokens, mostly single characters, are put together again.
 *
 * @param tokens as the vocabulary writes them: `##` goes on with a word (WordPiece), or `▁` begins one (Unigram).
 */
export function wordsOfTokens(tokens: readonly string[], marks: WordMarks): Int32Array {
  const words = new Int32Array(tokens.length);
  let word = -1;
  for (let first = 0; first < tokens.length; ) {
    let end = first + 1;
    while (end < tokens.length && joins(tokens[end - 1], tokens[end], marks)) end++;
    const run = tokens.slice(first, end).map((token) => bare(token, marks));
    if (!run.some(isHan)) words.fill(++word, first, end);
    else {
      const ends = wordEnds(run.join(''));
      let [at, within] = [0, 0];
      word++;
      run.forEach((token, i) => {
        while (within < ends.length && at >= ends[within]) {
          within++;
          word++;
        }
        words[first + i] = word;
        at += token.length;
      });
    }
    first = end;
  }
  return words;
}

const han = /\p{Script=Han}/u;
const isHan = (token: string): boolean => han.test(token);

/** Whether a token belongs to the same run as the one before it: a word of letters, or Chinese without a blank. */
function joins(before: string, token: string, marks: WordMarks): boolean {
  if (marks === 'begun') return !token.startsWith('▁');
  return token.startsWith('##') || (isHan(before) && isHan(token));
}

function bare(token: string, marks: WordMarks): string {
  if (marks === 'begun') return token.replace('▁', '');
  return token.startsWith('##') ? token.slice(2) : token;
}

let segmenter: Intl.Segmenter | null | undefined;

/** Where the words of a run end; without a segmenter each character is one. */
function wordEnds(run: string): number[] {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('und', { granularity: 'word' }) : null;
  const pieces =
    segmenter === null ? Array.from(run) : Array.from(segmenter.segment(run), ({ segment }) => segment);
  let end = 0;
  return pieces.map((piece) => (end += piece.length));
}
