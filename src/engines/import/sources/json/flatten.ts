import { plainNumber } from '../workbook/cell-text';
import { asOneValue, sumOfLines, withoutEdges } from './values-in-objects';

/** Objects inside of objects become columns 'a.b' down to this depth; deeper ones stay JSON text. */
const deepestColumn = 8;
/** Brackets inside brackets that are read at all; more are made to exhaust whoever reads them. */
const deepestNesting = 512;
/** Names in one object; more are values that somebody used as names, and made to exhaust whoever reads them. */
const mostNames = 4_096;

/** Thrown where a text is no JSON. */
export class MalformedJson extends Error {}

/**
 * The values of one JSON object by the names of their columns: objects inside flattened ('customer.name'), lists as the
 * JSON text that they are. Numbers keep their digits, which `JSON.parse` would round beyond 2^53; null is ''.
 * @throws MalformedJson
 */
export function flatten(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const scanner = new Scanner(text);
  scanner.skipBlanks();
  if (text[scanner.at] !== '{') throw new MalformedJson('no object');
  readObject(scanner, '', 1, fields);
  scanner.skipBlanks();
  if (scanner.at < text.length) throw new MalformedJson(`more text at ${scanner.at}`);
  return withoutEdges(fields);
}

/**
 * The cells of a row that is written as a JSON list, values as those of objects.
 * @throws MalformedJson
 */
export function cellsOf(text: string): string[] {
  const scanner = new Scanner(text);
  const cells: string[] = [];
  scanner.expect('[');
  if (!scanner.accept(']')) {
    do {
      scanner.skipBlanks();
      cells.push(scanner.value());
      if (cells.length > mostNames) throw new MalformedJson('too many cells');
    } while (scanner.accept(','));
    scanner.expect(']');
  }
  scanner.skipBlanks();
  if (scanner.at < text.length) throw new MalformedJson(`more text at ${scanner.at}`);
  return cells;
}

function readObject(scanner: Scanner, prefix: string, depth: number, fields: Map<string, string>): void {
  scanner.expect('{');
  if (scanner.accept('}')) return;
  do {
    scanner.skipBlanks();
    const name = prefix + scanner.string();
    scanner.expect(':');
    scanner.skipBlanks();
    if (scanner.text[scanner.at] === '{' && depth < deepestColumn) {
      const inside = new Map<string, string>();
      readObject(scanner, '', depth + 1, inside);
      for (const [own, value] of asOneValue(name, inside)) put(own, value);
    } else {
      const value = scanner.value();
      put(name, sumOfLines(name, value) ?? value);
    }
  } while (scanner.accept(','));
  scanner.expect('}');

  function put(name: string, value: string): void {
    if (fields.size < mostNames || fields.has(name)) fields.set(name, value);
    else throw new MalformedJson('too many names');
  }
}

/** Goes through a JSON text value by value. */
export class Scanner {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  skipBlanks(): void {
    while (this.at < this.text.length && isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  accept(mark: string): boolean {
    this.skipBlanks();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  expect(mark: string): void {
    if (!this.accept(mark)) throw new MalformedJson(`no ${mark} at ${this.at}`);
  }

  /** A value as the text of its cell. */
  value(): string {
    const { text } = this;
    const first = text[this.at];
    if (first === '"') return this.string();
    const from = this.at;
    if (first === '{' || first === '[') {
      this.skipNested();
      return text.slice(from, this.at);
    }
    while (this.at < text.length && !isEndOfWord(text.charCodeAt(this.at))) this.at++;
    const word = text.slice(from, this.at);
    if (word === 'true' || word === 'false') return word;
    if (word === 'null' || word === 'NaN') return '';
    if (!/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(word)) throw new MalformedJson(`no value at ${from}`);
    return /[eE]/.test(word) ? plainNumber(Number(word)) : word;
  }

  string(): string {
    const { text } = this;
    if (text[this.at] !== '"') throw new MalformedJson(`no text at ${this.at}`);
    const from = this.at;
    const end = stringEnd(text, from);
    if (end < 0) throw new MalformedJson(`a text without an end at ${from}`);
    this.at = end + 1;
    const inside = text.slice(from + 1, end);
    if (!inside.includes('\\')) return inside;
    try {
      return JSON.parse(text.slice(from, end + 1)) as string;
    } catch {
      // A raw line end or an unknown escape: what is left of the text is worth keeping.
      return inside.replaceAll('\\"', '"');
    }
  }

  private skipNested(): void {
    const { text } = this;
    let depth = 0;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === 0x22) {
        const end = stringEnd(text, this.at);
        if (end < 0) break;
        this.at = end;
      } else if (code === 0x7b || code === 0x5b) {
        if (++depth > deepestNesting) throw new MalformedJson('nested too deep');
      } else if ((code === 0x7d || code === 0x5d) && --depth === 0) {
        this.at++;
        return;
      }
    }
    throw new MalformedJson('brackets without an end');
  }
}

/** Where the text that begins with '"' at `open` has its other '"', or -1. */
export function stringEnd(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}

function isEndOfWord(code: number): boolean {
  return code === 0x2c || code === 0x7d || code === 0x5d || isBlank(code);
}
