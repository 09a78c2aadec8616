import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice';
import { messageOf } from '../contracts/errors';

interface CrashState {
  readonly message: string | null;
}

/** Catches what a screen throws while it renders, so that the navigation stays usable. */
export class Crash extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: messageOf(error) };
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <Crashed detail={this.state.message} />;
  }
}

function Crashed({ detail }: { readonly detail: string }) {
  const { t } = useTranslation('errors');
  return (
    <ErrorNotice
      code="unexpected"
      detail={detail}
      action={<Button onClick={() => globalThis.location.reload()}>{t('reload')}</Button>}
    />
  );
}
