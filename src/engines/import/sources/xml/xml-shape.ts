import type { XmlHandler } from './xml-reader';
import { attributeOf } from './xml-reader';

/** Different paths in one file; more are values that somebody used as names, and made to exhaust whoever reads them. */
const mostPaths = 4_096;
/** Elements around one another that are told apart. */
export const deepestElement = 32;

/** What is known of the elements of one path. */
interface Kind {
  count: number;
  /** True where one element has several of them. */
  repeats: boolean;
  /** True where one has elements or attributes of its own: it can be a row. */
  hasParts: boolean;
  /** UTF-16 units inside of them, tags left out. */
  units: number;
}

/** What the elements of an XML text are, found in one pass: which are rows, and which come several times in theirs. */
export class XmlShape implements XmlHandler {
  private readonly kinds = new Map<string, Kind>();
  private readonly around: { readonly path: string; readonly counts: Map<string, number> }[] = [];
  private depth = 0;

  open(name: string, attributes: string): void {
    if (++this.depth > deepestElement) return;
    const parent = this.around.at(-1);
    const path = pathOf(parent?.path ?? '', name, attributes);
    let kind = this.kinds.get(path);
    if (kind === undefined && this.kinds.size < mostPaths) {
      kind = { count: 0, repeats: false, hasParts: false, units: 0 };
      this.kinds.set(path, kind);
    }
    if (kind !== undefined) {
      kind.count++;
      kind.hasParts ||= isNamed(attributes) || hasValues(attributes);
      kind.units += attributes.length;
    }
    if (parent !== undefined && kind !== undefined) {
      const count = (parent.counts.get(path) ?? 0) + 1;
      parent.counts.set(path, count);
      if (count > 1) kind.repeats = true;
      const own = this.kinds.get(parent.path);
      if (own !== undefined) own.hasParts = true;
    }
    this.around.push({ path, counts: new Map() });
  }

  close(): void {
    if (this.depth === 0) return;
    if (this.depth-- <= deepestElement) this.around.pop();
  }

  text(text: string): void {
    for (const { path } of this.around) {
      const kind = this.kinds.get(path);
      if (kind !== undefined) kind.units += text.length;
    }
  }

  /** Whether such elements come several times in one. */
  repeats(path: string): boolean {
    return this.kinds.get(path)?.repeats === true;
  }

  /** Paths whose elements are rows: those that come several times in one and have parts, the outermost of them. */
  rows(): string[] {
    const found: string[] = [];
    for (const [path, kind] of this.kinds) {
      if (!kind.repeats || !kind.hasParts || found.some((outer) => path.startsWith(`${outer}/`))) continue;
      found.push(path);
    }
    const most = Math.max(...found.map((path) => this.kinds.get(path)!.units));
    // Currencies and categories beside thousands of offers are no table that anybody misses.
    return found.filter((path) => this.kinds.get(path)!.units >= 0.05 * most);
  }
}

const longestName = 200;

/** Databases write 'table name="orders"': tables of different names are different things. */
export function pathOf(parent: string, name: string, attributes: string): string {
  const own = /^(?:table|entity)$/i.test(name) ? (attributeOf(attributes, 'name') ?? '') : '';
  return `${parent}/${name.slice(0, longestName)}${own === '' ? '' : `[${own.slice(0, longestName)}]`}`;
}

/** Attributes that say how a value is written, and are none. */
const ofNotation = /^(?:xmlns(?::.*)?|xsi:.*|xml:.*|type|nil|null|list|format|formatted|encoding|dataType)$/i;

/** The attributes of a tag that are values, in their order. */
export function* valuesOf(attributes: string): Generator<string, void> {
  for (const [, name] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu))
    if (!ofNotation.test(name!)) yield name!;
}

function hasValues(attributes: string): boolean {
  for (const _ of valuesOf(attributes)) return true;
  return false;
}

/** Whether its tag says what the element is called: 'field name="order_id"', 'column name="total"'. */
export function isNamed(attributes: string): boolean {
  return nameIn(attributes) !== undefined;
}

export function nameIn(attributes: string): string | undefined {
  return attributes === ''
    ? undefined
    : (attributeOf(attributes, 'name') ??
        attributeOf(attributes, 'attribute-id') ??
        attributeOf(attributes, 'key'));
}
