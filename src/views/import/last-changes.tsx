import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answersKey, isRuleOn, noAnswers, withRule } from '../../domain/shop/answers';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { tableKinds } from '../../domain/shop/tables/tables';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { loadRuleEffect } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { RowsLink } from '../../ui/rows-link';
import { useLoaded } from '../../ui/use-loaded';

/** What the files changed that were added to the open shop last. */
export function LastChanges({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation(['shops', 'tables']);
  const last = useApp((state) => state.lastChanges);
  if (last?.shopId !== shopId) return null;
  const gone = tableKinds.filter((kind) => (last.changes[kind]?.gone ?? 0) > 0);
  return (
    <Panel title={t('shops:changes.title')} testId="last-changes">
      {tableKinds.flatMap((kind) => {
        const changes = last.changes[kind];
        if (changes === undefined) return [];
        const { added, changed, unchanged } = changes;
        return (
          <Text key={kind}>
            {t('shops:changes.rows', { table: t(`tables:kind.${kind}`), added, changed, unchanged })}
          </Text>
        );
      })}
      {gone.length > 0 && (
        <Stack gap="xs" mt="md" align="flex-start" data-testid="gone-rows">
          {gone.map((kind) => (
            <Text key={kind}>
              {t('shops:changes.gone', { count: last.changes[kind]!.gone, table: t(`tables:kind.${kind}`) })}{' '}
              <RowsLink kind={kind} picks={{ rules: [rulesOfMarks.gone] }}>
                {t('shops:changes.seeGone')}
              </RowsLink>
            </Text>
          ))}
          <Text c="dimmed" maw="46rem">
            {t('shops:changes.goneWhy')}
          </Text>
          <GoneChoice shopId={shopId} hasMoney={gone.includes('orders')} />
        </Stack>
      )}
    </Panel>
  );
}

interface GoneChoiceProps {
  readonly shopId: string;
  readonly hasMoney: boolean;
}

/** Whether rows that are gone count: they do until she says otherwise, and again when she says so. */
function GoneChoice({ shopId, hasMoney }: GoneChoiceProps) {
  const { t } = useTranslation('shops');
  const format = useFormat();
  const answers = useApp(({ shop }) => shop?.answers ?? noAnswers);
  const takenOff = isRuleOn(answers, rulesOfMarks.gone);
  // Asked anew with each answer, which ends the worker that was asked before.
  const key = `${shopId} ${answersKey(answers)}`;
  const effect = useLoaded(hasMoney ? key : null, () => loadRuleEffect(shopId, rulesOfMarks.gone));
  const choose = (on: boolean) => {
    const { shop, answerShop } = useApp.getState();
    if (shop !== null) void answerShop(withRule(shop.answers, rulesOfMarks.gone, on));
  };
  return (
    <>
      <SegmentedControl
        aria-label={t('changes.goneChoice')}
        value={takenOff ? 'off' : 'kept'}
        data={[
          { value: 'kept', label: t('changes.keepGone') },
          { value: 'off', label: t('changes.takeGoneOff') },
        ]}
        onChange={(value) => choose(value === 'off')}
        data-testid="gone-choice"
      />
      {effect.status === 'ready' && (
        <Text className="tabular" data-testid="gone-money">
          {t(takenOff ? 'changes.goneIsOff' : 'changes.goneCounts', {
            money: format.money(effect.value.takenOff, effect.value.currency, 2),
          })}
        </Text>
      )}
    </>
  );
}
