import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListFormat, listFormats, needsContacts } from '../domain/lists/list-formats';
import { useFormat } from '../i18n';

interface ListExportProps {
  /** Whether the shop's files have addresses or numbers; null while that is not known. */
  readonly hasContacts: boolean | null;
  /** Writes the file and says what became of it. */
  readonly onDownload: (choice: {
    readonly format: ListFormat;
    readonly withContacts: boolean;
  }) => Promise<{ readonly written: number; readonly leftOut: number }>;
  readonly label: string;
  readonly testId: string;
}

type State =
  | { readonly phase: 'idle' | 'writing' }
  | { readonly phase: 'written'; readonly written: number; readonly leftOut: number }
  | { readonly phase: 'failed' };

/** Offers a list of customers for a mail or advertising tool; addresses are in it only where the user ticks that. */
export function ListExport({ hasContacts, onDownload, label, testId }: ListExportProps) {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const [chosen, setChosen] = useState<ListFormat>('plain');
  const [ticked, setTicked] = useState(false);
  const [state, setState] = useState<State>({ phase: 'idle' });
  const withContacts = ticked && hasContacts === true;
  const write = async () => {
    setState({ phase: 'writing' });
    try {
      setState({ phase: 'written', ...(await onDownload({ format: chosen, withContacts })) });
    } catch {
      setState({ phase: 'failed' });
    }
  };
  const change = (to: () => void) => {
    to();
    setState({ phase: 'idle' });
  };
  return (
    <Stack gap="sm" maw="46rem">
      <Group align="end" gap="sm">
        <Select
          label={t('for')}
          data={listFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          value={chosen}
          allowDeselect={false}
          onChange={(value) => change(() => setChosen((value ?? 'plain') as ListFormat))}
          data-testid={`${testId}-format`}
          w="min(100%, 17rem)"
        />
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={state.phase === 'writing'}
          onClick={() => void write()}
          data-testid={testId}
        >
          {label}
        </Button>
      </Group>
      {hasContacts === true && (
        <Checkbox
          checked={ticked}
          onChange={({ currentTarget }) => change(() => setTicked(currentTarget.checked))}
          label={t('contacts')}
          description={t(chosen === 'meta' ? 'contactsHashed' : 'contactsHint')}
          data-testid={`${testId}-contacts`}
        />
      )}
      <Text size="sm" c="dimmed">
        {t(`hint.${chosen}`)} {needsContacts[chosen] && !withContacts && t(hasContacts ? 'tick' : 'join')}
      </Text>
      <div role="status">
        {state.phase === 'written' && (
          <Text size="sm" data-testid={`${testId}-written`}>
            {t('written', { count: state.written, formatted: format.number(state.written) })}{' '}
            {state.leftOut > 0 &&
              t('leftOut', { count: state.leftOut, formatted: format.number(state.leftOut) })}
          </Text>
        )}
        {state.phase === 'failed' && <Text size="sm">{t('failed')}</Text>}
      </div>
    </Stack>
  );
}
