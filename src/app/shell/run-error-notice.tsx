import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useApp } from '../../store';
import { ErrorNotice } from '../../ui/error-notice';

/** A run that failed while its predecessor is still on screen, or behind it: said above any screen. */
export function RunErrorNotice() {
  const { t } = useTranslation('errors');
  const error = useApp((state) => state.runError);
  const [location] = useLocation();
  const shownBelow = useShownBelow(location);
  if (error === null || shownBelow) return null;
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

/** The first screen shows a failed run itself, the screens of a run where they have nothing else to show. */
function useShownBelow(location: string): boolean {
  const failed = useApp((state) => state.runPhase === 'failed');
  const hasRun = useApp((state) => state.run !== null);
  const apart = location === '/runs' || location === '/settings';
  return failed && (location === '/' || (!hasRun && !apart));
}
