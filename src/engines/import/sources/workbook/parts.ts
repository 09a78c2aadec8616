import type { ByteSource } from '../byte-source';
import type { DirectoryEntry } from '../zip/directory';
import { openMember } from '../zip/members';
import { SourceRefused } from '../source-refused';
import { readXml } from '../xml/read-xml';
import { attributeOf, type XmlHandler } from '../xml/xml-reader';

/** The parts of a package (a zip of XML files), found by their names in any spelling. */
export class Parts {
  private readonly entries: ReadonlyMap<string, DirectoryEntry>;
  private readonly zip: Blob;

  constructor(zip: Blob, entries: readonly DirectoryEntry[]) {
    this.zip = zip;
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** @throws SourceRefused where it is missing, locked or damaged. */
  async bytes(name: string): Promise<ByteSource> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new SourceRefused('file-broken');
    const bytes = await openMember(this.zip, entry);
    if (typeof bytes === 'string') throw new SourceRefused(bytes);
    return bytes;
  }

  /** Reads a part to its end, where there is one of that name. */
  async read(name: string, handler: XmlHandler): Promise<void> {
    if (!this.has(name)) return;
    for await (const _ of readXml(await this.bytes(name), handler, () => {}));
  }

  /** Targets of a part's relationships by their ids, as names of parts. */
  async relationsOf(part: string): Promise<Map<string, { readonly target: string; readonly type: string }>> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const found = new Map<string, { target: string; type: string }>();
    await this.read(`${folder}_rels/${part.slice(slash)}.rels`, {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const target = attributeOf(attributes, 'Target') ?? '';
        const type = attributeOf(attributes, 'Type') ?? '';
        found.set(attributeOf(attributes, 'Id') ?? '', { target: resolved(folder, target), type });
      },
      close: () => {},
      text: () => {},
    });
    return found;
  }
}

/** A target as the name of a part: it is relative to the folder unless it begins with a slash. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
