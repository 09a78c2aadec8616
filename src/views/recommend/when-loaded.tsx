import type { ReactNode } from 'react';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import type { useLoaded } from '../../ui/use-loaded';

interface WhenLoadedProps<T> {
  readonly loaded: ReturnType<typeof useLoaded<T>>;
  /** What stands there until then. */
  readonly waiting: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** What was loaded; until then its place, and where that failed a way to try again. */
export function WhenLoaded<T>({ loaded, waiting, children }: WhenLoadedProps<T>) {
  if (loaded.status === 'ready') return children(loaded.value);
  if (loaded.status === 'loading') return waiting;
  return (
    <Panel>
      <LoadFailed cause={loaded.cause} onRetry={loaded.retry} />
    </Panel>
  );
}
