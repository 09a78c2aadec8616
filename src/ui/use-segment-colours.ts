import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { segmentColours } from '../domain/label/segment-colours';

/** Colour of each segment code in the scheme on screen; the same map until codes or scheme change. */
export function useSegmentColours(
  profiles: readonly { readonly code: number }[],
): ReadonlyMap<number, string> {
  const scheme = useComputedColorScheme('light');
  return useMemo(
    () =>
      segmentColours(
        profiles.map(({ code }) => code),
        scheme,
      ),
    [profiles, scheme],
  );
}
