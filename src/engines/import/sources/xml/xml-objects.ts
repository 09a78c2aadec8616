import type { ListedObject } from '../json/split-objects';
import { SourceRefused } from '../source-refused';
import { attributeOf, type XmlHandler } from './xml-reader';
import { deepestElement, nameIn, pathOf, valuesOf, type XmlShape } from './xml-shape';

/** UTF-16 units of one row: more are made to exhaust whoever reads them. */
const longestRow = 1 << 24;
/** What an element costs beside its text. */
const tagUnits = 16;

type Value = string | readonly Value[] | Parts;
interface Parts {
  readonly [name: string]: Value;
}

/** An element that is open inside of a row, or is one. */
interface Element {
  /** What it is called in its row. */
  readonly name: string;
  /** True where its like come several times in one. */
  readonly isListed: boolean;
  readonly parts: Map<string, { readonly values: Value[]; readonly isList: boolean }>;
  text: string;
}

/** Makes an object, as JSON, of each row of an XML text. */
export class XmlObjects implements XmlHandler {
  private readonly shape: XmlShape;
  private readonly rows: ReadonlyMap<string, string>;
  private readonly around: string[] = [];
  private readonly elements: Element[] = [];
  private found: ListedObject[] = [];
  private line = 1;
  private startLine = 1;
  private units = 0;
  private depth = 0;

  /** @param rows path of rows → name of their list. */
  constructor(shape: XmlShape, rows: ReadonlyMap<string, string>) {
    this.shape = shape;
    this.rows = rows;
  }

  /** The rows that were completed since it was asked last. */
  take(): ListedObject[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  /** True where every element was closed: the text was not cut off. */
  get isComplete(): boolean {
    return this.depth === 0;
  }

  open(name: string, attributes: string): void {
    this.countLines(attributes);
    if (++this.depth > deepestElement) return;
    const path = pathOf(this.around.at(-1) ?? '', name, attributes);
    this.around.push(path);
    const isRow = this.elements.length === 0;
    if (isRow) {
      if (!this.rows.has(path)) return;
      this.startLine = this.line;
      this.units = 0;
    }
    this.count(attributes.length + tagUnits);
    // 'field name="total"' is called total.
    const said = isRow ? undefined : nameIn(attributes);
    const isListed = said === undefined && this.shape.repeats(path);
    const element: Element = { name: said ?? name, isListed, parts: new Map(), text: '' };
    for (const attribute of said === undefined ? valuesOf(attributes) : []) {
      if (attribute === 'name' && path.endsWith(']')) continue;
      const own = attribute.slice(attribute.indexOf(':') + 1);
      add(element, own, attributeOf(attributes, attribute) ?? '', false);
    }
    this.elements.push(element);
  }

  close(): void {
    if (this.depth === 0 || this.depth-- > deepestElement) return;
    const path = this.around.pop()!;
    const element = this.elements.pop();
    if (element === undefined) return;
    const parent = this.elements.at(-1);
    if (parent === undefined) {
      const text = JSON.stringify(objectOf(element));
      this.found.push({ list: this.rows.get(path)!, line: this.startLine, text });
    } else addElement(parent, element);
  }

  text(text: string): void {
    this.countLines(text);
    const element = this.elements.at(-1);
    if (element === undefined || this.depth > deepestElement) return;
    this.count(text.length);
    element.text += text;
  }

  private count(units: number): void {
    this.units += units;
    if (this.units > longestRow) throw new SourceRefused('file-broken');
  }

  private countLines(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
  }
}

function add({ parts }: Element, name: string, value: Value, isList: boolean): void {
  const known = parts.get(name);
  if (known === undefined) parts.set(name, { values: [value], isList });
  else known.values.push(value);
}

function addElement(parent: Element, element: Element): void {
  const text = element.text.trim();
  const { name, isListed, parts } = element;
  if (parts.size === 0) {
    add(parent, name, text, isListed);
  } else if (text !== '' && !isListed) {
    // 'Amount currencyID="USD"': the amount, and its currency beside it.
    add(parent, name, text, false);
    for (const [own, { values }] of parts)
      add(parent, `${name}.${/^currency/i.test(own) ? 'currency' : own}`, values[0]!, false);
  } else {
    const object = objectOf(element);
    const [only, ...others] = Object.values(object);
    // 'items' around nothing but 'item's is the list.
    add(parent, name, others.length === 0 && Array.isArray(only) ? only : object, isListed);
  }
}

function objectOf({ parts, text }: Element): Parts {
  const entries: (readonly [string, Value])[] = [];
  const own = text.trim();
  if (own !== '') entries.push(['value', own]);
  for (const [name, { values, isList }] of parts) {
    const [first = ''] = values;
    const pairs = isList ? values.map(pairOf) : [];
    if (pairs.length > 0 && !pairs.includes(null)) entries.push(...pairs.map((pair) => pair!));
    else if (values.every((value) => value === first))
      entries.push([name, isList && typeof first !== 'string' ? values : first]);
    else entries.push([name, isList || values.length > 1 ? values : first]);
  }
  return Object.fromEntries(entries);
}

const namesOfPairs = /^(?:name|key|code|title|attribute_?code|наименование)$/i;
const valuesOfPairs = /^(?:value|val|значение)$/i;

/** What '<Name>Status</Name><Value>paid</Value>' says, or null where an element is more than that. */
function pairOf(value: Value): readonly [string, string] | null {
  if (typeof value === 'string' || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const name = entries.find(([key]) => namesOfPairs.test(key))?.[1];
  const said = entries.find(([key]) => valuesOfPairs.test(key))?.[1];
  return entries.length === 2 && typeof name === 'string' && name !== '' && typeof said === 'string'
    ? [name, said]
    : null;
}
