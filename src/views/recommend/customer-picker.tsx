import { Button, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSpeaker } from '../../i18n';
import { CustomerList, type CustomerListProps } from './customer-list';
import styles from './recommend.module.css';

interface CustomerPickerProps extends CustomerListProps {
  readonly query: string;
  /** Position in the profiles; null: all. */
  readonly segment: number | null;
  readonly onQuery: (query: string) => void;
  readonly onSegment: (segment: number | null) => void;
}

const all = 'all';

/** Finds a customer: by id, by segment, or by looking through the list. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { run, found, query, segment, onQuery, onSegment } = props;
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const segments = run.profiles.map((profile, i) => ({
    value: String(i),
    label: `${profile.code} · ${names.shown(profile.code)}`,
  }));
  const filtered = query !== '' || segment !== null;
  const clear = () => {
    onQuery('');
    onSegment(null);
  };
  return (
    <div className={styles.picker}>
      <TextInput
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={t('search')}
        aria-label={t('search')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        data-testid="customer-search"
      />
      <Select
        aria-label={t('segment')}
        data={[{ value: all, label: t('allSegments') }, ...segments]}
        value={segment === null ? all : String(segment)}
        onChange={(value) => onSegment(value === null || value === all ? null : Number(value))}
      />
      <div className={styles.found}>
        <Text c="dimmed" className="tabular" role="status">
          {found.length === 0
            ? t('none')
            : t('found', { count: found.length, formatted: format.number(found.length) })}
        </Text>
        {filtered && (
          <Button variant="subtle" size="compact-xs" onClick={clear}>
            {t('clear')}
          </Button>
        )}
      </div>
      <CustomerList {...props} />
    </div>
  );
}
