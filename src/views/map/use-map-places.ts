import { useEffect, useState } from 'react';
import type { LikenessMap } from '../../contracts/maps-api';
import type { MapKind } from '../../contracts/details';
import { type CustomerIndex, type RunSummary, runMap, watchMap } from '../../store';
import { type AskedState, useAsked } from '../../ui/use-asked';

export type MapState = AskedState<LikenessMap | null>;

/**
 * Where all stand on the map of a kind. While a map by likeness settles, the picture moves with it; leaving the screen does
 * not stop it.
 */
export function useMapPlaces(run: RunSummary, index: CustomerIndex, kind: MapKind) {
  const isByLikeness = kind === 'umap';
  const { again, stop, ...asked } = useAsked(runMap, run, isByLikeness);
  const [moving, setMoving] = useState<Float32Array | null>(null);
  useEffect(() => {
    if (!isByLikeness) return undefined;
    setMoving(null);
    return watchMap((places) => {
      // Of another run's, where two are asked for in quick succession.
      if (places.length === index.projection.length) setMoving(places);
    });
  }, [isByLikeness, index]);
  const state: MapState = isByLikeness ? asked : { phase: 'ready', answer: runMap.known(run) };
  const places =
    (isByLikeness && ((state.phase === 'ready' && state.answer?.places) || moving)) || index.projection;
  return { places, state, again, stop };
}
