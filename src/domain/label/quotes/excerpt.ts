import { isHan } from '../keywords/tokens';

/** Between sentences: after a stop and a blank (not 'e. g. '), after a stop without its blank, after a Chinese stop. */
const sentenceEnd = /(?<=[\p{L}\p{N})"']{2}[.!?…]+\s)|(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})|(?<=[。！？])/u;

/**
 * The text where it is short enough, else its most telling run of whole sentences within `limit`
 * characters, with '…' for what is left out before and after; a longer sentence is cut at a word.
 *
 * @param telling how much a part says of what the excerpt is to show; the earliest of equals is taken.
 */
export function excerptOf(text: string, limit: number, telling: (part: string) => number): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (whole.length <= limit) return whole;
  const sentences = whole.split(sentenceEnd);
  let best = '';
  let most = -1;
  let before = false;
  for (let first = 0; first < sentences.length; first++) {
    const part = runFrom(sentences, first, limit - 2);
    const score = telling(part);
    if (score > most) [best, most, before] = [part, score, first > 0];
  }
  const ends = whole.endsWith(best.trim());
  // No blank between a Chinese sentence and the ellipsis.
  const blank = isHan(best) ? '' : ' ';
  const body = cutAtWord(best.trim(), limit - 2);
  const after = ends || body.endsWith('…') ? '' : `${blank}…`;
  return (before ? '…' : '') + body + after;
}

/** Sentences from `first` on as long as they fit; the first one in any case. */
function runFrom(sentences: readonly string[], first: number, limit: number): string {
  let run = sentences[first]!;
  for (let i = first + 1; i < sentences.length && (run + sentences[i]!).trimEnd().length <= limit; i++) {
    run += sentences[i]!;
  }
  return run;
}

/** The text whole, or its beginning with '…', at most `limit` characters, cut between words. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const blank = isHan(head) ? -1 : head.lastIndexOf(' ');
  const cut = blank > limit / 2 ? head.slice(0, blank) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:、，；：-]+$/u, '')}…`;
}
