import type { Devices } from './analyser';

/**
 * The GPU through tfjs where there is a real adapter, else the processor. The tensor library is loaded
 * only where a GPU answers: it is a megabyte that most laptops would fetch for nothing.
 */
export function analysisDevices(): Devices {
  const tensor = () => import('../tensor');
  return {
    assigner: async () => (await tensor()).createAssigner(),
    trainer: async () => (await tensor()).createFactorisationTrainer(),
  };
}
