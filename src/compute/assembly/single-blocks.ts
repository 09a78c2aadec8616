import { blocksInner, blocksOuter, panelWidth } from '../memory-layout';
import { placeActivations, quantiseBlocks } from './block-activations';
import { multiplyBlocks, wantsWide } from './block-product';

/** A layer of blocks over `rows` rows of floats, its panels `first` to `end`; y's rows have the layer's width. */
export function applyBlocks(
  scratch: usize, layer: usize, x: usize, rows: i32, first: i32, end: i32, out: usize, how: i32,
): void {
  const k = load<i32>(layer, blocksInner);
  placeActivations(scratch, rows, k);
  quantiseBlocks(x, rows, k, wantsWide(layer));
  const to = out + (<usize>(first * panelWidth) << 2);
  multiplyBlocks(layer, rows, first, end, to, load<i32>(layer, blocksOuter), how);
}
