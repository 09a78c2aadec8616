import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScatterPlot } from '../../../ui/charts/scatter/scatter-plot';
import { bytesOf, unknownColour } from '../dot-colours';
import styles from '../map.module.css';

/** Where all stand while they find their places, without names. */
export function SettlingPicture({ places }: { readonly places: Float32Array }) {
  const { t } = useTranslation('map');
  const scheme = useComputedColorScheme('light');
  const dots = useMemo(
    () => ({
      points: places,
      labels: new Int32Array(places.length / 2),
      colours: bytesOf([unknownColour[scheme]]),
      shown: Uint8Array.of(1),
    }),
    [places, scheme],
  );
  return (
    <div className={styles.map}>
      <ScatterPlot
        dots={dots}
        marks={[]}
        label={t('settlingPicture')}
        tell={() => null}
        announce={() => ''}
        onOpen={() => undefined}
        controls={{ in: t('controls.in'), out: t('controls.out'), reset: t('controls.reset') }}
      />
    </div>
  );
}
