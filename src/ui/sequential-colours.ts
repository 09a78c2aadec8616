import type { ColourScheme } from '../domain/label/segment-colours';

/**
 * From least to most, each lighter or darker than the one before, so that the order shows without seeing hues: five-and-one
 * stops of viridis (van der Walt and Smith 2015) on either ground, without the end that is lost on it.
 */
const stops: Readonly<Record<ColourScheme, readonly string[]>> = {
  light: ['#6ccd5a', '#1f9e89', '#26828e', '#31688e', '#3e4a89', '#440154'],
  dark: ['#414487', '#31688e', '#21918c', '#35b779', '#90d743', '#fde725'],
};

/** So many colours for ascending values, as far apart as may be. */
export function sequentialColours(scheme: ColourScheme, count: number): string[] {
  const all = stops[scheme];
  return Array.from(
    { length: count },
    (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, count - 1))]!,
  );
}
