import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type TableKind, tableKinds } from '../../domain/shop/tables/tables';
import { type FileDraft, useApp } from '../../store';

/** What a file holds; choosing another kind brings that kind's own column match. */
export function KindSelect({ draft }: { readonly draft: FileDraft }) {
  const { t } = useTranslation('tables');
  return (
    <Select
      aria-label={t('kind.label')}
      placeholder={t('kind.none')}
      value={draft.kind}
      data={tableKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      onChange={(value) => {
        if (value !== null) useApp.getState().setDraftKind(draft.id, value as TableKind);
      }}
      data-testid={`kind-${draft.name}`}
    />
  );
}
