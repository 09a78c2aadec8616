import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { outsidersCode } from '../../../domain/label/segment';
import { notYet } from '../../../domain/movement/movement';
import { useSpeaker } from '../../../i18n';
import type { RunSummary } from '../../../store';
import { useSegmentColours } from '../../../ui/use-segment-colours';

/** Where a customer can stand at the end of a month, in the order of the screen: segments, none, not there yet. */
export interface Places {
  readonly order: readonly number[];
  readonly nameOf: (code: number) => string;
  readonly colours: ReadonlyMap<number, string>;
}

export function usePlaces({ profiles }: RunSummary): Places {
  const { t } = useTranslation('movement');
  const names = useSpeaker().segmentNames(profiles);
  const ofSegments = useSegmentColours(profiles);
  const order = useMemo(
    () => [
      ...profiles.map(({ code }) => code).filter((code) => code !== outsidersCode),
      outsidersCode,
      notYet,
    ],
    [profiles],
  );
  const colours = useMemo(
    () => new Map([...ofSegments, [notYet, 'var(--mantine-color-default-border)']]),
    [ofSegments],
  );
  const nameOf = useCallback(
    (code: number) => {
      if (code === notYet) return t('newcomers');
      return code === outsidersCode ? t('none') : `${code} · ${names.shown(code)}`;
    },
    [t, names],
  );
  return { order, nameOf, colours };
}
