import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePolicy, useApp } from '../../../store';
import { Panel } from '../../../ui/panel';

/** What the shop grants, in its own words: a reply promises that and nothing else. */
export function PolicyPanel({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('texts');
  const kept = useApp(({ shop }) => shop?.policy ?? '');
  const [text, setText] = useState(kept);
  const isKept = text.trim() === kept;
  return (
    <Panel title={t('policy.title')} lead={t('policy.lead')} testId="texts-policy">
      <Textarea
        label={t('policy.field')}
        placeholder={t('policy.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maw="46rem"
        data-testid="policy"
      />
      <Group gap="sm" mt="xs">
        <Button
          size="compact-md"
          disabled={isKept}
          onClick={() => void savePolicy(shopId, text)}
          data-testid="save-policy"
        >
          {t('policy.save')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {isKept && kept !== '' ? t('policy.kept') : ''}
        </Text>
      </Group>
    </Panel>
  );
}
