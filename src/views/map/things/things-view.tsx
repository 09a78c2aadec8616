import { Button, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fewestOnMap } from '../../../contracts/thing-maps';
import { umapDefaults } from '../../../domain/umap/umap';
import { useFormat } from '../../../i18n';
import {
  type CustomerIndex,
  isSearchedByMeaning,
  loadProductsOfMap,
  type ProductMap,
  type ProductsOfMap,
  type RunSummary,
  runProductMap,
  runSentenceMap,
  type SentenceMap,
  type ThingKind,
  useApp,
  watchThings,
} from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { CardSkeletons, LoadFailed } from '../../../ui/segment-waiting';
import { useLoaded } from '../../../ui/use-loaded';
import { AskedGate } from '../../../ui/asked-gate';
import { useCareful } from '../use-careful';
import { SettlingPicture } from './settling-picture';
import { ThingMap } from './thing-map';
import { useProducts } from './use-products';
import { useSentences } from './use-sentences';

interface ThingsViewProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  readonly kind: ThingKind;
}

/** The map of the products or of sentences of the reviews, laid out when it is first asked for. */
export function ThingsView({ run, index, kind }: ThingsViewProps) {
  const { t } = useTranslation('map');
  const careful = useCareful();
  const products = useLoaded(run.id, () => loadProductsOfMap(run.id));
  if (kind === 'sentences' && !run.voice)
    return <Nothing title="sentences.noReviews" text="sentences.noReviewsText" />;
  if (kind === 'sentences' && !isSearchedByMeaning(run)) return <NotRead careful={careful} />;
  if (products.status === 'failed') return <LoadFailed cause={products.cause} onRetry={products.retry} />;
  if (products.value === null) return <CardSkeletons count={1} height={420} />;
  const of = products.value;
  return kind === 'products' ? (
    <AskedGate
      asked={runProductMap}
      subject={run}
      what={t('products.name')}
      testId="map"
      whileWorking={<SettlingMap kind={kind} />}
    >
      {(map) => <Products run={run} index={index} map={map} of={of} />}
    </AskedGate>
  ) : (
    <AskedGate
      asked={runSentenceMap}
      subject={run}
      what={t('sentences.name')}
      testId="map"
      whileWorking={<SettlingMap kind={kind} />}
    >
      {(map) => <Sentences run={run} index={index} map={map} of={of} />}
    </AskedGate>
  );
}

/** The picture while it settles. */
function SettlingMap({ kind }: { readonly kind: ThingKind }) {
  const [places, setPlaces] = useState<Float32Array | null>(null);
  useEffect(() => watchThings(kind, setPlaces), [kind]);
  return places && <SettlingPicture places={places} />;
}

interface OfMap<Map> extends Pick<ThingsViewProps, 'run' | 'index'> {
  readonly map: Map;
  readonly of: ProductsOfMap;
}

function Products({ run, index, map, of }: OfMap<ProductMap>) {
  const { t } = useTranslation('map');
  const things = useProducts(run, map, of);
  if (things.count === 0)
    return <Nothing title="products.tooFew" text="products.tooFewText" fewest={fewestOnMap} />;
  const left = of.cards.length - things.count;
  return (
    <ThingMap
      {...{ run, index, things, kind: 'products', places: map.places }}
      note={
        <Note kept={map.kept} text={t(`products.laid.${map.by}`)}>
          {left > 0 && ` ${t('products.left', { count: left })}`}
        </Note>
      }
    />
  );
}

function Sentences({ run, index, map, of }: OfMap<SentenceMap>) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const things = useSentences(map, of, index);
  if (things.count === 0)
    return <Nothing title="sentences.tooFew" text="sentences.tooFewText" fewest={fewestOnMap} />;
  const sample = t(map.looked < map.written ? 'sentences.sample' : 'sentences.whole', {
    count: things.count,
    sentences: format.number(things.count),
    looked: format.number(map.looked),
    written: format.number(map.written),
  });
  return (
    <ThingMap
      {...{ run, index, things, kind: 'sentences', places: map.places }}
      note={<Note kept={map.kept} text={`${sample} ${t('sentences.laid')}`} />}
    />
  );
}

interface NoteProps {
  readonly kept: number;
  readonly text: string;
  readonly children?: React.ReactNode;
}

/** What the picture is of, and how far it can be believed. */
function Note({ kept, text, children }: NoteProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  return (
    <Text size="sm" data-testid="map-faith">
      {text}
      {children}{' '}
      {t('thingsKept', {
        neighbours: format.number(umapDefaults.neighbours - 1),
        share: format.percent(kept),
      })}{' '}
      {t('thingsFaith')}
    </Text>
  );
}

/** Quick segments: BERT is at it, has done it, or has yet to be asked. */
function NotRead({ careful }: { readonly careful: ReturnType<typeof useCareful> }) {
  const { t } = useTranslation(['map', 'common']);
  if (careful === 'reading') return <Nothing title="sentences.underWay" text="sentences.underWayText" />;
  if (careful === null)
    return (
      <Nothing title="sentences.notRead" text="sentences.notReadText">
        <Button component={Link} href="/settings">
          {t('map:sentences.toSettings')}
        </Button>
      </Nothing>
    );
  return (
    <Nothing title="sentences.readBehind" text="sentences.readBehindText">
      <Button onClick={() => void useApp.getState().applyCareful()}>{t('common:careful.show')}</Button>
    </Nothing>
  );
}

interface NothingProps {
  readonly title:
    | 'products.tooFew'
    | 'sentences.tooFew'
    | 'sentences.noReviews'
    | 'sentences.notRead'
    | 'sentences.underWay'
    | 'sentences.readBehind';
  readonly text: `${NothingProps['title']}Text`;
  readonly fewest?: number;
  /** What gives one. */
  readonly children?: React.ReactNode;
}

/** Why there is no such map, and what would give one. */
function Nothing({ title, text, fewest = 0, children }: NothingProps) {
  const { t } = useTranslation('map');
  return (
    <Panel testId="map-nothing">
      <EmptyState
        icon={<IconMap2 size={28} />}
        title={t(title)}
        text={t(text, { fewest })}
        {...(children !== undefined && { action: children })}
      />
    </Panel>
  );
}
