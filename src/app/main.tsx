import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import './app.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { allowOwnScriptsOnly } from '../engines/privacy/trusted-types';
import { startI18n, translations } from '../i18n';
import { followCampaigns, followLoop, followOtherTabs, reopenLastShop, useApp } from '../store';
import { afterFirstPaint, whenIdle } from './after-paint';
import { App } from './App';
import { lockWhileComputing } from './busy';
import { keepForOffline } from './offline';
import { ownBuild, watchForNewBuild } from './new-build';
import { countForeignRequests } from './privacy-watch';
import { exposeScriptApi } from './script-api';

allowOwnScriptsOnly();
countForeignRequests();
const i18n = startI18n();
exposeScriptApi();
reopenLastShop();
followOtherTabs();
followCampaigns();
followLoop();
lockWhileComputing();
useApp.getState().setExportBom(translations[i18n.language]!.byteOrderMark);
const build = ownBuild();
if (build !== null) watchForNewBuild(build);

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
    void keepForOffline(build);
    // Measuring takes all cores for a second.
    void useApp.getState().detectDevice();
  });
});
