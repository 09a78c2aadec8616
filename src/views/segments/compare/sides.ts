import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Pair } from '../../../domain/compare/groups';
import { segmentPalette } from '../../../domain/label/segment-colours';
import type { GroupRef } from '../../../ui/group-ref';
import type { Groups } from './use-groups';

/** One side of a comparison as it is shown. */
export interface Side {
  readonly mark: 'A' | 'B';
  readonly colour: string;
  readonly name: string;
}

/** The colours are the sides' own: one segment may stand on both. */
export function useSides(groups: Groups, pair: Pair<GroupRef>): Pair<Side> {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    const side = (i: 0 | 1): Side => ({
      mark: i === 0 ? 'A' : 'B',
      colour: segmentPalette[scheme][i]!,
      name: groups.nameOf(pair[i]),
    });
    return [side(0), side(1)];
  }, [scheme, groups, pair]);
}
