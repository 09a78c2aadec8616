import { useTranslation } from 'react-i18next';
import type { RoomRow } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** Where a row stands: its file's name and the line there, where that was kept. */
export function usePlaceWords() {
  const { t } = useTranslation('data');
  const format = useFormat();
  const reports = useApp(({ shop }) => shop?.reports);
  return ({ file, line }: Pick<RoomRow, 'file' | 'line'>): string => {
    const name = reports?.find((report) => report.file === file)?.name ?? '';
    return line > 0
      ? t('row.place', { file: name, line: format.number(line) })
      : t('row.placeless', { file: name });
  };
}
