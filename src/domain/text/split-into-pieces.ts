/** How much of a budget a text takes, e.g. its tokens. */
export type Measure = (text: string) => number;

/**
 * Splits a text into sentences by the rules of Unicode (UAX 29), which hold for Chinese and Japanese full
 * stops too, and at line ends. Joined, the sentences give the text back; blank ones are kept with the one
 * before. Without Intl.Segmenter sentences end behind . ! ? 。 ！ ？ and line ends.
 */
export function splitSentences(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined')
    return text.match(/[^.!?。！？\n]*[.!?。！？\n]+\s*|[^.!?。！？\n]+$/g) ?? [];
  const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/**
 * Splits a text into pieces that each measure at most `budget`: as many whole sentences as fit; a sentence
 * beyond the budget is halved at the word boundary nearest its middle until it fits. No character is lost:
 * the pieces joined are the text, blanks at their ends aside. A single character beyond the budget stays a piece.
 */
export function splitIntoPieces(text: string, measure: Measure, budget: number): string[] {
  const parts = splitSentences(text).flatMap((sentence) => halveUntil(sentence, measure, budget));
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const part of parts) {
    const size = measure(part);
    // Sizes add up (a joined text never takes more tokens), so that each part is measured only once.
    if (piece !== '' && used + size > budget) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += part;
    used += size;
  }
  if (piece !== '') pieces.push(piece);
  return pieces.map((each) => each.trim()).filter((each) => each !== '');
}

function halveUntil(text: string, measure: Measure, budget: number): string[] {
  if (text.length < 2 || measure(text) <= budget) return [text];
  const cut = cutNearMiddle(text);
  if (cut === 0 || cut === text.length) return [text];
  return [
    ...halveUntil(text.slice(0, cut), measure, budget),
    ...halveUntil(text.slice(cut), measure, budget),
  ];
}

/** The blank nearest the middle, else the middle itself, moved off a surrogate pair. */
function cutNearMiddle(text: string): number {
  const middle = text.length >> 1;
  for (let reach = 0; reach < middle; reach++) {
    for (const at of [middle - reach, middle + reach]) {
      if (/\s/.test(text.charAt(at))) return at;
    }
  }
  const code = text.charCodeAt(middle);
  return code >= 0xdc00 && code <= 0xdfff ? middle + 1 : middle;
}
