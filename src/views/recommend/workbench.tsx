import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerIndex, RunSummary } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { CustomerPage } from './customer-page';
import { CustomerPicker } from './customer-picker';
import { findCustomers } from './find-customers';
import { Stepper } from './stepper';
import styles from './recommend.module.css';

interface WorkbenchProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  /** Id asked for in the address; null: nobody in particular. */
  readonly wanted: string | null;
}

/** The list of customers beside the one that was chosen; on a phone the list comes as a drawer. */
export function Workbench({ run, index, wanted }: WorkbenchProps) {
  const { t } = useTranslation('recommend');
  const [, navigate] = useLocation();
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const [opened, drawer] = useDisclosure(false);
  const [query, setQuery] = useState('');
  const [segment, setSegment] = useState<number | null>(null);
  const searched = useDeferredValue(query);
  const found = useMemo(() => findCustomers(index, searched, segment), [index, searched, segment]);
  const colours = useSegmentColours(run.profiles);
  const customer = useMemo(() => (wanted === null ? 0 : index.ids.indexOf(wanted)), [index, wanted]);
  const choose = (next: number) => {
    const address = `/recommend/${encodeURIComponent(index.ids[next]!)}`;
    navigate(address, { replace: wanted !== null });
  };
  const picker = (
    <CustomerPicker
      run={run}
      index={index}
      colours={colours}
      found={found}
      customer={customer}
      query={query}
      segment={segment}
      onQuery={setQuery}
      onSegment={setSegment}
      onChoose={choose}
      onConfirm={drawer.close}
    />
  );
  return (
    <div className={styles.layout}>
      {narrow ? (
        <Drawer opened={opened} onClose={drawer.close} title={t('pick')} size="100%" position="bottom">
          {picker}
        </Drawer>
      ) : (
        <Panel className={styles.side!} aria-label={t('pick')}>
          {picker}
        </Panel>
      )}
      <div className={styles.main}>
        <div className={styles.steps}>
          {narrow && (
            <Button
              variant="default"
              leftSection={<IconUserSearch size={18} aria-hidden />}
              onClick={drawer.open}
              data-testid="choose-customer"
            >
              {t('choose')}
            </Button>
          )}
          <Stepper found={found} customer={customer} onChoose={choose} />
        </div>
        {customer >= 0 && <CustomerPage run={run} colours={colours} customer={customer} />}
        {customer < 0 && (
          <EmptyState
            icon={<IconUserSearch size={28} />}
            title={t('unknown.title', { id: wanted })}
            text={t('unknown.text')}
          />
        )}
      </div>
    </div>
  );
}
