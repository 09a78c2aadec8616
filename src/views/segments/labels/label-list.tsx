import { Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelsFound } from '../../../contracts/labels';
import { useFormat } from '../../../i18n';
import { Panel } from '../../../ui/panel';
import styles from './labels.module.css';

interface LabelListProps {
  readonly found: LabelsFound;
  readonly onCorrect: (id: string, label: string) => void;
}

const sure = 'sure:';

/** Reviews or customers that are worth a look, each with a way to say what it really is. */
export function LabelList({ found: { listed, labels, of }, onCorrect }: LabelListProps) {
  const { t } = useTranslation('labels');
  const format = useFormat();
  const [show, setShow] = useState('unsure');
  const rows = listed.filter(({ why, told }) =>
    show.startsWith(sure) ? why === 'sure' && told === show.slice(sure.length) : why === show,
  );
  const choices = [
    { value: 'unsure', label: t('list.unsure') },
    { value: 'against', label: t('list.against') },
    ...labels.map((label) => ({ value: `${sure}${label}`, label: t('list.sureOf', { label }) })),
  ];
  return (
    <Panel title={t('list.title')} lead={t('list.lead')} testId="labels-list">
      <Stack gap="md">
        <Select
          label={t('list.show')}
          maw="22rem"
          allowDeselect={false}
          data={choices}
          value={choices.some(({ value }) => value === show) ? show : 'unsure'}
          onChange={(value) => value !== null && setShow(value)}
          data-testid="labels-show"
        />
        {rows.length === 0 && <Text c="dimmed">{t('list.empty')}</Text>}
        <ul className={styles.rows}>
          {rows.map(({ id, text, given, told, chance }) => (
            <li key={id} className={styles.row} data-testid="labels-row">
              <div className={styles.words}>
                {of === 'customers' ? (
                  <a href={`#/recommend/${encodeURIComponent(id)}`}>{id}</a>
                ) : (
                  <Text>{text}</Text>
                )}
                <Group gap="xs">
                  <Text size="sm">{t('list.told', { label: told, chance: format.percent(chance) })}</Text>
                  {given !== null && (
                    <Text size="sm" c="dimmed">
                      {t('list.given', { label: given })}
                    </Text>
                  )}
                </Group>
              </div>
              <Select
                aria-label={t('list.correct', { id })}
                allowDeselect={false}
                w="12rem"
                data={[...labels]}
                value={given !== null && labels.includes(given) ? given : told}
                onChange={(label) => label !== null && onCorrect(id, label)}
                data-testid="labels-correct"
              />
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}
