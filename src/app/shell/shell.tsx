import { AppShell } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Header } from './header';
import { UndoNotice } from '../../ui/undo-notice';
import { AnswerUndo } from './answer-undo';
import { BottomBar, SideBar } from './navigation';
import { NotReopenedNotice } from './not-reopened-notice';
import { RunErrorNotice } from './run-error-notice';
import { ShopErrorNotice } from './shop-error-notice';
import { ShopFileDialog } from './shop-file-dialog';
import { useIsPhone } from './use-is-phone';
import { WindowDrop } from './window-drop';
import classes from './shell.module.css';

/** The frame around every screen: header, navigation (left, on a phone below) and the main area. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const main = useFocusOnNavigation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: 60, collapsed: !phone }}
      padding={0}
      transitionDuration={0}
    >
      <AppShell.Header className={classes.bar}>
        <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
          {t('skipToContent')}
        </button>
        <Header />
      </AppShell.Header>
      {!phone && (
        <AppShell.Navbar className={classes.bar} aria-label={t('nav.label')}>
          <SideBar />
        </AppShell.Navbar>
      )}
      <AppShell.Main ref={main} tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          <NotReopenedNotice />
          <ShopErrorNotice />
          <RunErrorNotice />
          {children}
        </div>
      </AppShell.Main>
      {phone && (
        <AppShell.Footer className={classes.bar} component="nav" aria-label={t('nav.label')}>
          <BottomBar />
        </AppShell.Footer>
      )}
      <WindowDrop />
      <UndoNotice />
      <AnswerUndo />
      <ShopFileDialog />
    </AppShell>
  );
}

/** Walking from customer to customer, filtering rows or choosing stays on one screen: the focus belongs to what was used. */
const oneScreen = ['/recommend', '/data', '/map', '/compare', '/segments/movement', '/runs/compare'];

function screenOf(location: string): string {
  return oneScreen.find((path) => location.startsWith(path)) ?? location;
}

/** A hash route is no page load: without this, a screen reader stays where the link was. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const screen = screenOf(location);
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current === screen) return;
    previous.current = screen;
    globalThis.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [screen]);
  return main;
}
