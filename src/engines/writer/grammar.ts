/**
 * What an answer may look like: a row of parts, each a text that stands there, one of several texts, or characters of a kind.
 * Enough for names, lists and numbers; read as a nondeterministic automaton, a character at a time (Thompson 1968).
 */
export type GrammarPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'oneOf'; readonly texts: readonly string[] }
  | {
      readonly kind: 'characters';
      /** Whether a character belongs to it. */
      readonly of: RegExp;
      readonly least: number;
      readonly most: number;
    };

/** A place in the grammar: the part, and how far within it (of its `choice`). */
interface Place {
  readonly part: number;
  readonly choice: number;
  readonly done: number;
}

/** Where an answer stands: all places that what was written so far may lead to. */
export type GrammarState = readonly Place[];

const encoder = new TextEncoder();

export class Grammar {
  /** Whether a kind of characters has one that begins with these bytes, by both. */
  private readonly begun = new Map<string, boolean>();

  constructor(private readonly parts: readonly GrammarPart[]) {
    for (const part of parts) {
      if (part.kind === 'characters' && !(part.least >= 0 && part.most >= part.least)) {
        throw new RangeError(`${part.least} to ${part.most} characters`);
      }
    }
  }

  start(): GrammarState {
    return this.openings(0);
  }

  /** The state behind `text`, or null where the grammar does not go on with it. */
  advance(state: GrammarState, text: string): GrammarState | null {
    let places = state;
    for (const character of text) {
      const next = places.flatMap((place) => this.step(place, character));
      places = [
        ...new Map(next.map((place) => [`${place.part}/${place.choice}/${place.done}`, place])).values(),
      ];
      if (places.length === 0) return null;
    }
    return places;
  }

  /** Whether some character may follow whose UTF-8 begins with these bytes, which are not all of it. */
  mayBegin(state: GrammarState, bytes: Uint8Array): boolean {
    return state.some(({ part, choice, done }) => {
      const found = this.parts[part];
      if (found === undefined) return false;
      if (found.kind === 'characters') return this.hasBegun(found.of, bytes);
      const text = found.kind === 'text' ? found.text : found.texts[choice]!;
      const next = encoder.encode(String.fromCodePoint(text.codePointAt(done)!));
      return bytes.every((byte, i) => byte === next[i]);
    });
  }

  private hasBegun(of: RegExp, bytes: Uint8Array): boolean {
    const key = `${of.source}/${bytes.join()}`;
    let known = this.begun.get(key);
    if (known === undefined) {
      known = begins(of, bytes);
      this.begun.set(key, known);
    }
    return known;
  }

  /** Whether an answer may end here. */
  ends(state: GrammarState): boolean {
    return state.some((place) => place.part === this.parts.length);
  }

  /** Places before the first character of a part; where it may be left out, those of the next too. */
  private openings(part: number): Place[] {
    const found = this.parts[part];
    if (found === undefined) return [{ part, choice: 0, done: 0 }];
    if (found.kind === 'oneOf') {
      const choices = found.texts.map((text, choice) => (text === '' ? null : { part, choice, done: 0 }));
      const kept = choices.filter((place) => place !== null);
      return kept.length < choices.length ? [...kept, ...this.openings(part + 1)] : kept;
    }
    if (found.kind === 'text') {
      return found.text === '' ? this.openings(part + 1) : [{ part, choice: 0, done: 0 }];
    }
    const here = found.most > 0 ? [{ part, choice: 0, done: 0 }] : [];
    return found.least === 0 ? [...here, ...this.openings(part + 1)] : here;
  }

  private step({ part, choice, done }: Place, character: string): Place[] {
    const found = this.parts[part];
    if (found === undefined) return [];
    if (found.kind === 'characters') {
      if (!found.of.test(character)) return [];
      const here = done + 1 < found.most ? [{ part, choice, done: done + 1 }] : [];
      return done + 1 >= found.least ? [...here, ...this.openings(part + 1)] : here;
    }
    const text = found.kind === 'text' ? found.text : found.texts[choice]!;
    if (!text.startsWith(character, done)) return [];
    const after = done + character.length;
    return after === text.length ? this.openings(part + 1) : [{ part, choice, done: after }];
  }
}

/** The first code point that takes so many bytes. */
const leastPoints: Readonly<Record<number, number>> = { 2: 0x80, 3: 0x800, 4: 0x1_0000 };

/** Whether one of the characters whose UTF-8 begins with these bytes, not all of it, belongs to a kind. */
function begins(of: RegExp, bytes: Uint8Array): boolean {
  const [first = 0, ...others] = bytes;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const missing = 6 * (length - bytes.length);
  const head = others.reduce((value, byte) => (value << 6) | (byte & 63), first & (0x7f >> length));
  const end = Math.min(0x10_ffff, ((head + 1) << missing) - 1);
  for (let point = Math.max(leastPoints[length]!, head << missing); point <= end; point++) {
    if (of.test(String.fromCodePoint(point))) return true;
  }
  return false;
}
