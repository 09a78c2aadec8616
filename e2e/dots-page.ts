import { differing, pictures } from '../src/ui/charts/scatter/gpu/agrees';
import { GpuDots } from '../src/ui/charts/scatter/gpu/gpu-dots';

/** Holds what a graphics card paints against what the processor does. */
export const dotsPage = {
  /** Whether a page takes the machine's adapter of itself. */
  takesAdapter: async (): Promise<boolean> => (await GpuDots.open()) !== null,
  /** Share of the pixels of each picture that differ; null without an adapter, as of a card that is gone. */
  async differing(): Promise<readonly number[] | null> {
    const card = await GpuDots.open(true);
    if (card === null) return null;
    // The second time its buffers and its canvas are there already, of another size.
    return [...pictures(), ...pictures()].map((picture) => differing(card, picture));
  },
  /** Whether a card paints after it is gone. */
  async paintsWhenGone(): Promise<boolean> {
    const card = await GpuDots.open(true);
    card!.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return card!.paint(pictures()[0]!);
  },
};

Object.assign(globalThis, { dotsPage });
