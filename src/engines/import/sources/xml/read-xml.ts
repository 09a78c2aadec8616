import { detectEncoding } from '../../../../domain/csv/encoding/encoding';
import { newTally } from '../../../../domain/csv/records/text-tally';
import { headSize } from '../../../../domain/csv/inspect';
import { type ByteSource, headOf, type OnBytes, textOf } from '../byte-source';
import { SourceRefused } from '../source-refused';
import { MalformedXml, type XmlHandler, XmlReader } from './xml-reader';

/**
 * Reads XML, or HTML, into a handler, yielding after each piece.
 * @throws SourceRefused 'file-broken' where it is neither.
 */
export async function* readXml(
  bytes: ByteSource,
  handler: XmlHandler,
  onBytes: OnBytes,
  { encoding = 'utf-8', html = false, tally = newTally() } = {},
): AsyncGenerator<void, void> {
  const reader = new XmlReader(handler, { html });
  try {
    for await (const piece of textOf(bytes, encoding, onBytes, tally)) {
      reader.push(piece);
      yield;
    }
    reader.finish();
  } catch (error) {
    if (error instanceof MalformedXml) throw new SourceRefused('file-broken');
    throw error;
  }
  yield;
}

/** The encoding that a page or an XML file names, where its bytes leave that open; else as they look. */
export async function declaredEncoding(bytes: ByteSource): Promise<string> {
  const head = (await headOf(bytes, headSize)).bytes;
  const { encoding } = detectEncoding(head);
  const start = new TextDecoder('latin1').decode(head.subarray(0, 4096));
  const said = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start);
  if (encoding.startsWith('utf-') || said === null) return encoding;
  try {
    return new TextDecoder(said[1]!).encoding;
  } catch {
    // No encoding has that name.
    return encoding;
  }
}
