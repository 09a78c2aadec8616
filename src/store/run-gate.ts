import { useApp } from './app-store';

/** How far the open shop is from its segments, and how to start: for screens that have no run to show yet. */
export function useRunGate() {
  const hasShop = useApp((state) => state.shop !== null);
  const state = useApp(({ runState }) => runState);
  return { hasShop, state, onStart: () => void useApp.getState().startRun() };
}
