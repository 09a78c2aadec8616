import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tableKinds } from '../../domain/shop/tables/tables';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

/** What the files changed that were added to the open shop last. */
export function LastChanges({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('import');
  const last = useApp((state) => state.lastChanges);
  if (last?.shopId !== shopId) return null;
  return (
    <Panel title={t('changes.title')}>
      {tableKinds.flatMap((kind) => {
        const changes = last.changes[kind];
        if (changes === undefined) return [];
        const { added, changed, unchanged, gone } = changes;
        return (
          <Text key={kind}>
            {t('changes.rows', { table: t(`kind.${kind}`), added, changed, unchanged })}
            {gone > 0 && ` ${t('changes.gone', { count: gone })}`}
          </Text>
        );
      })}
    </Panel>
  );
}
