import { SourceRefused } from '../source-refused';

/** An object of a list, or a list of a list, as it stands in the file. */
export interface ListedObject {
  /** The names that lead to its list: 'data.orders', or '' for a list, or lines, at the top. */
  readonly list: string;
  /** Line where it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

/** UTF-16 units of one object: more are made to exhaust whoever reads them. */
const longestObject = 1 << 24;
/** Brackets around a list, {"response": {"data": {"orders": […]}}}, and around a value of a row. */
const deepestList = 16;
const deepestValue = 512;

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * Cuts a JSON text into the objects of its lists, piece by piece and without parsing them: a list at the top, lists
 * inside objects at the top, members of objects that are said to hold rows, or, with `lines`, objects that follow one
 * another. Only one object is held at a time.
 */
export class ObjectSplitter {
  private readonly lines: boolean;
  private readonly keyed: ReadonlySet<string>;
  private line = 1;
  /** The brackets that are open around the place reached, as long as it is in no row. */
  private readonly around: { readonly isList: boolean; readonly name: string }[] = [];
  private key = '';

  /** Brackets open in the row, or 0 outside of one. */
  private depth = 0;
  private startLine = 0;
  private inString = false;
  private escaped = false;
  /** What earlier pieces had of the row, or of the string around rows, that is not over yet. */
  private collected = '';

  /** @param keyed objects whose members are rows, by the names that lead to them. */
  constructor(lines: boolean, keyed: ReadonlySet<string> = new Set()) {
    this.lines = lines;
    this.keyed = keyed;
  }

  /**
   * Takes in more text, cut anywhere, and gives the objects that it completes.
   * @throws SourceRefused where an object or the nesting has no end in sight.
   */
  push(text: string): ListedObject[] {
    const found: ListedObject[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) this.line++;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === backslash) this.escaped = true;
        else if (code === quote) {
          this.inString = false;
          if (this.depth === 0) this.key = this.collect(text, start, at);
        }
      } else if (code === quote) {
        this.inString = true;
        if (this.depth === 0) start = at + 1;
      } else if (this.depth > 0) {
        if (code === openBrace || code === openBracket) {
          if (++this.depth > deepestValue) throw new SourceRefused('file-broken');
        } else if ((code === closeBrace || code === closeBracket) && --this.depth === 0) {
          const list = this.listName();
          const own = this.collect(text, start, at + 1);
          found.push({ list, line: this.startLine, text: this.isKeyed() ? withKey(own, this.key) : own });
        }
      } else if ((code === openBrace || code === openBracket) && this.isRow()) {
        this.depth = 1;
        this.startLine = this.line;
        start = at;
      } else if (code !== colon) this.bracket(code);
    }
    if (this.depth > 0 || this.inString) {
      this.collected += text.slice(start);
      if (this.collected.length > longestObject) throw new SourceRefused('file-broken');
    }
    return found;
  }

  /** True where every bracket was closed: the text was not cut off. */
  get isComplete(): boolean {
    return this.depth === 0 && !this.inString && this.around.length === 0;
  }

  private collect(text: string, start: number, end: number): string {
    const whole = this.collected + text.slice(start, end);
    this.collected = '';
    return whole;
  }

  /** What begins in a list is a row, and so is what begins at the top of lines; anything else holds lists. */
  private isRow(): boolean {
    const parent = this.around.at(-1);
    return parent === undefined ? this.lines : parent.isList || this.isKeyed();
  }

  private isKeyed(): boolean {
    return this.keyed.size > 0 && this.around.at(-1)?.isList === false && this.keyed.has(this.listName());
  }

  private bracket(code: number): void {
    if (code === openBrace || code === openBracket) {
      if (this.around.length === deepestList) throw new SourceRefused('file-broken');
      this.around.push({ isList: code === openBracket, name: this.key });
      this.key = '';
    } else if (code === closeBrace || code === closeBracket) this.around.pop();
  }

  private listName(): string {
    return this.around
      .map(({ name }) => name)
      .filter((name) => name !== '')
      .join('.');
  }
}

/** The row with its key, as 'id' where it has none of its own. */
function withKey(row: string, key: string): string {
  if (!row.startsWith('{')) return row;
  const name = /"id"\s*:/i.test(row) ? 'key' : 'id';
  return `{"${name}": "${key}"${/^\{\s*\}$/.test(row) ? '' : ', '}${row.slice(1)}`;
}
