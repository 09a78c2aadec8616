/**
 * Values as bytes: plain objects, arrays, strings, numbers (NaN and the infinities too), booleans, null and typed
 * arrays. A length (4 bytes), JSON in UTF-8 with typed arrays as places, then the arrays, each on a border of eight
 * bytes; all in the order of bytes that every browser's machine has, the lowest first.
 */

const arrayTypes = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};
type ArrayType = keyof typeof arrayTypes;
type PackedArray = InstanceType<(typeof arrayTypes)[ArrayType]>;

/** The one key that is not a value's own: objects that have it are packed as entries. */
const mark = '$';
const border = 8;
const notFinite: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** The bytes of a value. Throws TypeError at what is none of the above; properties that are undefined are left out. */
export function packValue(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: PackedArray[] = [];
  let length = 0;
  const place = (array: PackedArray) => {
    const at = length;
    arrays.push(array);
    length = roundUp(at + array.byteLength);
    return at;
  };
  const json = new TextEncoder().encode(JSON.stringify(toTree(value, place)));
  const start = roundUp(4 + json.length);
  const bytes = new Uint8Array(start + length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = roundUp(at + array.byteLength);
  }
  return bytes;
}

/** The value that was packed. Throws where the bytes are no packed value. */
export function unpackValue(bytes: Uint8Array): unknown {
  const jsonLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const start = roundUp(4 + jsonLength);
  if (start > bytes.length) throw new RangeError('The text of a packed value is cut.');
  const tree: unknown = JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + jsonLength)),
  );
  return fromTree(tree, bytes.subarray(start));
}

function roundUp(length: number): number {
  return Math.ceil(length / border) * border;
}

function toTree(value: unknown, place: (array: PackedArray) => number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { [mark]: String(value) };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    // Dictionaries of strings by the hundred thousand stay as they are.
    return value.every((each) => typeof each === 'string') ? value : value.map((each) => toTree(each, place));
  }
  if (isPacked(value)) return { [mark]: [value.constructor.name, place(value), value.length] };
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be packed.`);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const packed = entries.map(([key, each]) => [key, toTree(each, place)] as const);
  return Object.hasOwn(value, mark) ? { [mark]: { entries: packed } } : Object.fromEntries(packed);
}

function isPacked(value: unknown): value is PackedArray {
  return ArrayBuffer.isView(value) && value.constructor.name in arrayTypes;
}

function fromTree(tree: unknown, arrays: Uint8Array): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((each) => fromTree(each, arrays));
  if (!Object.hasOwn(tree, mark)) {
    return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, fromTree(each, arrays)]));
  }
  const marked: unknown = Reflect.get(tree, mark);
  if (typeof marked === 'string' && Object.hasOwn(notFinite, marked)) return notFinite[marked];
  if (Array.isArray(marked)) return arrayAt(marked, arrays);
  const entries: unknown = typeof marked === 'object' && marked !== null && Reflect.get(marked, 'entries');
  if (!Array.isArray(entries)) throw new TypeError('A packed value is of no known kind.');
  return Object.fromEntries(entries.map(([key, each]: [string, unknown]) => [key, fromTree(each, arrays)]));
}

/** A copy, so that what is kept of a value does not hold all its bytes. */
function arrayAt([type, at, length]: unknown[], arrays: Uint8Array): PackedArray {
  const Type = Object.hasOwn(arrayTypes, String(type)) ? arrayTypes[type as ArrayType] : undefined;
  if (Type === undefined || !Number.isInteger(at) || !Number.isInteger(length))
    throw new TypeError('A packed array is of no known type.');
  const [start, bytes] = [at as number, (length as number) * Type.BYTES_PER_ELEMENT];
  if (start < 0 || bytes < 0 || start + bytes > arrays.length) throw new RangeError('A packed array is cut.');
  return new Type(arrays.slice(start, start + bytes).buffer);
}
