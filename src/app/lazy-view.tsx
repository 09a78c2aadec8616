import { Button } from '@mantine/core';
import { type ComponentType, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice';
import { ViewSkeleton } from '../ui/view-skeleton';

/** A screen whose code is fetched once, when first needed or ahead. */
export class LazyScreen {
  View: ComponentType | null = null;
  private pending: Promise<void> | null = null;

  constructor(private readonly load: () => Promise<ComponentType>) {}

  /** Fetches the code; a failed attempt may be made again. */
  fetch(): Promise<void> {
    this.pending ??= this.load().then(
      (View) => {
        this.View = View;
      },
      (error: unknown) => {
        this.pending = null;
        throw error;
      },
    );
    return this.pending;
  }
}

/**
 * Shows a lazy screen. No Suspense: the code is there before anything of the screen mounts, so that mounting can be
 * deferred, and an attempt that failed can be made again.
 */
export function LazyView({ screen }: { readonly screen: LazyScreen }) {
  const [outcome, setOutcome] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let mounted = true;
    const settle = (result: 'ready' | 'failed') => () => {
      if (mounted) setOutcome(result);
    };
    screen.fetch().then(settle('ready'), settle('failed'));
    return () => {
      mounted = false;
    };
  }, [screen]);
  // Deferred, so that mounting a full screen is cut into slices and never holds up a key or a click.
  const View = useDeferredValue(screen.View, null);
  if (View !== null) return <View />;
  return outcome === 'failed' ? <NotFetched /> : <ViewSkeleton />;
}

function NotFetched() {
  const { t } = useTranslation('errors');
  return (
    <ErrorNotice
      code="unexpected"
      detail=""
      action={<Button onClick={() => globalThis.location.reload()}>{t('reload')}</Button>}
    />
  );
}
