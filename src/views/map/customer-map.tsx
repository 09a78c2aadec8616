import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat, useSpeaker } from '../../i18n';
import type { CustomerIndex, RunSummary } from '../../store';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { notDrawn } from '../../ui/charts/export/svg-of-element';
import { ScatterPlot } from '../../ui/charts/scatter/scatter-plot';
import { Panel } from '../../ui/panel';
import { confidenceLevel } from '../../ui/segment-confidence';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { Legend } from './legend';
import { groupPlaces } from './map-summary';
import { MapTable } from './map-table';
import { PointTip } from './point-tip';
import { useDots } from './use-dots';
import { useMapSummary } from './use-map-summary';
import styles from './map.module.css';

interface CustomerMapProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
}

const noneHidden: ReadonlySet<number> = new Set();

/** The map with its legend, its sentence and its table. */
export function CustomerMap({ run, index }: CustomerMapProps) {
  const { t } = useTranslation(['map', 'segments']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const { profiles } = run;
  const names = useSpeaker().segmentNames(profiles);
  const colours = useSegmentColours(profiles);
  /** Positions in the profiles. */
  const [hidden, setHidden] = useState(noneHidden);
  const dots = useDots(index, profiles, colours, hidden);
  const places = useMemo(
    () => groupPlaces(index.projection, index.labels, profiles.length),
    [index, profiles.length],
  );
  const marks = profiles.flatMap(({ code }, i) =>
    hidden.has(i) || places[i]!.size === 0
      ? []
      : [{ key: code, text: String(code), colour: colours.get(code)!, x: places[i]!.x, y: places[i]!.y }],
  );
  const announce = (point: number) =>
    t('announce', {
      id: index.ids[point]!,
      segment: names.shown(profiles[index.labels[point]!]!.code),
      confidence: t(`segments:confidence.${confidenceLevel(index.confidence[point]!)}`),
    });
  return (
    <Panel>
      <ChartFigure
        name={t('name')}
        summary={useMapSummary(profiles, index.ids.length, hidden.size)}
        table={<MapTable profiles={profiles} places={places} />}
      >
        <div className={styles.layout}>
          <div className={styles.map}>
            <ScatterPlot
              dots={dots}
              marks={marks}
              label={t('canvas', {
                count: index.ids.length,
                formatted: format.number(index.ids.length),
                keys: t('keys'),
              })}
              tell={(point) => <PointTip index={index} point={point} profiles={profiles} colours={colours} />}
              announce={announce}
              onOpen={(point) => navigate(`/recommend/${encodeURIComponent(index.ids[point]!)}`)}
              controls={{ in: t('controls.in'), out: t('controls.out'), reset: t('controls.reset') }}
              testId="map-canvas"
            />
          </div>
          <Legend profiles={profiles} colours={colours} hidden={hidden} onChange={setHidden} />
        </div>
        <Text c="dimmed" mt="sm" className={styles.mouseHint!} {...notDrawn}>
          {t('hint')}
        </Text>
        <Text c="dimmed" mt="sm" className={styles.touchHint!} {...notDrawn}>
          {t('hintTouch')}
        </Text>
      </ChartFigure>
    </Panel>
  );
}
