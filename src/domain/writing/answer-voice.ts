import type { Objection } from './written-text';
import type { WritingWords } from './writing-words';

/** Words in a row that nobody has by chance in common with whom he answers; characters where words stand without blanks. */
const longestShared = { words: 6, characters: 8 };
const marked = /“[^”]+”|"[^"]+"|「[^」]+」/gu;

/**
 * Where an answer says a customer's own words in the shop's name: 'nothing is loose after half a year' is hers to say, or
 * stands between marks. @param said what customers wrote.
 */
export function echoesIn(
  text: string,
  said: readonly string[],
  { unspaced }: Pick<WritingWords, 'unspaced'>,
): Objection[] {
  const piecesOf = (of: string): string[] =>
    unspaced
      ? [...of.replace(/[^\p{L}\p{N}]/gu, '')]
      : (of.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []);
  const length = unspaced ? longestShared.characters : longestShared.words;
  const joint = unspaced ? '' : ' ';
  const theirs = said.map((each) => joint + piecesOf(each).join(joint) + joint);
  for (const part of text.split(marked)) {
    const own = piecesOf(part);
    for (let first = 0; first + length <= own.length; first++) {
      const run = own.slice(first, first + length).join(joint);
      if (theirs.some((each) => each.includes(joint + run + joint))) return [{ kind: 'voice', text: run }];
    }
  }
  return [];
}

/**
 * Whether an answer apologises where nothing is to be sorry for, or does not where something is: as its template does, which
 * knows what was praised and blamed.
 */
export function sorrowIn(
  text: string,
  template: string,
  { sorrow }: Pick<WritingWords, 'sorrow'>,
): Objection[] {
  const [own, wanted] = [text, template].map((each) => each.match(sorrow));
  if ((own === null) === (wanted === null)) return [];
  return [own === null ? { kind: 'gap', text: wanted![0] } : { kind: 'claim', text: own![0] }];
}
