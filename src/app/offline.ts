import { useApp } from '../store';

/**
 * Keeps the app and its models for use without any network. The page works without this (a private
 * window, an old browser, no room): it then needs its server at each opening.
 */
export async function keepForOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!import.meta.env.PROD || !serviceWorker) {
    useApp.setState({ offline: 'unavailable' });
    return;
  }
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ offline?: number | 'failed' }>) => {
    if (data.offline !== undefined) useApp.setState({ offline: data.offline });
  });
  try {
    await serviceWorker.register(`${import.meta.env.BASE_URL}offline-worker.js`, { type: 'module' });
    const { active } = await serviceWorker.ready;
    await idle();
    active?.postMessage('keep-large');
  } catch {
    useApp.setState({ offline: 'failed' });
  }
}

/** Models are many megabytes: they wait until nothing is being imported or computed. */
function idle(): Promise<void> {
  const busy = () => {
    const { importState, runState } = useApp.getState();
    const behind = runState.phase === 'done' ? runState.careful?.phase : undefined;
    const reading = behind === 'reading' || behind === 'analysing';
    return importState.phase === 'importing' || runState.phase === 'running' || reading;
  };
  if (!busy()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useApp.subscribe(() => {
      if (busy()) return;
      stop();
      resolve();
    });
  });
}
