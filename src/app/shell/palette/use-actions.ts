import { useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconDownload,
  IconFileDownload,
  IconLanguage,
  IconMoon,
  IconPlayerPlay,
  IconReport,
  IconSun,
  IconX,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, languages, translations } from '../../../i18n';
import { downloadReport, useApp } from '../../../store';
import type { Entry } from './entry';

const schemes = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

/** What can be done from anywhere, as things stand. */
export function useActions(): readonly Entry[] {
  const { t, i18n } = useTranslation(['common', 'everyday', 'report', 'segments', 'shops']);
  const { setColorScheme } = useMantineColorScheme();
  const shop = useApp((state) => state.shop);
  const hasRun = useApp((state) => state.run !== null);
  const running = useApp(({ runState }) => runState.phase === 'running');
  return useMemo(() => {
    const action = (label: string, hint: string, icon: Entry['icon'], act: () => void): Entry => ({
      key: `action ${label}`,
      label,
      hint,
      icon,
      to: act,
    });
    const { exportCsv, saveShopFile, startRun, cancelRun, closeShop } = useApp.getState();
    const ofRun = [
      action(t('everyday:palette.report'), t('report:buttonHint'), IconReport, () => void downloadReport()),
      ...(['segments', 'recommendations'] as const).map((what) =>
        action(
          t(`segments:export.${what}`),
          t(`segments:export.${what}Hint`),
          IconDownload,
          () => void exportCsv(what),
        ),
      ),
    ];
    const ofShop = (name: string) => [
      running
        ? action(t('common:run.cancelLong'), '', IconX, cancelRun)
        : action(t('everyday:palette.run'), '', IconPlayerPlay, () => void startRun()),
      action(t('shops:shopFile.action'), name, IconFileDownload, () => void saveShopFile(shop!, true)),
      action(t('shops:kept.close'), name, IconX, closeShop),
    ];
    return [
      ...(hasRun ? ofRun : []),
      ...(shop === null ? [] : ofShop(shop.name)),
      ...languages
        .filter((language) => language !== i18n.language)
        .map((language) =>
          action(
            translations[language]!.name,
            t('common:language.label'),
            IconLanguage,
            () => void changeLanguage(language),
          ),
        ),
      ...(['light', 'dark', 'auto'] as const).map((scheme) =>
        action(t(`common:scheme.${scheme}`), t('common:scheme.label'), schemes[scheme], () =>
          setColorScheme(scheme),
        ),
      ),
    ];
  }, [t, i18n.language, shop, hasRun, running, setColorScheme]);
}
