import { Button, Select, Switch, Text, TextInput, useComputedColorScheme } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat } from '../../../i18n';
import type { CustomerIndex, RunSummary, ThingKind } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { notDrawn } from '../../../ui/charts/export/svg-of-element';
import { ScatterPlot, type ScatterTool } from '../../../ui/charts/scatter/scatter-plot';
import { Panel } from '../../../ui/panel';
import { ColourLegend } from '../colour-legend';
import { bytesOf, unknownColour } from '../dot-colours';
import { groupPlaces } from '../map-summary';
import { selectedWith, toggled } from '../selection';
import { ToolChoice } from '../tool-choice';
import { usePale } from '../use-colouring';
import { count } from '../use-search';
import styles from '../map.module.css';
import { peaksOf } from './peaks';
import { marksOf } from './thing-marks';
import { ThingSelection } from './thing-selection';
import { ThingTable } from './thing-table';
import type { Things } from './things';
import { useThingAddress } from './use-thing-address';

interface ThingMapProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  readonly kind: ThingKind;
  readonly things: Things;
  readonly places: Float32Array;
  /** How far the picture can be believed, and what it is of. */
  readonly note: ReactNode;
}

/** Shorter words find half of them. */
const shortest = 2;

/** Products or sentences as dots, with what colours them, a search, a table, and what is selected. */
export function ThingMap({ run, index, kind, things, places, note }: ThingMapProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const [, navigate] = useLocation();
  const scheme = useComputedColorScheme('light');
  const [tool, setTool] = useState<ScatterTool>('move');
  const shown = useThingAddress(run.id, things.count);
  const { query, selection, contours } = shown;
  const colours = things.colours.find(({ key }) => key === shown.by) ?? things.colours[0]!;
  const { classOf, classes } = colours.dots;
  const words = query.trim().toLowerCase();
  const found = useMemo(
    () =>
      words.length < shortest
        ? null
        : Uint8Array.from(things.searched, (text) => (text.includes(words) ? 1 : 0)),
    [things, words],
  );
  const hits = found === null ? 0 : count(found);
  const others = usePale();
  const marked = selection.of ?? found;
  const dots = useMemo(
    () => ({
      ...{ points: places, labels: classOf, colours: bytesOf(classes.map(({ colour }) => colour)) },
      shown: new Uint8Array(classes.length).fill(1),
      ...(marked && { marked: { of: marked, others } }),
    }),
    [places, classOf, classes, marked, others],
  );
  // Where the colours are values, names still say what lies where.
  const named = classes.some(({ isNamed }) => isNamed) ? colours.dots : things.named;
  const middles = useMemo(() => groupPlaces(places, named.classOf, named.classes.length), [places, named]);
  const peaks = useMemo(() => peaksOf(places, named.classOf, named.classes.length), [places, named]);
  const largest = named.classes.filter(({ isNamed }) => isNamed)[0];
  const open = (dot: number) => {
    const address = things.addressOf(dot);
    if (address !== null) navigate(address);
  };
  return (
    <>
      <Panel>
        <div className={styles.controls}>
          <Select
            aria-label={t('by.label')}
            value={colours.key}
            data={things.colours.map(({ key, label }) => ({
              value: key,
              label: t('by.feature', { name: label }),
            }))}
            onChange={(key) => key && shown.colourBy(key, key === things.colours[0]!.key)}
            allowDeselect={false}
            data-testid="map-by"
            className={styles.by!}
          />
          <TextInput
            aria-label={t(`${kind}.find`)}
            placeholder={t(`${kind}.find`)}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={({ currentTarget }) => shown.setQuery(currentTarget.value)}
            data-testid="map-find"
            className={styles.find!}
          />
          <ToolChoice tool={tool} onChange={setTool} />
          <Switch
            label={t('contours')}
            checked={contours}
            onChange={({ currentTarget }) => shown.showContours(currentTarget.checked)}
            data-testid="map-contours"
          />
          <Text size="sm" className={styles.found!} role="status" data-testid="map-found">
            {found &&
              (hits === 0
                ? t('thingsNotFound')
                : t(`${kind}.found`, { count: hits, formatted: format.number(hits) }))}
          </Text>
        </div>
        {found && hits > 0 && selection.of === null && (
          <Button
            variant="default"
            size="compact-sm"
            mb="sm"
            onClick={() => shown.select(found)}
            data-testid="map-select-found"
          >
            {t('find.select')}
          </Button>
        )}
        <ChartFigure
          name={t(`${kind}.name`)}
          summary={
            largest
              ? t(`${kind}.summary`, {
                  count: things.count,
                  formatted: format.number(things.count),
                  name: largest.words,
                  share: format.percent(largest.count / things.count),
                })
              : t(`${kind}.summaryPlain`, { count: things.count, formatted: format.number(things.count) })
          }
          table={<ThingTable {...{ kind, things, named, places, middles, peaks }} />}
        >
          <div className={styles.layout}>
            <div className={styles.map}>
              <ScatterPlot
                dots={dots}
                marks={marksOf(named, peaks, named === colours.dots ? null : unknownColour[scheme])}
                label={t(`${kind}.canvas`, {
                  count: things.count,
                  formatted: format.number(things.count),
                  keys: t(`${kind}.keys`),
                })}
                tell={things.tip}
                announce={things.announce}
                onOpen={open}
                controls={{ in: t('controls.in'), out: t('controls.out'), reset: t('controls.reset') }}
                testId="map-canvas"
                tool={tool}
                contours={contours}
                onSelect={(points, adds) =>
                  shown.select(selectedWith(selection.of, points, adds, things.count))
                }
                onToggle={(dot) => shown.select(toggled(selection.of, dot, things.count))}
              />
            </div>
            <div>
              <ColourLegend
                name={colours.label}
                rows={classes
                  .filter((each) => each.count > 0)
                  .map(({ words: own, colour, count: size }) => ({
                    ...{ key: own, words: own, colour, count: size },
                  }))}
              />
            </div>
          </div>
          <div className={styles.faith}>{note}</div>
          <Text c="dimmed" mt="sm" {...notDrawn}>
            {t(tool === 'move' ? `${kind}.hint` : `${kind}.hintDraw`)}
          </Text>
        </ChartFigure>
      </Panel>
      {selection.of && (
        <ThingSelection
          key={selection.version}
          run={run}
          index={index}
          kind={kind}
          things={things}
          selected={selection.of}
          onClear={() => shown.select(null)}
        />
      )}
    </>
  );
}
