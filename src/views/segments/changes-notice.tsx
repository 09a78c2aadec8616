import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentChange } from '../../domain/label/segment-changes';
import type { SegmentNames } from '../../i18n';

interface ChangesNoticeProps {
  readonly changes: readonly SegmentChange[];
  readonly names: SegmentNames;
}

/** What became of the segments since the run before: new, split off, merged and vanished ones. */
export function ChangesNotice({ changes, names }: ChangesNoticeProps) {
  const { t } = useTranslation('segments');
  if (changes.length === 0) return null;
  return (
    <Alert variant="light" title={t('changes.title')} data-testid="segment-changes">
      <ul>
        {changes.map(({ kind, code, other }) => (
          <li key={code}>
            {t(`changes.${kind}`, {
              code,
              name: names.shown(code),
              other: other ?? '',
              otherName: other === null ? '' : names.shown(other),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
