import type { ColourScheme } from '../../../domain/label/segment-colours';
import { segmentPalette } from '../../../domain/label/segment-colours';
import { sequentialColours } from '../../../ui/sequential-colours';
import { paleColour, unknownColour } from '../dot-colours';
import { binValues } from '../value-bins';

/** Dots in classes, each with its words, its colour and how many have it. */
export interface DotClasses {
  /** Class of each dot. */
  readonly classOf: Int32Array;
  readonly classes: readonly {
    readonly words: string;
    readonly colour: string;
    readonly count: number;
    /** Stands on the picture where the class has its middle. */
    readonly isNamed: boolean;
  }[];
}

/** As many names have colours that can be told apart. */
const mostNames = 9;

/**
 * Dots by a name of each (''), the commonest names first; what is beyond those that have a colour is one class, and what
 * has no name another.
 */
export function classesByName(
  names: readonly string[],
  scheme: ColourScheme,
  words: { readonly others: string; readonly none: string },
): DotClasses {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostNames)
    .map(([name]) => name);
  const at = new Map(common.map((name, i) => [name, i]));
  const others = common.length;
  return counted(
    Int32Array.from(names, (name) => (name === '' ? others + 1 : (at.get(name) ?? others))),
    [
      ...common.map((name, i) => ({
        words: name,
        colour: segmentPalette[scheme][i]!,
        isNamed: true,
      })),
      { words: words.others, colour: unknownColour[scheme], isNamed: false },
      { words: words.none, colour: paleColour[scheme], isNamed: false },
    ],
  );
}

/** Dots by a class of each among a few that are given. */
export function classesAmong(
  classOf: Int32Array,
  given: readonly { readonly words: string; readonly colour: string }[],
): DotClasses {
  return counted(
    classOf,
    given.map((each) => ({ ...each, isNamed: false })),
  );
}

const mostBins = 6;

/** Dots by ranges of a value of each, NaN where it is not known. */
export function classesByValue(
  values: Float32Array,
  scheme: ColourScheme,
  wordsOf: (least: number, most: number) => string,
  unknown: string,
): DotClasses {
  const { bins, binOf } = binValues(values, mostBins);
  const ramp = sequentialColours(scheme, bins.length);
  return counted(binOf, [
    ...bins.map(({ least, most }, i) => ({
      words: wordsOf(least, most),
      colour: ramp[i]!,
      isNamed: false,
    })),
    { words: unknown, colour: unknownColour[scheme], isNamed: false },
  ]);
}

function counted(
  classOf: Int32Array,
  classes: readonly Omit<DotClasses['classes'][number], 'count'>[],
): DotClasses {
  const counts = new Int32Array(classes.length);
  for (const own of classOf) counts[own]!++;
  return { classOf, classes: classes.map((each, i) => ({ ...each, count: counts[i]! })) };
}
