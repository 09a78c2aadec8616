import { useShallow } from 'zustand/react/shallow';
import { useApp } from './app-store';

/** How far the open shop is from its segments, and how to start: for screens that have no run to show yet. */
export function useRunGate() {
  const state = useApp(
    useShallow(({ shop, runPhase, progress, stagesDone, runError }) => ({
      hasShop: shop !== null,
      phase: runPhase,
      progress,
      stagesDone,
      error: runError,
    })),
  );
  return { ...state, onStart: () => void useApp.getState().startRun() };
}
