import { Button, Skeleton, Text, TextInput } from '@mantine/core';
import { IconDownload, IconSearch, IconSpeakerphone } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type SegmentNames, useFormat } from '../../i18n';
import { downloadList, hasContacts, loadCustomerIndex, useApp } from '../../store';
import type { CustomerIndex, RunSummary } from '../../store';
import { download } from '../../store/download';
import { ListExportButton } from '../../ui/list-export-button';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { arrangeMembers, type MemberOrder, membersOf } from './member-list';
import { MemberTable, rowsShown } from './member-table';
import { Pages } from './pages';
import { segmentCsv } from './segment-csv';
import styles from './members.module.css';

interface SegmentCustomersProps {
  readonly run: RunSummary;
  /** Position of the segment in the run's profiles. */
  readonly position: number;
  readonly names: SegmentNames;
}

/** Every customer of a segment: searched, sorted, paged, exported. */
export function SegmentCustomers({ run, position, names }: SegmentCustomersProps) {
  const { t } = useTranslation('segments');
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  const { code } = run.profiles[position]!;
  if (index.status === 'ready')
    return (
      <Customers run={run} index={index.value} position={position} code={code} name={names.shown(code)} />
    );
  return (
    <Panel title={t('profile.customers')} aria-busy={index.status === 'loading'}>
      {index.status === 'failed' ? (
        <LoadFailed cause={index.cause} onRetry={index.retry} />
      ) : (
        <Skeleton height={560} radius="md" />
      )}
    </Panel>
  );
}

interface CustomersProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  readonly position: number;
  readonly code: number;
  readonly name: string;
}

function Customers({ run, index, position, code, name }: CustomersProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<MemberOrder>('surest');
  const [page, setPage] = useState(0);
  const searched = useDeferredValue(query);
  const members = useMemo(() => membersOf(index, position), [index, position]);
  const arranged = useMemo(
    () => arrangeMembers(index, members, searched, order),
    [index, members, searched, order],
  );
  const pages = Math.max(1, Math.ceil(arranged.length / rowsShown));
  const current = Math.min(page, pages - 1);
  const rows = arranged.slice(current * rowsShown, (current + 1) * rowsShown);
  const sortBy = (next: MemberOrder) => {
    setOrder(next);
    setPage(0);
  };
  return (
    <Panel
      title={t('profile.customers')}
      actions={
        <>
          <ForTools run={run} code={code} name={name} />
          <ExportOne index={index} members={members} code={code} name={name} />
        </>
      }
    >
      <div className={styles.toolbar}>
        <TextInput
          type="search"
          className={styles.search!}
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setPage(0);
          }}
        />
        <Text c="dimmed" className="tabular" role="status">
          {t('table.shown', { count: arranged.length, formatted: format.number(arranged.length) })}
        </Text>
      </div>
      <MemberTable index={index} rows={rows} code={code} order={order} onSort={sortBy} />
      {arranged.length === 0 && (
        <Text c="dimmed" py="md">
          {t('table.none', { query: searched })}
        </Text>
      )}
      {pages > 1 && <Pages page={current} pages={pages} onPage={setPage} />}
    </Panel>
  );
}

interface ExportOneProps {
  readonly index: CustomerIndex;
  readonly members: readonly number[];
  readonly code: number;
  readonly name: string;
}

function ExportOne({ index, members, code, name }: ExportOneProps) {
  const { t } = useTranslation('segments');
  const bom = useApp((state) => state.exportBom);
  const save = () => download(`segment-${code}.csv`, segmentCsv(index, members, { code, name }, bom));
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={save}
      data-testid="export-segment"
    >
      {t('export.one')}
    </Button>
  );
}

interface ForToolsProps {
  readonly run: RunSummary;
  readonly code: number;
  readonly name: string;
}

/** The segment as a campaign with a control group, or as a list for a tool. */
function ForTools({ run, code, name }: ForToolsProps) {
  const { t } = useTranslation('lists');
  const contacts = useLoaded(run.shopId, () => hasContacts(run.shopId));
  return (
    <>
      <Button
        component={Link}
        href={`/campaigns/new/segment/${code}`}
        variant="default"
        leftSection={<IconSpeakerphone size={16} aria-hidden />}
        data-testid="segment-campaign"
      >
        {t('campaign')}
      </Button>
      <ListExportButton
        title={name}
        hasContacts={contacts.value}
        onDownload={(choice) => downloadList(run, { segment: code }, name, choice)}
        testId="segment-list"
      />
    </>
  );
}
