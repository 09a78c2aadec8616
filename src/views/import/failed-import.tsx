import { ErrorNotice } from '../../ui/error-notice';
import { useApp } from '../../store';

/** Why an import stopped. Dismissing leads back to the files, or to the start where there are none. */
export function FailedImport() {
  const error = useApp(({ importState }) => (importState.phase === 'failed' ? importState.error : null));
  if (error === null) return null;
  return (
    <ErrorNotice code={error.code} detail={error.detail} onDismiss={() => useApp.getState().dismissError()} />
  );
}
