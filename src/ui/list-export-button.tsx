import { Button, Modal } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListExport } from './list-export';

/** Opens what writes a list for a mail or advertising tool. @param title of the window: whose list it is. */
export function ListExportButton({
  title,
  testId,
  ...list
}: Omit<ComponentProps<typeof ListExport>, 'label'> & { readonly title: string }) {
  const { t } = useTranslation(['lists', 'common']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        data-testid={`${testId}-open`}
      >
        {t('lists:open')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <ListExport {...list} label={t('lists:download')} testId={testId} />
      </Modal>
    </>
  );
}
