import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useApp } from '../../store';
import { Drafts } from './drafts';
import { FailedImport } from './failed-import';
import { ImportProgressPanel } from './import-progress';
import { OpenShop } from './open-shop';
import { Welcome } from './welcome';

/** The first screen: from nothing, by way of looked-over files, to a shop whose every row is accounted for. */
export function ImportView() {
  const phase = useApp((state) => state.importState.phase);
  const hasShop = useApp((state) => state.shop !== null);
  useEffect(() => {
    if (!useApp.getState().shopsLoaded) void useApp.getState().loadShops();
  }, []);
  return (
    <Stack gap="lg">
      <FailedImport />
      {phase === 'importing' && <ImportProgressPanel />}
      {(phase === 'drafting' || phase === 'failed') && <Drafts />}
      {phase === 'idle' && hasShop && <OpenShop />}
      {phase === 'idle' && <Welcome compact={hasShop} />}
    </Stack>
  );
}
