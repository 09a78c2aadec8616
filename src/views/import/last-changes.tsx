import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tableKinds } from '../../domain/shop/tables/tables';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

/** What the files changed that were added to the open shop last. */
export function LastChanges({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation(['shops', 'tables']);
  const last = useApp((state) => state.lastChanges);
  if (last?.shopId !== shopId) return null;
  return (
    <Panel title={t('shops:changes.title')} testId="last-changes">
      {tableKinds.flatMap((kind) => {
        const changes = last.changes[kind];
        if (changes === undefined) return [];
        const { added, changed, unchanged, gone } = changes;
        return (
          <Text key={kind}>
            {t('shops:changes.rows', { table: t(`tables:kind.${kind}`), added, changed, unchanged })}
            {gone > 0 && ` ${t('shops:changes.gone', { count: gone })}`}
          </Text>
        );
      })}
    </Panel>
  );
}
