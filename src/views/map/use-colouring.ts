import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { FeatureColumn } from '../../domain/behaviour/features';
import type { SegmentProfile } from '../../domain/label/segment';
import type { CustomerFigures, CustomerIndex } from '../../store';
import type { Dots } from '../../ui/charts/scatter/raster';
import { sequentialColours } from '../../ui/sequential-colours';
import { binValues, type ValueBin } from './value-bins';

/** What the dots are coloured by: segments, how sure each one's is, or a feature by its name. */
export type ColourBy = 'segment' | 'confidence' | (string & {});

/** The colours in words: of ranges of values, with who is in each. */
export interface ValueKey {
  readonly column: Pick<FeatureColumn, 'name' | 'unit'>;
  readonly bins: readonly (ValueBin & { readonly colour: string })[];
  readonly unknown: number;
}

const unknownColour = { light: '#b4b4b4', dark: '#6b6b6b' } as const;
const paleColour = { light: '#dcdcdf', dark: '#3a3a40' } as const;

/** Groups and colours of the dots; `key` is null where they are segments. Hidden segments are hidden in any colours. */
export function useColouring(
  index: CustomerIndex,
  figures: CustomerFigures | null,
  by: ColourBy,
  profiles: readonly SegmentProfile[],
  colours: ReadonlyMap<number, string>,
  hidden: ReadonlySet<number>,
): { readonly key: ValueKey | null; readonly groups: Pick<Dots, 'labels' | 'colours' | 'shown'> } {
  const scheme = useComputedColorScheme('light');
  const valued = useMemo(() => valuesOf(index, figures, by), [index, figures, by]);
  return useMemo(() => {
    if (valued === null) {
      return {
        key: null,
        groups: {
          labels: index.labels,
          colours: bytesOf(profiles.map(({ code }) => colours.get(code)!)),
          shown: Uint8Array.from(profiles, (_, i) => (hidden.has(i) ? 0 : 1)),
        },
      };
    }
    const { bins, binOf, column } = valued;
    const ramp = sequentialColours(scheme, bins.length);
    const away = bins.length + 1;
    const unknown = binOf.reduce((count, bin) => count + (bin === bins.length ? 1 : 0), 0);
    return {
      key: { column, bins: bins.map((bin, i) => ({ ...bin, colour: ramp[i]! })), unknown },
      groups: {
        labels:
          hidden.size === 0 ? binOf : binOf.map((bin, c) => (hidden.has(index.labels[c]!) ? away : bin)),
        colours: bytesOf([...ramp, unknownColour[scheme], unknownColour[scheme]]),
        shown: Uint8Array.from({ length: away + 1 }, (_, i) => (i === away ? 0 : 1)),
      },
    };
  }, [valued, index, profiles, colours, hidden, scheme]);
}

/** Colour of the dots that do not stand out where others do. */
export function usePale(): Uint8Array {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => bytesOf([paleColour[scheme]]), [scheme]);
}

/** Ranges of values at most. */
const mostBins = 6;

function valuesOf(index: CustomerIndex, figures: CustomerFigures | null, by: ColourBy) {
  if (by === 'confidence')
    return { ...binValues(index.confidence, mostBins), column: { name: by, unit: 'share' as const } };
  const at = figures?.columns.findIndex(({ name }) => name === by) ?? -1;
  if (figures === null || at < 0) return null;
  const width = figures.columns.length;
  const values = Float32Array.from(index.ids, (_, c) => figures.values[c * width + at]!);
  return { ...binValues(values, mostBins), column: figures.columns[at]! };
}

function bytesOf(hexes: readonly string[]): Uint8Array {
  return Uint8Array.from(
    hexes.flatMap((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
  );
}
