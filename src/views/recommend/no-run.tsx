import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../../store';
import { SegmentGate } from '../../ui/segment-gate';

/** Stands in for the screen while there is no run to show. */
export function NoRun() {
  const state = useApp(
    useShallow(({ shop, runPhase, progress, stagesDone, runError }) => ({
      hasShop: shop !== null,
      phase: runPhase,
      progress,
      stagesDone,
      error: runError,
    })),
  );
  return <SegmentGate {...state} onStart={() => void useApp.getState().startRun()} />;
}
