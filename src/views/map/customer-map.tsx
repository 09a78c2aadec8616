import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat, useSpeaker } from '../../i18n';
import { type CustomerIndex, loadCustomerFigures, type RunSummary } from '../../store';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { notDrawn } from '../../ui/charts/export/svg-of-element';
import { ScatterPlot, type ScatterTool } from '../../ui/charts/scatter/scatter-plot';
import { Panel } from '../../ui/panel';
import { confidenceLevel } from '../../ui/segment-confidence';
import { useLoaded } from '../../ui/use-loaded';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { FaithNote } from './faith-note';
import { Legend } from './legend';
import { MapControls, type MapSettings } from './map-controls';
import { MeaningSearch } from './meaning-search';
import { groupPlaces } from './map-summary';
import { MapTable } from './map-table';
import { PointTip } from './point-tip';
import { selectedWith, toggled } from './selection';
import { SelectionPanel } from './selection-panel';
import { useChosen } from './use-chosen';
import { useColouring, usePale } from './use-colouring';
import { useMapAddress } from './use-map-address';
import { useMapPlaces } from './use-map-places';
import { useMapSummary } from './use-map-summary';
import { useNearReviews } from './use-near-reviews';
import { useSearch } from './use-search';
import { useVoiceClasses } from './use-voice-classes';
import { ValueLegend } from './value-legend';
import { signOf, subjectOf, type VoiceSubject } from './voice-classes';
import { VoiceLegend } from './voice-legend';
import styles from './map.module.css';

interface CustomerMapProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
}

const inAnyShop: ReadonlySet<string> = new Set(['segment', 'confidence']);

/** The map with what it is shown by, its legend, its sentence, its table, and whom one selects on it. */
export function CustomerMap({ run, index }: CustomerMapProps) {
  const { t } = useTranslation(['map', 'segments']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const { profiles } = run;
  const names = useSpeaker().segmentNames(profiles);
  const colours = useSegmentColours(profiles);
  const shown = useMapAddress(run, index.ids.length);
  const { hidden, selection, select } = shown;
  useChosen(run, index, shown.takesChosen, select);
  const [tool, setTool] = useState<ScatterTool>('move');
  const chosen: MapSettings = { ...shown.settings, tool };
  const figures = useLoaded(run.id, () => loadCustomerFigures(run.id)).value;
  const subjects = useMemo<readonly VoiceSubject[]>(
    () => (run.voice ? ['feeling', ...run.voice.aspects.map(({ aspect }) => aspect)] : []),
    [run.voice],
  );
  // What the shop before was coloured by need not be known of this one.
  const isKnown =
    figures === null ||
    inAnyShop.has(chosen.by) ||
    figures.columns.some(({ name }) => name === chosen.by) ||
    subjects.some((subject) => signOf(subject) === chosen.by);
  const settings = isKnown ? chosen : { ...chosen, by: 'segment' };
  const { kind, by, contours, query } = settings;
  const { places, state, again, stop } = useMapPlaces(run, index, kind);
  const found = useSearch(run, index, query);
  const near = useNearReviews(run, query);
  // Whoever was looked for by meaning is meant, and not who has these letters in her id.
  const lit =
    near.state === 'none'
      ? found && found.customers > 0 && found.marked
      : near.found?.reviews && near.found.marked;
  const said = useVoiceClasses(run, index, subjectOf(by));
  const { key, voice, groups } = useColouring(index, figures, by, said, profiles, colours, hidden);
  const others = usePale();
  const marked = selection.of ?? (near.state === 'none' ? found?.marked : near.found?.marked);
  const dots = useMemo(
    () => ({ points: places, ...groups, ...(marked && { marked: { of: marked, others } }) }),
    [places, groups, marked, others],
  );
  const middles = useMemo(
    () => groupPlaces(places, index.labels, profiles.length),
    [places, index, profiles.length],
  );
  // How far apart groups lie, and how wide they are, is told by the overview alone.
  const flat = useMemo(
    () => groupPlaces(index.projection, index.labels, profiles.length),
    [index, profiles.length],
  );
  const marks = profiles.flatMap(({ code, size }, i) =>
    hidden.has(i) || middles[i]!.size === 0
      ? []
      : [
          {
            ...{ key: code, text: String(code), name: names.shown(code), weight: size },
            ...{ colour: colours.get(code)!, x: middles[i]!.x, y: middles[i]!.y },
          },
        ],
  );
  const change = ({ tool: held, ...to }: Partial<MapSettings>) => {
    if (held) setTool(held);
    else shown.change(to);
  };
  const announce = (point: number) =>
    t('announce', {
      id: index.ids[point]!,
      segment: names.shown(profiles[index.labels[point]!]!.code),
      confidence: t(`segments:confidence.${confidenceLevel(index.confidence[point]!)}`),
    });
  return (
    <>
      <Panel>
        <MapControls
          settings={settings}
          figures={figures}
          subjects={subjects}
          found={near.state === 'none' ? found : null}
          onChange={change}
        />
        <MeaningSearch run={run} query={query} search={near} />
        {lit && selection.of === null && (
          <Button
            variant="default"
            size="compact-sm"
            mb="sm"
            onClick={() => select(lit)}
            data-testid="map-select-found"
          >
            {t('find.select')}
          </Button>
        )}
        <ChartFigure
          name={t('name')}
          summary={useMapSummary(profiles, index.ids.length, hidden.size)}
          table={<MapTable profiles={profiles} places={flat} />}
        >
          <div className={styles.layout}>
            <div className={styles.map}>
              <ScatterPlot
                key={kind}
                dots={dots}
                marks={marks}
                label={t('canvas', {
                  count: index.ids.length,
                  formatted: format.number(index.ids.length),
                  keys: t('keys'),
                })}
                tell={(point) => (
                  <PointTip
                    index={index}
                    point={point}
                    profiles={profiles}
                    colours={colours}
                    figures={figures}
                    by={by}
                    said={said}
                  />
                )}
                announce={announce}
                onOpen={(point) => navigate(`/recommend/${encodeURIComponent(index.ids[point]!)}`)}
                controls={{ in: t('controls.in'), out: t('controls.out'), reset: t('controls.reset') }}
                testId="map-canvas"
                tool={tool}
                contours={contours}
                onSelect={(points, adds) =>
                  select(selectedWith(selection.of, points, adds, index.ids.length))
                }
                onToggle={(point) => select(toggled(selection.of, point, index.ids.length))}
              />
            </div>
            <div>
              {key && <ValueLegend value={key} />}
              {said && <VoiceLegend of={said} told={voice} />}
              <Legend profiles={profiles} colours={colours} hidden={hidden} onChange={shown.hide} />
            </div>
          </div>
          <div className={styles.faith}>
            <FaithNote run={run} kind={kind} state={state} onAgain={again} onStop={stop} />
          </div>
          <Text c="dimmed" mt="sm" className={styles.mouseHint!} {...notDrawn}>
            {t(tool === 'move' ? 'hint' : 'hintDraw')}
          </Text>
          <Text c="dimmed" mt="sm" className={styles.touchHint!} {...notDrawn}>
            {t(tool === 'move' ? 'hintTouch' : 'hintDraw')}
          </Text>
        </ChartFigure>
      </Panel>
      {selection.of && (
        <SelectionPanel
          run={run}
          index={index}
          selected={selection.of}
          version={selection.version}
          onClear={() => select(null)}
        />
      )}
    </>
  );
}
