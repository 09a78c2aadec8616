import {
  blockRows, blocksBytes, blocksInner, blocksNestedNibbles, blocksNestedScales, blocksScales, blocksStorage,
  blocksWeights, nestedNibbleZero, nestedRows, nibbleZero, panelWidth, superRows,
} from '../memory-layout';

/** One column of a layer in single precision: what a token is read as, where the layer is that of the words. */
export function unfoldColumn(layer: usize, column: i32, out: usize): void {
  const k = load<i32>(layer, blocksInner);
  const panel = <usize>(column / panelWidth), lane = <usize>(column % panelWidth);
  const storage = load<i32>(layer, blocksStorage);
  const scales = load<usize>(layer, blocksScales);
  const scaleRows = storage == blocksNestedNibbles ? superRows : blockRows;
  const scaleAt = scales + ((panel * (k / scaleRows) * panelWidth + lane) << 2);
  const small = load<usize>(layer, blocksNestedScales) + panel * (k / nestedRows) * panelWidth + lane;
  const bytes = load<usize>(layer, blocksWeights) + panel * k * panelWidth + (lane << 1);
  const nibbles = load<usize>(layer, blocksWeights) + panel * k * (panelWidth / 2) + ((lane & 3) << 2);
  const shift: u8 = lane < 4 ? 0 : 4;
  for (let i = 0; i < k; i++) {
    let value: f32;
    if (storage == blocksBytes) value = <f32>load<i8>(bytes + (<usize>(i >> 1) << 4) + (i & 1));
    else {
      const nibble = <i32>((load<u8>(nibbles + (<usize>(i >> 2) << 4) + (i & 3)) >> shift) & 15);
      if (storage == blocksNestedNibbles) {
        value = <f32>((nibble - nestedNibbleZero) * <i32>load<i8>(small + <usize>(i / nestedRows) * panelWidth));
      } else value = <f32>(nibble - nibbleZero);
    }
    store<f32>(out + (<usize>i << 2), value * load<f32>(scaleAt + (<usize>(i / scaleRows) * panelWidth << 2)));
  }
}
