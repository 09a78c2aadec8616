import { Alert, Code, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import { type FileDraft, useApp } from '../../store';

interface EncodingReadingsProps {
  readonly draft: FileDraft;
  readonly inspection: FileInspection;
}

/** Where two text encodings are close: the same lines in each, so that the user can point at the right one. */
export function EncodingReadings({ draft, inspection }: EncodingReadingsProps) {
  const { t } = useTranslation('import');
  const { encoding, encodings } = inspection;
  return (
    <Alert color="orange" py="xs" icon={<IconAlertTriangle size={18} />}>
      <Text size="sm">{t('draft.encodingDoubtful')}</Text>
      {encodings.length > 1 && (
        <Radio.Group
          mt="sm"
          label={t('draft.encodingReadings')}
          value={encoding}
          onChange={(name) => void useApp.getState().setDraftEncoding(draft.id, name)}
        >
          <Stack gap="sm" mt="xs">
            {encodings.map(({ name, sample }) => (
              <Radio
                key={name}
                value={name}
                label={t(`encoding.${name}`)}
                description={<Code block>{sample}</Code>}
                data-testid={`reading-${name}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Alert>
  );
}
