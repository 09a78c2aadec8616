import { utf16ByteOrder } from '../../../domain/csv/encoding/bytes';
import type { FileRefusal } from '../../../domain/csv/inspect';

/** Bytes from the start that tell what a file is. */
export const sniffedBytes = 65_536;

const signatures: readonly { readonly bytes: string; readonly at?: number; readonly refusal: FileRefusal }[] =
  [
    { bytes: '%PDF', refusal: 'file-pdf' },
    { bytes: '\x89PNG', refusal: 'file-picture' },
    { bytes: '\xff\xd8\xff', refusal: 'file-picture' },
    { bytes: 'GIF8', refusal: 'file-picture' },
    { bytes: 'II*\0', refusal: 'file-picture' },
    { bytes: 'MM\0*', refusal: 'file-picture' },
    { bytes: 'WEBP', at: 8, refusal: 'file-picture' },
    // MP4, MOV and HEIC.
    { bytes: 'ftyp', at: 4, refusal: 'file-picture' },
    { bytes: '{\\rtf', refusal: 'file-document' },
    { bytes: 'PARE', refusal: 'file-encrypted' },
    { bytes: 'Rar!\x1a', refusal: 'packing-unknown' },
    { bytes: "7z\xbc\xaf'\x1c", refusal: 'packing-unknown' },
    { bytes: '\xfd7zXZ', refusal: 'packing-unknown' },
    { bytes: 'BZh', refusal: 'packing-unknown' },
    { bytes: '\x28\xb5\x2f\xfd', refusal: 'packing-unknown' },
    { bytes: 'ustar', at: 257, refusal: 'packing-unknown' },
  ];

const oleSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What bytes are that hold no table which can be read here, or null where they may. */
export function refusedFormat(head: Uint8Array): FileRefusal | null {
  const text = latin1(head);
  if (text.startsWith(oleSignature)) return compoundFile(text);
  const found = signatures.find(({ bytes, at = 0 }) => text.startsWith(bytes, at));
  return found?.refusal ?? null;
}

/** Old Office files and locked new ones are one format; the names of their streams tell them apart. */
function compoundFile(text: string): FileRefusal {
  const has = (name: string) => text.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return 'file-encrypted';
  return has('WordDocument') || has('PowerPoint Document') ? 'file-document' : 'file-old-excel';
}

export function isParquet(head: Uint8Array): boolean {
  return latin1(head.subarray(0, 4)) === 'PAR1';
}

/** What a zip file is by the names of its members: a workbook, what is refused, or null for an archive of files. */
export function packageOf(names: readonly string[]): 'workbook' | 'open-document' | FileRefusal | null {
  if (names.includes('xl/workbook.xml')) return 'workbook';
  if (names.includes('xl/workbook.bin') || names.includes('index/document.iwa')) return 'file-old-excel';
  if (names.includes('word/document.xml') || names.includes('ppt/presentation.xml')) return 'file-document';
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) return 'open-document';
  return null;
}

/** Elements with which web pages, or parts of them, begin. */
const ofPages =
  /^(?:html|head|body|table|thead|tbody|tr|td|th|meta|style|title|div|span|p|b|i|a|br|hr|h[1-6]|center|font|form|script|link|base|section|main|article|header|nav|ul|ol|caption|pre|img)$/i;

/** What form a text has by how it begins; CSV where it is none of these. */
export function textForm(head: Uint8Array): 'json' | 'html' | 'xml-workbook' | 'xml' | 'csv' {
  const text = new TextDecoder(utf16ByteOrder(head) ?? 'latin1')
    .decode(head)
    .replace(/^(\ufeff|ï»¿)?\s*/, '');
  if (text[0] === '{' || text[0] === '[') return 'json';
  if (text[0] !== '<') return 'csv';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<([\w-]+:)?Workbook[\s>]/.test(text))
    return 'xml-workbook';
  // Descriptions in XML feeds hold HTML, and lists of a database are tables, so that a feed is told by its beginning.
  const [, root = 'html'] = /^<([a-z][\w:.-]*)/i.exec(text) ?? [];
  const isXml = /^<\?xml/i.test(text) || !ofPages.test(root);
  const isPage = isXml ? /<html[\s>]/i : /<(!doctype html|html|head|body|table|meta|style|title|div)[\s>/]/i;
  if (isPage.test(text)) return 'html';
  return /^<(\?xml|!--|!DOCTYPE|[\w:-]+(\s+[\w:-]+=|\s*\/?>\s*<))/i.test(text) ? 'xml' : 'csv';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
