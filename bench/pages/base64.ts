/** The bytes of a vector as base64: numbers one by one would cost a driver of the browser minutes. */
export function toBase64(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 32_768) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)));
  }
  return btoa(parts.join(''));
}
