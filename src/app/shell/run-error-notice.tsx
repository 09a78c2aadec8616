import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type Failure, useApp } from '../../store';
import { ErrorNotice } from '../../ui/error-notice';

/** What failed while other things are on screen: a run, what goes on behind it, or the look at the device. */
export function RunErrorNotice() {
  const { t } = useTranslation('errors');
  const [location] = useLocation();
  const error = useError(location);
  if (error === null) return null;
  return (
    <Box mb="lg">
      <ErrorNotice
        code={error.code}
        detail={error.detail}
        onDismiss={() => useApp.getState().dismissError()}
        action={
          location !== '/settings' && (
            <Button variant="default" component={Link} href="/settings">
              {t('toSettings')}
            </Button>
          )
        }
      />
    </Box>
  );
}

/** Of an open shop the first screen shows a failed run itself, the screens of a run where they have nothing else to show. */
function useError(location: string): Failure | null {
  const hasShop = useApp(({ shop }) => shop !== null);
  const state = useApp(({ runState }) => runState);
  const hasRun = useApp((app) => app.run !== null);
  const deviceError = useApp((app) => app.deviceError);
  const apart = location === '/runs' || location === '/settings';
  const shownBelow = hasShop && (location === '/' || (!hasRun && !apart));
  if (state.phase === 'failed' && !shownBelow) return state.error;
  return (state.phase === 'done' ? state.evaluationError : null) ?? deviceError;
}
