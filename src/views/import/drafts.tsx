import { Box, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { draftsOfNewShop } from '../../store/drafts';
import { PageHeader } from '../../ui/page-header';
import { StickyBar } from '../../ui/sticky-bar';
import { DraftCard } from './draft-card';
import { ReadingRules } from './reading-rules';

/** The files on their way in, each as it was understood, and the button that imports them. */
export function Drafts() {
  const { t } = useTranslation('import');
  const drafts = useApp((state) => state.drafts);
  if (drafts.length === 0) return <BackToStart />;
  return (
    <div>
      <PageHeader
        title={t('draft.title', { count: drafts.length })}
        lead={t('draft.lead')}
        actions={<DraftActions />}
      />
      <Stack gap="md" mb="lg">
        {drafts.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </Stack>
      <ReadingRules />
      <ImportBar />
    </div>
  );
}

function BackToStart() {
  const { t } = useTranslation('import');
  return (
    <Group>
      <Button variant="default" onClick={() => useApp.getState().discardDrafts()}>
        {t('failed.toStart')}
      </Button>
    </Group>
  );
}

function DraftActions() {
  const { t } = useTranslation('import');
  return (
    <>
      <FileButton multiple onChange={(files) => void useApp.getState().addFiles(files)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPlus size={16} />}>
            {t('drop.more')}
          </Button>
        )}
      </FileButton>
      <Button variant="subtle" color="gray" onClick={() => useApp.getState().discardDrafts()}>
        {t('draft.discard')}
      </Button>
    </>
  );
}

/** Where a shop is open its newer exports can be added to it. */
function AddToShop({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('import');
  const shop = useApp((state) => state.shop);
  if (shop === null) return null;
  return (
    <Button
      size="md"
      variant="default"
      flex={{ base: '1 1 100%', sm: 'none' }}
      disabled={disabled}
      onClick={() => void useApp.getState().addToShop()}
      data-testid="add-to-shop"
    >
      {t('start.add', { name: shop.name })}
    </Button>
  );
}

function ImportBar() {
  const { t } = useTranslation('import');
  const format = useFormat();
  const drafts = useApp((state) => state.drafts);
  const ready = drafts.filter((draft) => draft.status === 'ready' && draft.kind !== null);
  // Refunds of the open shop's orders can be added to it, and are no shop by themselves.
  const ofNewShop = draftsOfNewShop(ready).length;
  const inspecting = drafts.some((draft) => draft.status === 'inspecting');
  const skipped = drafts.length - ready.length;
  const size = format.bytes(ready.reduce((sum, draft) => sum + draft.size, 0));
  return (
    <StickyBar>
      <Box flex="1 1 14rem">
        <Text visibleFrom="sm">{ready.length === 0 ? t('start.nothing') : t('start.what', { size })}</Text>
        <Text size="xs" hiddenFrom="sm">
          {ready.length === 0 ? t('start.nothing') : t('start.size', { size })}
        </Text>
        <Text size="xs" c="dimmed" aria-live="polite">
          {inspecting ? t('start.waiting') : skipped > 0 ? t('start.skipped', { count: skipped }) : ''}
        </Text>
      </Box>
      <AddToShop disabled={ready.length === 0 || inspecting} />
      <Button
        size="md"
        flex={{ base: '1 1 100%', sm: 'none' }}
        disabled={ofNewShop === 0 || inspecting}
        onClick={() => void useApp.getState().startImport()}
        data-testid="start-import"
      >
        {t('start.action', { count: ofNewShop })}
      </Button>
    </StickyBar>
  );
}
