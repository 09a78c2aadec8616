import { Button } from '@mantine/core';
import { IconDatabase } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useApp } from '../../store';
import { loadRoomTables } from '../../store/data-room';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { ViewSkeleton } from '../../ui/view-skeleton';
import { AccountsView } from './accounts-view';
import { HealthView } from './health-view';
import { PersonView } from './person-view';
import { parsePersonAddress } from '../../ui/row-address';
import { RowsView } from './rows-view';
import { RulesView } from './rules-view';
import { DataSections, sectionOf } from './sections';
import { SuspectsView } from './suspects/suspects-view';

/** Every row of the open shop, as it was understood. */
export function DataRoomView() {
  const { t } = useTranslation('data');
  const shop = useApp((state) => state.shop);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {shop === null ? <NoShop /> : <Tables key={shop.id} shopId={shop.id} />}
    </>
  );
}

function NoShop() {
  const { t } = useTranslation('data');
  const toImport = (
    <Button component={Link} href="/">
      {t('empty.action')}
    </Button>
  );
  const icon = <IconDatabase size={28} />;
  return <EmptyState icon={icon} title={t('empty.title')} text={t('empty.text')} action={toImport} />;
}

function Tables({ shopId }: { readonly shopId: string }) {
  const [address] = useLocation();
  // By which clock times are told is part of the tables.
  const zone = useApp(({ shop }) => shop?.answers.timeZone ?? '');
  const tables = useLoaded(`${shopId} ${zone}`, () => loadRoomTables(shopId));
  if (tables.status === 'loading') return <ViewSkeleton />;
  if (tables.status === 'failed') return <LoadFailed cause={tables.cause} onRetry={tables.retry} />;
  const section = sectionOf(address);
  const person = parsePersonAddress(address);
  return (
    <>
      <DataSections current={section} />
      {section === 'accounts' && <AccountsView shopId={shopId} tables={tables.value} />}
      {section === 'rules' && <RulesView shopId={shopId} />}
      {section === 'health' && <HealthView shopId={shopId} tables={tables.value} />}
      {section === 'suspects' && <SuspectsView />}
      {section === 'rows' &&
        (person === null ? (
          <RowsView shopId={shopId} tables={tables.value} address={address} />
        ) : (
          <PersonView shopId={shopId} tables={tables.value} id={person} />
        ))}
    </>
  );
}
