import { Button, Table, Text, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Accounts } from '../../contracts/data-room-api';
import type { ImportReport } from '../../contracts/import-api';
import type { ShopHead } from '../../contracts/stored';
import { answersKey } from '../../domain/shop/answers';
import { rulesOfMerged } from '../../domain/shop/repeats/row-marks';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { loadAccounts } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { RowsLink } from '../../ui/rows-link';
import { useLoaded } from '../../ui/use-loaded';
import classes from './import.module.css';
import { LeftOut } from './left-out';
import { rejectReasons } from './reject-reasons';

/** Rows of which the sums are found within a second. */
const soonFoundRows = 100_000;

const counts = ['read', 'imported', 'merged', 'rejected'] as const;

/** For every file: read = imported + merged + rejected, and what was cleaned on the way. */
export function Accounting({ shop }: { readonly shop: Pick<ShopHead, 'id' | 'reports' | 'answers'> }) {
  const { t } = useTranslation('shops');
  const { id, reports, answers } = shop;
  const hasOrders = reports.some(({ kind }) => kind === 'orders');
  // Of a large shop the sums wait for the run, which would share its processors with them.
  const isBusy = useApp(({ runState }) => runState.phase === 'running');
  const rows = reports.reduce((sum, report) => sum + report.imported, 0);
  const mayAsk = hasOrders && !(isBusy && rows > soonFoundRows);
  const key = mayAsk ? `${id} ${answersKey(answers)}` : null;
  const found = useLoaded(key, () => loadAccounts(id));
  const accounts = found.status === 'ready' ? found.value : null;
  return (
    <Panel title={t('report.title')} lead={t('report.lead')} actions={hasOrders && <ToAccounts />}>
      <div className={classes.accounting}>
        <Table aria-label={t('report.title')} tabularNums>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('report.file')}</Table.Th>
              {counts.map((name) => (
                <Table.Th key={name} scope="col" ta="right">
                  <CountName name={name} />
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('report.cleaned')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reports.map((report) => (
              <ReportRow key={report.file} report={report} accounts={accounts} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}

/** The next thing that anybody wants to know of a shop with orders. */
function ToAccounts() {
  const { t } = useTranslation('shops');
  return (
    <Button component={Link} href="/data/accounts" variant="default" size="xs" data-testid="to-accounts">
      {t('report.toAccounts')}
    </Button>
  );
}

function CountName({ name }: { readonly name: (typeof counts)[number] }) {
  const { t } = useTranslation('shops');
  if (name === 'read' || name === 'imported') return t(`report.${name}`);
  return (
    <Tooltip label={t(`report.${name}Help`)} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span tabIndex={0} style={{ borderBottom: '1px dotted', cursor: 'help' }}>
        {t(`report.${name}`)}
      </span>
    </Tooltip>
  );
}

interface ReportRowProps {
  readonly report: ImportReport;
  /** null for a shop without orders, and while they are found. */
  readonly accounts: Accounts | null;
}

function ReportRow({ report, accounts }: ReportRowProps) {
  const { t } = useTranslation('tables');
  return (
    <Table.Tr data-testid={`report-${report.name}`} style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row" fw={500} className={classes.reportFile}>
        <Text truncate title={report.name}>
          {report.name}
        </Text>
        <Text size="xs" c="dimmed" fw={400}>
          {t(`kind.${report.kind}`)}
        </Text>
      </Table.Th>
      {counts.map((name) => (
        <Table.Td key={name} className={classes.count} data-count={name}>
          <span className={classes.countName}>
            <CountName name={name} />
          </span>
          <CountOf report={report} name={name} />
        </Table.Td>
      ))}
      <Table.Td>
        <Cleaned report={report} isTurned={isTurned(report, accounts)} />
        <Warnings report={report} />
        {accounts !== null && <LeftOut report={report} accounts={accounts} />}
        {report.rejected > 0 && <Rejected report={report} />}
      </Table.Td>
    </Table.Tr>
  );
}

interface CountOfProps {
  readonly report: ImportReport;
  readonly name: (typeof counts)[number];
}

/** How many rows of the file, with the way to those that are stored. */
function CountOf({ report, name }: CountOfProps) {
  const { t } = useTranslation('shops');
  const format = useFormat();
  const said = format.number(report[name]);
  const rules = name === 'merged' ? rulesOfMerged : null;
  if (report[name] === 0 || (name !== 'imported' && rules === null)) return said;
  const file = [String(report.file)];
  return (
    <RowsLink
      kind={report.kind}
      picks={rules === null ? { file } : { file, rules }}
      label={`${report.name}, ${t(`report.${name}`)}: ${said}`}
    >
      {said}
    </RowsLink>
  );
}

/** Whether the file writes what was sold below zero: such rows take back nothing. */
function isTurned({ file }: ImportReport, accounts: Accounts | null): boolean {
  return accounts?.warnings.some((each) => each.about === 'sold-below-zero' && each.file === file) === true;
}

interface CleanedProps {
  readonly report: ImportReport;
  readonly isTurned: boolean;
}

function Cleaned({ report, isTurned }: CleanedProps) {
  const { t } = useTranslation(['shops', 'cleaning']);
  const format = useFormat();
  const cleaned = Object.entries(report.cleaned).filter(
    ([name, count]) => count > 0 && !(isTurned && name === 'cancelledLines'),
  );
  // What was masked is told by kind already.
  const rules = report.rules.filter(({ rule }) => rule !== 'personalData');
  const parts = [
    ...cleaned.map(([name, count]) => t(`shops:report.${name}`, { count })),
    ...rules.map(({ rule, changed }) =>
      t('shops:report.ruleOf', { rule: t(`cleaning:name.${rule}`), rows: format.number(changed) }),
    ),
  ];
  return (
    <Text size="xs" c="dimmed">
      {parts.length === 0 ? t('shops:report.nothingCleaned') : parts.join(', ')}
    </Text>
  );
}

/** What makes the counts less sure than they look. */
function Warnings({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation(['shops', 'tables']);
  const { replacedCharacters, counter, rejectedNotKept, collidesWith, unreadColumns } = report;
  const { joinedPayments, joined, perhapsJoined, edited, attachedColumns } = report;
  const columns = attachedColumns
    .map((column) => t('shops:report.quoted', { column }))
    .join(t('shops:report.and'));
  const sentences = [
    ...(replacedCharacters > 0 ? [t('shops:report.replacedCharacters', { count: replacedCharacters })] : []),
    ...(counter === null
      ? []
      : [t('shops:report.counter', { count: Math.abs(counter), context: counter > 0 ? 'more' : 'fewer' })]),
    ...unreadColumns.map(({ column, field, values }) =>
      t('shops:report.unread', { column, field: t(`tables:field.${field}`), values: values.join('  ·  ') }),
    ),
    ...(joinedPayments > 0 ? [t('shops:report.joinedPayments', { count: joinedPayments })] : []),
    ...(joined > 0 ? [t('shops:report.joined', { count: joined, columns })] : []),
    ...(edited > 0 ? [t('shops:report.edited', { count: edited })] : []),
    ...(perhapsJoined > 0 ? [t('shops:report.perhapsJoined', { count: perhapsJoined, columns })] : []),
    ...(collidesWith.length > 0 ? [t('shops:report.collides')] : []),
    ...(rejectedNotKept > 0 ? [t('shops:report.rejectedNotKept', { count: rejectedNotKept })] : []),
  ];
  return sentences.map((sentence) => (
    <Text key={sentence} size="xs">
      {sentence}
    </Text>
  ));
}

/** Why rows were rejected, in words, and the rows themselves. */
function Rejected({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('shops');
  const reasons = rejectReasons(report);
  return (
    <div className={classes.rejected} data-testid={`rejected-${report.name}`}>
      {reasons.length > 0 && (
        <Text size="xs">
          {t('report.rejected')}:{' '}
          {reasons
            .map(({ reason, rows }) => t('report.because', { rows, reason: t(`report.reason.${reason}`) }))
            .join(', ')}
        </Text>
      )}
      <DownloadRejected report={report} />
    </div>
  );
}

function DownloadRejected({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('shops');
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      ml={-8}
      leftSection={<IconDownload size={14} aria-hidden />}
      aria-label={t('report.downloadOf', { name: report.name })}
      onClick={() => void useApp.getState().downloadRejected(report)}
    >
      {t('report.download')}
    </Button>
  );
}
