import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import './app.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n, translations } from '../i18n';
import { useApp } from '../store';
import { afterFirstPaint, whenIdle } from './after-paint';
import { App } from './App';
import { keepForOffline } from './offline';
import { watchForeignRequests } from './privacy-watch';
import { exposeScriptApi } from './script-api';

watchForeignRequests();
const i18n = startI18n();
exposeScriptApi();
useApp.getState().setExportBom(translations[i18n.language]!.byteOrderMark);

const root = createRoot(document.getElementById('root')!);
// A transition renders in slices, so that the first paint blocks nothing for long.
startTransition(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

afterFirstPaint(() => {
  void useApp.getState().loadShops();
  whenIdle(() => {
    void keepForOffline();
    // Measuring takes all cores for a second.
    void useApp.getState().detectDevice();
  });
});
