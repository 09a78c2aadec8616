import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DoubtTable } from '../../domain/shop/ledger/doubts';
import { draftWord } from '../../domain/shop/ledger/sale-documents';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import type { LedgerWarning } from '../../domain/shop/ledger/warnings';
import { useSpeaker } from '../../i18n';
import { Panel } from '../../ui/panel';
import { belowZero, type RowFilter } from '../../ui/row-address';
import { RowsLink } from '../../ui/rows-link';

interface WarningListProps {
  readonly warnings: readonly LedgerWarning[];
  readonly currency: string;
}

/** What could not be settled from the files, each with its figures; unknown words are asked for elsewhere. */
export function WarningList({ warnings, currency }: WarningListProps) {
  const { t } = useTranslation('accounts');
  const speaker = useSpeaker();
  const said = warnings.filter(({ about }) => about !== 'unknown-status');
  if (said.length === 0) return null;
  return (
    <Panel title={t('warnings.title')} testId="ledger-warnings">
      <List size="sm" spacing="xs">
        {said.map((warning) => (
          <List.Item key={JSON.stringify(warning)}>
            {speaker.ledgerWarning(warning, currency)} <ToRows warning={warning} />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

/** The rows that a warning is about, where they can be told. */
function ToRows({ warning }: { readonly warning: LedgerWarning }) {
  const { t } = useTranslation('accounts');
  const filter = rowsOf(warning);
  return filter === null ? null : <RowsLink {...filter}>{t('warnings.rows')}</RowsLink>;
}

function rowsOf(warning: LedgerWarning): (Partial<RowFilter> & { readonly kind?: DoubtTable }) | null {
  switch (warning.about) {
    case 'money-not-known':
      return { picks: { fate: ['sale'], paid: [''] } };
    case 'no-rate':
      return { picks: { currency: [warning.currency], paid: [''] } };
    case 'unmatched-returns':
      return { picks: { fate: ['return'] }, spans: { unmatched: belowZero } };
    case 'perhaps-joined':
      return { picks: { rules: [rulesOfMarks.perhapsFanned], file: [String(warning.file)] } };
    case 'totals-disagree':
    case 'line-sums-disagree':
      return { picks: { doubts: [warning.about], file: [String(warning.file)] } };
    case 'refunds-not-joined':
    case 'refunds-open':
      return { kind: 'refunds', picks: { doubts: [warning.about] } };
    case 'payments-not-joined':
      return { kind: 'payments', picks: { doubts: [warning.about] } };
    case 'discount-not-proven':
    case 'discount-above-goods':
    case 'refund-above-paid':
    case 'refund-not-known':
    case 'refunds-told-twice':
    case 'payments-disagree':
    case 'orders-by-time':
    case 'bundle-parts':
    case 'refund-or-return':
    case 'priced-by-list':
    case 'tax-on-top':
      return { picks: { doubts: [warning.about] } };
    case 'nobody-known':
      return { picks: { fate: ['nobody'], file: [String(warning.file)] } };
    case 'sold-below-zero':
      return { picks: { fate: ['sale'], file: [String(warning.file)] } };
    case 'mostly-unpaid':
    case 'never-paid':
      return { picks: { fate: ['unpaid'], file: [String(warning.file)] } };
    case 'perhaps-coins':
    case 'perhaps-parts':
    case 'tax-counted':
    case 'unknown-status':
    case 'reviews-of-nobody':
    case 'paid-on-delivery':
      return null;
    case 'documents-left-out':
      return warning.word === draftWord ? null : { picks: { amountKind: [warning.word] } };
    default:
      return warning satisfies never;
  }
}
