import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { shareInWords } from './share-words';

/** Prints a share in the language on screen, see `shareInWords`. */
export function useShareWords(): (share: number, digits?: number) => string {
  const { t } = useTranslation('segments');
  const format = useFormat();
  return (share, digits = 0) => shareInWords(share, digits, format, (least) => t('under', { share: least }));
}
