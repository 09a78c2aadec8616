import { Button, List } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopAnswers } from '../../../domain/shop/answers';
import type { Finding } from '../../../domain/suspects/findings';
import { useSpeaker } from '../../../i18n';
import { judgeAccounts, verdictOf } from '../../../store';
import { Panel } from '../../../ui/panel';
import { AccountTable } from './account-table';
import { EffectPanel } from './effect-panel';
import type { QueuedGroup } from './queue-order';

interface GroupPanelProps {
  readonly group: QueuedGroup;
  readonly answers: ShopAnswers;
}

/** A group of accounts that do alike: what speaks against them, and what may be said of all or of each. */
export function GroupPanel({ group: { group, common, accounts }, answers }: GroupPanelProps) {
  const { t } = useTranslation('suspects');
  const { suspectGroup, suspectTitle, evidence } = useSpeaker();
  /** Whose exclusion is looked at before it is done. */
  const [weighed, setWeighed] = useState<readonly string[] | null>(null);
  const ids = accounts.map(({ account }) => account);
  const verdicts = new Set(ids.map((id) => verdictOf(answers, id)));
  const everybody = verdicts.size === 1 ? [...verdicts][0]! : undefined;
  const said = evidence(common);
  return (
    <Panel
      title={suspectTitle(group)}
      lead={suspectGroup(group)}
      testId={`suspects-${group.kind}`}
      actions={
        <>
          {everybody !== 'fake' && (
            <Button size="compact-sm" onClick={() => setWeighed(ids)} data-testid="weigh-all">
              {t('action.weighAll', { count: ids.length })}
            </Button>
          )}
          {everybody !== 'genuine' && (
            <Button variant="default" size="compact-sm" onClick={() => judgeAccounts(ids, 'genuine')}>
              {t('action.genuineAll', { count: ids.length })}
            </Button>
          )}
          {!verdicts.has(null) && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => judgeAccounts(ids, null)}
              data-testid="undo-all"
            >
              {t('action.undoAll', { count: ids.length })}
            </Button>
          )}
        </>
      }
    >
      {said.length > 0 && (
        <List mb="sm" maw="44rem" spacing={4}>
          {said.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {weighed !== null && (
        <EffectPanel key={weighed.join(' ')} accounts={weighed} onClose={() => setWeighed(null)} />
      )}
      <AccountTable
        caption={suspectTitle(group)}
        accounts={accounts}
        verdictOf={({ account }: Finding) => verdictOf(answers, account)}
        onWeigh={(account) => setWeighed([account])}
      />
    </Panel>
  );
}
