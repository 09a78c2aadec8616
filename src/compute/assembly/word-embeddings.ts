import { int4Columns, int4Zero, wordsInt8 } from '../memory-layout';

/** Adds a word's vector to the `width` floats at `x`; `storage` as in the memory layout. */
// @ts-ignore: decorator
@inline
export function addWord(storage: i32, words: usize, scales: usize, id: i32, width: i32, x: usize): void {
  if (storage == wordsInt8) addInt8(words + <usize>id * width, load<f32>(scales + (<usize>id << 2)), width, x);
  else addInt4(words + <usize>id * (width >> 1), scales + (<usize>(id * (width / int4Columns)) << 2), width, x);
}

function addInt8(word: usize, scale: f32, width: i32, x: usize): void {
  for (let c = 0; c < width; c++) {
    const at = x + (<usize>c << 2);
    store<f32>(at, load<f32>(at) + <f32>load<i8>(word + c) * scale);
  }
}

function addInt4(word: usize, scales: usize, width: i32, x: usize): void {
  const half = width >> 1;
  for (let c = 0; c < half; c++) {
    const pair = <i32>load<u8>(word + c);
    const low = x + (<usize>c << 2);
    const high = low + (<usize>half << 2);
    const s = scales + (<usize>(c / int4Columns) << 2);
    store<f32>(low, load<f32>(low) + <f32>((pair & 15) - int4Zero) * load<f32>(s));
    store<f32>(high, load<f32>(high) + <f32>((pair >> 4) - int4Zero) * load<f32>(s + (<usize>(half / int4Columns) << 2)));
  }
}
