import { guarded } from './failure';
import type { RunOwner } from './run-owner';
import { idleRun } from '../contracts/run-state';
import type { Actions, RunSlice } from './state';
import type { GetState, SetState } from './slice';

type RunActions = Pick<
  Actions,
  | 'startRun'
  | 'startRunWith'
  | 'keepSegments'
  | 'takeBackRun'
  | 'cancelRun'
  | 'stopCareful'
  | 'applyCareful'
  | 'dismissError'
>;

export function runSlice(set: SetState, get: GetState, owner: RunOwner): RunSlice & RunActions {
  return {
    runState: idleRun,
    startRun: (apart) => owner.start(get().deviceChoice, apart),
    startRunWith: ({ cutHeight: _, ...options }) => {
      set({ options });
      return get().startRun();
    },
    keepSegments: (keep) => owner.keep(keep, get().deviceChoice),
    takeBackRun: async (runId, shownInstead) =>
      void (await guarded(set, () => owner.takeBack(runId, shownInstead))),
    cancelRun: () => owner.cancel(),
    stopCareful: () => owner.stopCareful(),
    applyCareful: async () => void (await guarded(set, () => owner.applyCareful())),
    dismissError: () => {
      owner.dismissError();
      const { importState, drafts } = get();
      const phase = drafts.length > 0 ? 'drafting' : 'idle';
      set({
        deviceError: null,
        shopError: null,
        ...(importState.phase === 'failed' && { importState: { phase } }),
      });
    },
  };
}
