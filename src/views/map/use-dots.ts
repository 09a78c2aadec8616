import { useMemo } from 'react';
import type { SegmentProfile } from '../../domain/label/segment';
import type { CustomerIndex } from '../../store';
import type { Dots } from '../../ui/charts/scatter/raster';

/** The customers as the scatter plot wants them: colours as bytes, by position of the segment. */
export function useDots(
  index: CustomerIndex,
  profiles: readonly SegmentProfile[],
  colours: ReadonlyMap<number, string>,
  hidden: ReadonlySet<number>,
): Dots {
  return useMemo(() => {
    const bytes = new Uint8Array(3 * profiles.length);
    profiles.forEach(({ code }, i) => {
      const colour = Number.parseInt(colours.get(code)!.slice(1), 16);
      bytes.set([colour >> 16, (colour >> 8) & 255, colour & 255], 3 * i);
    });
    return {
      points: index.projection,
      labels: index.labels,
      colours: bytes,
      shown: Uint8Array.from(profiles, (_, i) => (hidden.has(i) ? 0 : 1)),
    };
  }, [index, profiles, colours, hidden]);
}
