import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { FeatureColumn } from '../../domain/behaviour/features';
import type { SegmentProfile } from '../../domain/label/segment';
import type { CustomerFigures, CustomerIndex } from '../../store';
import type { Dots } from '../../ui/charts/scatter/raster';
import { sequentialColours } from '../../ui/sequential-colours';
import type { VoiceColours } from './use-voice-classes';
import { bytesOf, paleColour, unknownColour, voiceColours } from './dot-colours';
import { binValues, type ValueBin } from './value-bins';
import { type VoiceClass, voiceClasses, type VoiceSubject } from './voice-classes';

/** What the dots are coloured by: segments, how sure each one's is, a feature by its name, or what reviews say (`signOf`). */
export type ColourBy = 'segment' | 'confidence' | (string & {});

/** The colours of ranges of values, with who is in each. */
export interface ValueKey {
  readonly column: Pick<FeatureColumn, 'name' | 'unit'>;
  readonly bins: readonly (ValueBin & { readonly colour: string })[];
  readonly unknown: { readonly count: number; readonly colour: string };
}

/** The colours of what reviews say, with how many of whom that is; see `voiceClasses`. */
export interface VoiceKey {
  readonly subject: VoiceSubject;
  readonly rows: readonly { readonly name: VoiceClass; readonly colour: string; readonly count: number }[];
}

type Groups = Pick<Dots, 'labels' | 'colours' | 'shown'>;

interface Coloured {
  /** Null where the colours are no values; `voice` where they are what reviews say. */
  readonly key: ValueKey | null;
  readonly voice: VoiceKey | null;
  readonly groups: Groups;
}

/**
 * Groups and colours of the dots. Hidden segments are hidden in any colours.
 *
 * @param voice what reviews say, where they are coloured by that; segments until it is found.
 */
export function useColouring(
  index: CustomerIndex,
  figures: CustomerFigures | null,
  by: ColourBy,
  voice: Pick<VoiceColours, 'subject' | 'classes'> | null,
  profiles: readonly SegmentProfile[],
  colours: ReadonlyMap<number, string>,
  hidden: ReadonlySet<number>,
): Coloured {
  const scheme = useComputedColorScheme('light');
  const valued = useMemo(() => valuesOf(index, figures, by), [index, figures, by]);
  const said = voice?.classes ?? null;
  const subject = voice?.subject ?? null;
  return useMemo(() => {
    if (said !== null && subject !== null) {
      const own = voiceColours[scheme];
      const counts = new Int32Array(own.length);
      for (const each of said) counts[each]!++;
      const rows = voiceClasses.map((name, i) => ({ name, colour: own[i]!, count: counts[i]! }));
      return {
        key: null,
        voice: { subject, rows: rows.filter(({ count }) => count > 0) },
        groups: groupsOf(said, own, index.labels, hidden),
      };
    }
    if (valued === null) {
      return {
        key: null,
        voice: null,
        groups: {
          labels: index.labels,
          colours: bytesOf(profiles.map(({ code }) => colours.get(code)!)),
          shown: Uint8Array.from(profiles, (_, i) => (hidden.has(i) ? 0 : 1)),
        },
      };
    }
    const { bins, binOf, column } = valued;
    const ramp = sequentialColours(scheme, bins.length);
    const unknown = binOf.reduce((count, bin) => count + (bin === bins.length ? 1 : 0), 0);
    return {
      key: {
        column,
        bins: bins.map((bin, i) => ({ ...bin, colour: ramp[i]! })),
        unknown: { count: unknown, colour: unknownColour[scheme] },
      },
      voice: null,
      groups: groupsOf(binOf, [...ramp, unknownColour[scheme]], index.labels, hidden),
    };
  }, [valued, said, subject, index, profiles, colours, hidden, scheme]);
}

/** Dots by the class of each, those of hidden segments in a class of their own that is not shown. */
function groupsOf(
  classes: Int32Array,
  hexes: readonly string[],
  segments: ArrayLike<number>,
  hidden: ReadonlySet<number>,
): Groups {
  const away = hexes.length;
  return {
    labels: hidden.size === 0 ? classes : classes.map((own, c) => (hidden.has(segments[c]!) ? away : own)),
    colours: bytesOf([...hexes, hexes[0]!]),
    shown: Uint8Array.from({ length: away + 1 }, (_, i) => (i === away ? 0 : 1)),
  };
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
