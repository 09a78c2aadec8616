import { isGzip } from '../../../domain/csv/encoding/bytes';
import type { FileRefusal } from '../../../domain/csv/inspect';
import { atHand, type ByteSource, gunzipped, headOf, plainBytes } from './byte-source';
import { delimitedSource } from './delimited';
import { htmlSource } from './html/html';
import { jsonSources } from './json/json';
import { parquetSource } from './parquet/parquet';
import { isParquet, packageOf, refusedFormat, sniffedBytes, textForm } from './sniff';
import { refusedSource, type Source } from './source';
import { openDocumentSources } from './workbook/open-document';
import { workbookSources } from './workbook/workbook';
import { xmlWorkbookSources } from './workbook/xml-workbook';
import { xmlSources } from './xml/xml-sources';
import { isZip } from './zip/directory';
import { isExport, openArchive, openMember } from './zip/members';

/** Containers inside containers that are opened; deeper ones are made to exhaust whoever opens them. */
const deepest = 3;

/** Files in all archives of one file, archives among them: each is looked at, and archives inside archives multiply. */
const mostParts = 2_000;

/** Where a source lies: in which part of the file, and how many containers are around it. */
interface Place {
  readonly name: string;
  readonly depth: number;
  /** Only the source of this name is wanted, so other parts need not be opened; all where left out. */
  readonly only: string | undefined;
  /** How many parts were opened so far, of the whole file. */
  readonly opened: { parts: number };
}

/**
 * The tables of a dropped file, one after the other. The first bytes say what it is, never its name.
 * @param only lists the source of that name alone, without opening the others.
 */
export async function* listSources(file: Blob, only?: string): AsyncGenerator<Source, void> {
  yield* sourcesIn(plainBytes(file), { name: '', depth: 0, only, opened: { parts: 0 } });
}

async function* sourcesIn(bytes: ByteSource, place: Place): AsyncGenerator<Source, void> {
  const refuse = (refusal: FileRefusal) => refusedSource(place.name, bytes.size, refusal);
  if (place.depth > deepest) {
    yield refuse('archive-too-deep');
    return;
  }
  const head = (await headOf(bytes, sniffedBytes)).bytes;
  const refusal = refusedFormat(head);
  if (refusal !== null) {
    yield refuse(refusal);
  } else if (isGzip(head)) {
    yield* sourcesIn(gunzipped(bytes), { ...place, depth: place.depth + 1 });
  } else if (isZip(head)) {
    const zip = await atHand(bytes);
    if (zip === null) yield refuse('archive-too-full');
    else yield* sourcesInZip(zip, place);
  } else if (isParquet(head)) {
    const blob = await atHand(bytes);
    yield blob === null ? refuse('archive-too-full') : parquetSource(place.name, blob);
  } else {
    yield* sourcesInText(bytes, head, place);
  }
}

async function* sourcesInText(
  bytes: ByteSource,
  head: Uint8Array,
  { name }: Place,
): AsyncGenerator<Source, void> {
  const form = textForm(head);
  if (form === 'json') {
    const found = await jsonSources(name, bytes);
    if (found !== null) {
      yield* found;
      return;
    }
  } else if (form === 'html') {
    yield htmlSource(name, bytes);
    return;
  } else if (form === 'xml-workbook') {
    yield* xmlWorkbookSources(name, bytes);
    return;
  } else if (form === 'xml') {
    yield* await xmlSources(name, bytes);
    return;
  }
  yield delimitedSource(name, bytes);
}

async function* sourcesInZip(zip: Blob, place: Place): AsyncGenerator<Source, void> {
  const entries = await openArchive(zip);
  if (typeof entries === 'string') {
    yield refusedSource(place.name, zip.size, entries);
    return;
  }
  const format = packageOf(entries.map(({ name }) => name.toLowerCase()));
  if (format === 'workbook') {
    yield* workbookSources(zip, entries, place.name);
    return;
  }
  if (format === 'open-document') {
    yield* openDocumentSources(zip, entries, place.name);
    return;
  }
  if (format !== null) {
    yield refusedSource(place.name, zip.size, format);
    return;
  }
  const files = entries.filter(isExport);
  if (files.length === 0) yield refusedSource(place.name, zip.size, 'archive-without-tables');
  for (const entry of files) {
    const name = place.name === '' ? entry.name : `${place.name}/${entry.name}`;
    if (place.only !== undefined && place.only !== name && !place.only.startsWith(`${name}/`)) continue;
    if (++place.opened.parts > mostParts) {
      if (place.opened.parts === mostParts + 1)
        yield refusedSource(name, entry.packedSize, 'archive-too-full');
      return;
    }
    const bytes = await openMember(zip, entry);
    if (typeof bytes === 'string') yield refusedSource(name, entry.packedSize, bytes);
    else yield* sourcesIn(bytes, { ...place, name, depth: place.depth + 1 });
  }
}
