/** How a word table is stored: 8 bits with a scale a word, or 4 bits with a scale for each 32 columns. */
export const wordsInt8: i32 = 0;
export const wordsInt4: i32 = 1;

/** Columns of a word that share a scale in a table of 4 bits. */
const blockColumns: i32 = 32;

/** Adds a word's vector to the `width` floats at `x`. */
// @ts-ignore: decorator
@inline
export function addWord(kind: i32, words: usize, scales: usize, id: i32, width: i32, x: usize): void {
  if (kind == wordsInt8) addInt8(words + <usize>id * width, load<f32>(scales + (<usize>id << 2)), width, x);
  else addInt4(words + <usize>id * (width >> 1), scales + (<usize>(id * (width / blockColumns)) << 2), width, x);
}

function addInt8(word: usize, scale: f32, width: i32, x: usize): void {
  for (let c = 0; c < width; c++) {
    const at = x + (<usize>c << 2);
    store<f32>(at, load<f32>(at) + <f32>load<i8>(word + c) * scale);
  }
}

/** Low halves of the bytes are the first half of the columns, high halves the second; 8 stands for 0. */
function addInt4(word: usize, scales: usize, width: i32, x: usize): void {
  const half = width >> 1;
  for (let c = 0; c < half; c++) {
    const pair = <i32>load<u8>(word + c);
    const low = x + (<usize>c << 2);
    const high = low + (<usize>half << 2);
    const s = scales + (<usize>(c / blockColumns) << 2);
    store<f32>(low, load<f32>(low) + <f32>((pair & 15) - 8) * load<f32>(s));
    store<f32>(high, load<f32>(high) + <f32>((pair >> 4) - 8) * load<f32>(s + (<usize>(half / blockColumns) << 2)));
  }
}
