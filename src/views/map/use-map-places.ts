import { startTransition, useCallback, useEffect, useState } from 'react';
import type { LikenessMap } from '../../contracts/analysis-api';
import type { MapKind } from '../../contracts/details';
import { errorCode, messageOf } from '../../contracts/errors';
import type { Progress } from '../../contracts/progress';
import { type CustomerIndex, type RunSummary, runMap, watchMap } from '../../store';

export type MapState =
  | { readonly phase: 'ready'; readonly map: LikenessMap | null }
  | { readonly phase: 'working'; readonly progress: Progress | null }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly cause: string };

/**
 * Where all stand on the map of a kind. While a map by likeness settles, the picture moves with it; leaving the screen does
 * not stop it.
 */
export function useMapPlaces(run: RunSummary, index: CustomerIndex, kind: MapKind) {
  const [attempt, setAttempt] = useState(0);
  const [moving, setMoving] = useState<Float32Array | null>(null);
  const [asked, setAsked] = useState<MapState>(() => begun(run));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks anew
  useEffect(() => {
    if (kind !== 'umap') return undefined;
    let stale = false;
    const show = (next: MapState) => {
      if (!stale) startTransition(() => setAsked(next));
    };
    const unwatch = watchMap((places) => {
      // Of another run's, where two are asked for in quick succession.
      if (!stale && places.length === index.projection.length) setMoving(places);
    });
    runMap
      .ask(run, (progress) => show({ phase: 'working', progress }))
      .then(
        (map) => show({ phase: 'ready', map }),
        (error: unknown) =>
          show(
            errorCode(error) === 'cancelled'
              ? { phase: 'stopped' }
              : { phase: 'failed', cause: messageOf(error) },
          ),
      );
    return () => {
      stale = true;
      unwatch();
    };
  }, [run, kind, index, attempt]);
  const again = useCallback(() => {
    setMoving(null);
    setAsked({ phase: 'working', progress: null });
    setAttempt((count) => count + 1);
  }, []);
  const known = runMap.known(run);
  const state: MapState = kind === 'pca' ? { phase: 'ready', map: known } : asked;
  const places =
    kind === 'pca'
      ? index.projection
      : (state.phase === 'ready' && state.map?.places) || moving || index.projection;
  return { places, state, again };
}

function begun(run: RunSummary): MapState {
  const map = runMap.known(run);
  return map === null ? { phase: 'working', progress: null } : { phase: 'ready', map };
}
