import { decodeEntities } from './entities';

/** Told of what a text holds, in its order. Names come without their prefix, elements that are empty are closed too. */
export interface XmlHandler {
  /** @param attributes as they stand in the tag; see `attributeOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, entities decoded; one text may come in several pieces. */
  text(text: string): void;
}

/** A tag, a comment or an entity longer than this is made to exhaust whoever reads it. */
const longestMark = 1 << 20;

/** Thrown where a text is no XML that any system writes. */
export class MalformedXml extends Error {}

/**
 * Reads XML as a stream, so that a sheet of any size is read in the memory of one piece. It knows no declarations of
 * entities, so none can grow, checks no nesting, so depth costs nothing, and forgives what HTML leaves out.
 */
export class XmlReader {
  private rest = '';
  private readonly handler: XmlHandler;
  private readonly lowerCase: boolean;
  /** The element whose content is no mark-up, while inside of it. */
  private rawElement = '';

  constructor(handler: XmlHandler, { html = false } = {}) {
    this.handler = handler;
    this.lowerCase = html;
  }

  /** Takes in more text; it may be cut anywhere. */
  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    this.rest = text.slice(this.read(text, false));
    if (this.rest.length > longestMark) throw new MalformedXml('a mark without an end');
  }

  finish(): void {
    this.read(this.rest, true);
    this.rest = '';
  }

  /** @returns how much of the text was read; what is left waits for its end. */
  private read(text: string, final: boolean): number {
    let at = 0;
    while (at < text.length) {
      if (this.rawElement !== '') {
        const end = text.toLowerCase().indexOf(`</${this.rawElement}`, at);
        if (end < 0) return final ? text.length : Math.max(at, text.length - this.rawElement.length - 2);
        this.rawElement = '';
        at = end;
      }
      const open = text.indexOf('<', at);
      if (open !== at) {
        const end = open < 0 ? (final ? text.length : wholeText(text, at)) : open;
        if (end > at) this.handler.text(decodeEntities(text.slice(at, end)));
        if (open < 0) return end;
        at = open;
      }
      const next = this.mark(text, at, final);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /** Reads what begins with '<' at `at`. @returns where it ends, or -1 where its end is not there yet. */
  private mark(text: string, at: number, final: boolean): number {
    const kind = text.charCodeAt(at + 1);
    if (kind === 0x21 /* ! */ || kind === 0x3f /* ? */) return this.declaration(text, at, final);
    if (kind === 0x2f /* / */) {
      const end = text.indexOf('>', at + 2);
      if (end < 0) return final ? text.length : -1;
      this.handler.close(this.nameOf(text, at + 2, end));
      return end + 1;
    }
    const end = tagEnd(text, at + 1);
    if (end < 0) return final ? text.length : -1;
    let nameEnd = at + 1;
    while (nameEnd < end && !isNameEnd(text.charCodeAt(nameEnd))) nameEnd++;
    // A lone '<' of HTML is a letter like any other.
    if (nameEnd === at + 1) {
      this.handler.text('<');
      return at + 1;
    }
    const name = this.nameOf(text, at + 1, nameEnd);
    const isEmpty = text.charCodeAt(end - 1) === 0x2f;
    this.handler.open(name, text.slice(nameEnd, isEmpty ? end - 1 : end));
    if (isEmpty) this.handler.close(name);
    else if (this.lowerCase && (name === 'script' || name === 'style')) this.rawElement = name;
    return end + 1;
  }

  private declaration(text: string, at: number, final: boolean): number {
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0 && !final) return -1;
      this.handler.text(text.slice(at + 9, end < 0 ? text.length : end));
      return end < 0 ? text.length : end + 3;
    }
    const closing = text.startsWith('<!--', at) ? '-->' : '>';
    // Its own beginning may not be there yet.
    if (!final && text.length - at < 9) return -1;
    const end = text.indexOf(closing, at + 2);
    if (end < 0) return final ? text.length : -1;
    return end + closing.length;
  }

  private nameOf(text: string, from: number, to: number): string {
    let start = from;
    for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x3a /* : */) start = i + 1;
    const name = text.slice(start, to);
    return this.lowerCase ? name.trim().toLowerCase() : name;
  }
}

/** Where the text may be cut so that no entity is. */
function wholeText(text: string, from: number): number {
  const entity = text.lastIndexOf('&');
  return entity >= from && text.length - entity < 12 && !text.includes(';', entity) ? entity : text.length;
}

/** The '>' that ends the tag: those inside of quoted attributes do not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return i;
    else if ((code === 0x22 || code === 0x27) && text.charCodeAt(i - 1) === 0x3d /* = */) quote = code;
  }
  return -1;
}

function isNameEnd(code: number): boolean {
  return code <= 0x20 || code === 0x2f;
}

/** The value of an attribute with that name, prefix and all; undefined where the tag has none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const equals = at + name.length;
    if (attributes.charCodeAt(equals) !== 0x3d || attributes.charCodeAt(at - 1) > 0x20) continue;
    const quote = attributes[equals + 1];
    if (quote === '"' || quote === "'") {
      const end = attributes.indexOf(quote, equals + 2);
      return decodeEntities(attributes.slice(equals + 2, end < 0 ? attributes.length : end));
    }
    return /^[^\s]*/.exec(attributes.slice(equals + 1))![0];
  }
  return undefined;
}
