import type { Random } from '../../math/random';

/** A text in tokens, special ones left out, sentence by sentence; a title is the first. */
export interface WordText {
  readonly parts: readonly WordPart[];
}

export interface WordPart {
  readonly ids: Int32Array;
  /** Number of the word of each token, see `wordsOfTokens`. */
  readonly words: Int32Array;
}

/** What an encoder puts around texts. */
export interface TextFrame {
  /** In front: the first token and what the model wants said before every text. */
  readonly lead: Int32Array;
  /** Behind each part. */
  readonly separator: number;
  readonly mask: number;
}

/** One or two parts as they are read. */
export interface Sequence {
  readonly ids: Int32Array;
  /** Number of the word of each token, −1 for special ones. */
  readonly words: Int32Array;
  /** 1 where the second part followed the first, 0 where it is out of another text, −1 where there is none. */
  readonly isNext: -1 | 0 | 1;
}

/**
 * Draws a sentence of a text and what follows it, or in half of the cases what stands in another text, up to `most` tokens
 * in all. A text of a single sentence stays alone.
 */
export function drawSequence(
  texts: readonly WordText[],
  of: number,
  { lead, separator }: TextFrame,
  most: number,
  random: Random,
): Sequence {
  const { parts } = texts[of];
  const room = most - lead.length - 1;
  if (parts.length < 2) return joined(lead, separator, [cut(parts[0], room)], -1);
  const behind = 1 + Math.floor(random() * (parts.length - 1));
  const isNext = random() < 0.5 || texts.length < 2;
  const other = isNext ? of : (of + 1 + Math.floor(random() * (texts.length - 1))) % texts.length;
  const followed = texts[other].parts;
  const from = isNext ? behind : Math.floor(random() * followed.length);
  const half = Math.floor((room - 1) / 2);
  const first = cut(parts[behind - 1], half);
  const second = cut(whole(followed.slice(from)), room - 1 - first.ids.length);
  return joined(lead, separator, [first, second], isNext ? 1 : 0);
}

function cut({ ids, words }: WordPart, most: number): WordPart {
  return ids.length <= most ? { ids, words } : { ids: ids.subarray(0, most), words: words.subarray(0, most) };
}

/** Parts as one; words of the later ones are numbered on. */
function whole(parts: readonly WordPart[]): WordPart {
  const length = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const [ids, words] = [new Int32Array(length), new Int32Array(length)];
  let [at, next] = [0, 0];
  for (const part of parts) {
    ids.set(part.ids, at);
    words.set(
      part.words.map((word) => word + next),
      at,
    );
    at += part.ids.length;
    next += (part.words.at(-1) ?? -1) + 1;
  }
  return { ids, words };
}

function joined(
  lead: Int32Array,
  separator: number,
  parts: readonly WordPart[],
  isNext: Sequence['isNext'],
): Sequence {
  const text = whole(parts);
  const length = lead.length + text.ids.length + parts.length;
  const ids = new Int32Array(length).fill(separator);
  const words = new Int32Array(length).fill(-1);
  ids.set(lead);
  let [at, from] = [lead.length, 0];
  for (const part of parts) {
    const end = from + part.ids.length;
    ids.set(text.ids.subarray(from, end), at);
    words.set(text.words.subarray(from, end), at);
    at += part.ids.length + 1;
    from = end;
  }
  return { ids, words, isNext };
}
