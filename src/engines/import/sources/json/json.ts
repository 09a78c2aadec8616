import { decoderOf } from '../../../../domain/csv/encoding/code-pages';
import { detectEncoding } from '../../../../domain/csv/encoding/encoding';
import { headSize } from '../../../../domain/csv/inspect';
import { newTally } from '../../../../domain/csv/records/text-tally';
import { type ByteSource, headOf, textOf } from '../byte-source';
import { listsOf, type ObjectText, tablesOf } from '../listed-objects';
import { refusedSource, type Source } from '../source';
import { SourceRefused } from '../source-refused';
import { isBlank, stringEnd } from './flatten';
import { keyedRowsIn, noKeyedRows } from './keyed-rows';
import { rowsOfColumns } from './rows-of-columns';
import { type ListedObject, ObjectSplitter } from './split-objects';

/**
 * The tables of a JSON text: its lines, its list, or, inside of its object, every list of objects, rows by their keys and
 * columns by their rows.
 * @returns null where the text is no JSON.
 */
export async function jsonSources(path: string, bytes: ByteSource): Promise<Source[] | null> {
  const head = await headOf(bytes, headSize);
  const { encoding } = detectEncoding(head.bytes);
  const text = decoderOf(encoding).decode(head.bytes, { stream: !head.whole });
  const atHead = formOf(text, head.whole);
  if (atHead === null) return null;
  const form = atHead === 'unseen' ? await formBeyondHead(bytes, encoding) : atHead;
  const { lists: keyed, byColumn } = form === 'object' ? keyedRowsIn(text) : noKeyedRows;
  const json: ObjectText = {
    bytes,
    format: 'json',
    objects: (onBytes, tally) => {
      const pieces = textOf(bytes, encoding, onBytes, tally);
      return byColumn
        ? rowsOfColumns(pieces)
        : objectsOf(pieces, new ObjectSplitter(form === 'lines', keyed));
    },
  };
  const lists = form === 'object' && !byColumn ? await listsOf(json) : [''];
  // A lone object is one row at best: to guess how it is meant would be a lie.
  if (lists.length === 0) return [refusedSource(path, bytes.size, 'json-without-rows')];
  return tablesOf(path, json, lists);
}

/**
 * Whether the text is a list, lines of objects or one object; 'unseen' where its first object ends beyond it, null
 * where it is no JSON.
 */
function formOf(text: string, whole: boolean): 'list' | 'lines' | 'object' | 'unseen' | null {
  const first = nextSign(text, 0);
  if (text[first] === '[') {
    const inside = text[nextSign(text, first + 1)];
    // '[' begins some CSV too ('[order id],[date]'): in JSON a row or a text in quotes follows.
    if (inside === '"') return 'lines';
    return inside === '{' || inside === '[' || inside === ']' ? 'list' : null;
  }
  if (text[first] !== '{') return null;
  const inside = nextSign(text, first + 1);
  if (text[inside] !== '"' && text[inside] !== '}') return null;
  if (text[inside] === '"') {
    const end = stringEnd(text, inside);
    if (end >= 0 && text[nextSign(text, end + 1)] !== ':') return null;
  }
  const [object] = new ObjectSplitter(true).push(text);
  if (object === undefined) return whole ? null : 'unseen';
  const next = nextSign(text, first + object.text.length);
  return text[next] === '{' || text[next] === ',' ? 'lines' : 'object';
}

/** Whether another object follows a first one that is longer than the head. What is longer than any row is none. */
async function formBeyondHead(bytes: ByteSource, encoding: string): Promise<'lines' | 'object'> {
  const splitter = new ObjectSplitter(true);
  let objects = 0;
  try {
    for await (const piece of textOf(bytes, encoding, () => {}, newTally())) {
      objects += splitter.push(piece).length;
      if (objects > 1) return 'lines';
    }
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
  }
  return 'object';
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

async function* objectsOf(
  pieces: AsyncIterable<string>,
  splitter: ObjectSplitter,
): AsyncGenerator<ListedObject[], void> {
  for await (const piece of pieces) yield splitter.push(piece);
  if (!splitter.isComplete) throw new SourceRefused('file-broken');
}
