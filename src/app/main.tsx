import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import './app.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n, translations } from '../i18n';
import { useApp } from '../store';
import { App } from './App';
import { keepForOffline } from './offline';
import { watchForeignRequests } from './privacy-watch';
import { exposeScriptApi } from './script-api';

watchForeignRequests();
const i18n = startI18n();
exposeScriptApi();
void useApp.getState().loadShops();
useApp.getState().setExportBom(translations[i18n.language]!.byteOrderMark);
void keepForOffline();

const root = createRoot(document.getElementById('root')!);
// A transition renders in slices, so that the first paint blocks nothing for long.
startTransition(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

// Measuring takes all cores for a second: the first screen comes first.
whenIdle(() => void useApp.getState().detectDevice());

/** Safari knows no idle time. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 500);
}
