import { Anchor, Badge, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Verdict } from '../../../domain/shop/answers';
import type { Finding } from '../../../domain/suspects/findings';
import { useFormat } from '../../../i18n';
import { judgeAccounts } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { personAddress } from '../../../ui/row-address';

/** Rows before the rest is asked for. */
const firstRows = 10;

interface AccountTableProps {
  readonly caption: string;
  readonly accounts: readonly Finding[];
  readonly verdictOf: (finding: Finding) => Verdict | null;
  readonly onWeigh: (account: string) => void;
}

/** The accounts of a group, with what may be said of each. */
export function AccountTable({ caption, accounts, verdictOf, onWeigh }: AccountTableProps) {
  const { t } = useTranslation('suspects');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const rows = all ? accounts : accounts.slice(0, firstRows);
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { label: t('column.account') },
          { label: t('column.score'), numeric: true },
          { label: t('column.alone'), numeric: true },
          { label: t('column.verdict') },
          { label: t('column.decide') },
        ]}
        rows={rows.map((finding) => {
          const { account, score, evidence } = finding;
          const verdict = verdictOf(finding);
          const alone = evidence.find((each) => each.by === 'alone')?.beyond ?? Number.NaN;
          return {
            key: account,
            cells: [
              <Anchor key="id" component={Link} href={personAddress(account)}>
                {account}
              </Anchor>,
              format.fixed(score, 2),
              format.percent(Math.min(alone, 0.999), 1),
              <VerdictBadge key="verdict" verdict={verdict} />,
              <Decide key="decide" account={account} verdict={verdict} onWeigh={onWeigh} />,
            ],
          };
        })}
      />
      {rows.length < accounts.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('more', { count: accounts.length })}
        </Button>
      )}
    </>
  );
}

const colours = { open: 'gray', fake: 'red', genuine: 'green' } as const;

function VerdictBadge({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation('suspects');
  const state = verdict ?? 'open';
  return (
    <Badge
      variant="outline"
      color={colours[state]}
      autoContrast
      styles={{ label: { textTransform: 'none' } }}
    >
      {t(`verdict.${state}`)}
    </Badge>
  );
}

interface DecideProps {
  readonly account: string;
  readonly verdict: Verdict | null;
  readonly onWeigh: (account: string) => void;
}

function Decide({ account, verdict, onWeigh }: DecideProps) {
  const { t } = useTranslation('suspects');
  const button = (word: 'weigh' | 'genuine' | 'undo', onClick: () => void) => (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-label={`${t(`action.${word}`)}: ${account}`}
      onClick={onClick}
    >
      {t(`action.${word}`)}
    </Button>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {verdict !== 'fake' && button('weigh', () => onWeigh(account))}
      {verdict !== 'genuine' && button('genuine', () => judgeAccounts([account], 'genuine'))}
      {verdict !== null && button('undo', () => judgeAccounts([account], null))}
    </Group>
  );
}
