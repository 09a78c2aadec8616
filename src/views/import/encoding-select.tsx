import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { encodingNames } from '../../domain/csv/encoding/encoding-names';
import { type FileDraft, useApp } from '../../store';

/** The text encoding of a file; choosing another reads its head anew, so that names and rows change with it. */
export function EncodingSelect({ draft }: { readonly draft: FileDraft }) {
  const { t } = useTranslation('import');
  return (
    <Select
      size="xs"
      maw={280}
      label={t('encoding.label')}
      description={t('encoding.help')}
      allowDeselect={false}
      value={draft.inspection?.encoding ?? null}
      data={encodingNames.map((name) => ({ value: name, label: t(`encoding.${name}`) }))}
      onChange={(value) => {
        if (value !== null) void useApp.getState().setDraftEncoding(draft.id, value);
      }}
      data-testid={`encoding-${draft.name}`}
    />
  );
}
