import { type ComponentType, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { useApp } from '../store';
import { ViewSkeleton } from '../ui/view-skeleton';
import { ImportView } from '../views/import/ImportView';
import { afterFirstPaint, whenIdle } from './after-paint';
import { LazyScreen, LazyView } from './lazy-view';
import { NotFound } from './not-found';

const screens = {
  data: lazy(async () => (await import('../views/data/DataRoomView')).DataRoomView),
  segments: lazy(async () => (await import('../views/segments/SegmentsView')).SegmentsView),
  segment: lazy(async () => (await import('../views/segments/SegmentView')).SegmentView),
  judging: lazy(async () => (await import('../views/segments/JudgingView')).JudgingView),
  rfm: lazy(async () => (await import('../views/segments/RfmView')).RfmView),
  value: lazy(async () => (await import('../views/segments/ValueView')).ValueView),
  movement: lazy(async () => (await import('../views/segments/MovementView')).MovementView),
  replay: lazy(async () => (await import('../views/segments/ReplayView')).ReplayView),
  compare: lazy(async () => (await import('../views/segments/compare/CompareView')).CompareView),
  texts: lazy(async () => (await import('../views/segments/TextsView')).TextsView),
  labels: lazy(async () => (await import('../views/segments/LabelsView')).LabelsView),
  map: lazy(async () => (await import('../views/map/MapView')).MapView),
  recommend: lazy(async () => (await import('../views/recommend/RecommendView')).RecommendView),
  shopWindow: lazy(async () => (await import('../views/recommend/WindowView')).WindowView),
  products: lazy(async () => (await import('../views/recommend/ProductsView')).ProductsView),
  offerRules: lazy(async () => (await import('../views/recommend/RulesView')).RulesView),
  offerQuality: lazy(async () => (await import('../views/recommend/QualityView')).QualityView),
  figures: lazy(async () => (await import('../views/recommend/FiguresView')).FiguresView),
  experiments: lazy(async () => (await import('../views/recommend/ExperimentsView')).ExperimentsView),
  campaigns: lazy(async () => (await import('../views/campaigns/CampaignsView')).CampaignsView),
  newCampaign: lazy(async () => (await import('../views/campaigns/NewCampaignView')).NewCampaignView),
  campaign: lazy(async () => (await import('../views/campaigns/CampaignView')).CampaignView),
  audiences: lazy(async () => (await import('../views/audiences/AudiencesView')).AudiencesView),
  audience: lazy(async () => (await import('../views/audiences/AudienceView')).AudienceView),
  runs: lazy(async () => (await import('../views/runs/RunsView')).RunsView),
  compareRuns: lazy(async () => (await import('../views/runs/CompareRunsView')).CompareRunsView),
  settings: lazy(async () => (await import('../views/settings/SettingsView')).SettingsView),
};

function lazy(load: () => Promise<ComponentType>): LazyScreen {
  return new LazyScreen(load);
}

/**
 * The screens by address. The first is in the first bundle; the others are fetched after it, so that every screen also
 * opens when the network is gone, one by one in idle time, so that none holds up what the user does meanwhile.
 */
export function Routes() {
  useEffect(() => afterFirstPaint(() => fetchInTurn(Object.values(screens))), []);
  const { t } = useTranslation('everyday');
  const reopening = useApp((state) => state.reopening);
  // A screen that mounted before would say that no shop is open, and forget what its address asks for.
  if (reopening !== null) return <ViewSkeleton label={t('reopening.now', { name: reopening.name })} />;
  return (
    <Switch>
      <Route path="/">
        <ImportView />
      </Route>
      <Route path="/data/*?">
        <LazyView screen={screens.data} />
      </Route>
      <Route path="/segments">
        <LazyView screen={screens.segments} />
      </Route>
      <Route path="/segments/are-there">
        <LazyView screen={screens.judging} />
      </Route>
      <Route path="/segments/rfm">
        <LazyView screen={screens.rfm} />
      </Route>
      <Route path="/segments/value">
        <LazyView screen={screens.value} />
      </Route>
      <Route path="/segments/movement/*?">
        <LazyView screen={screens.movement} />
      </Route>
      <Route path="/segments/replay">
        <LazyView screen={screens.replay} />
      </Route>
      <Route path="/segments/compare/*?">
        <LazyView screen={screens.compare} />
      </Route>
      <Route path="/compare/*?">
        <LazyView screen={screens.compare} />
      </Route>
      <Route path="/segments/texts">
        <LazyView screen={screens.texts} />
      </Route>
      <Route path="/segments/labels">
        <LazyView screen={screens.labels} />
      </Route>
      <Route path="/segments/:code">
        <LazyView screen={screens.segment} />
      </Route>
      <Route path="/map/*?">
        <LazyView screen={screens.map} />
      </Route>
      <Route path="/recommend/:customer?">
        <LazyView screen={screens.recommend} />
      </Route>
      <Route path="/recommend-window/:customer?">
        <LazyView screen={screens.shopWindow} />
      </Route>
      <Route path="/recommend-products/:product?">
        <LazyView screen={screens.products} />
      </Route>
      <Route path="/recommend-rules">
        <LazyView screen={screens.offerRules} />
      </Route>
      <Route path="/recommend-quality">
        <LazyView screen={screens.offerQuality} />
      </Route>
      <Route path="/recommend-figures">
        <LazyView screen={screens.figures} />
      </Route>
      <Route path="/recommend-experiments">
        <LazyView screen={screens.experiments} />
      </Route>
      <Route path="/campaigns">
        <LazyView screen={screens.campaigns} />
      </Route>
      <Route path="/campaigns/new/:kind?/:id?">
        <LazyView screen={screens.newCampaign} />
      </Route>
      <Route path="/campaigns/:id">
        <LazyView screen={screens.campaign} />
      </Route>
      <Route path="/audiences">
        <LazyView screen={screens.audiences} />
      </Route>
      <Route path="/audiences/new">
        <LazyView screen={screens.audience} />
      </Route>
      <Route path="/audiences/:id">
        <LazyView screen={screens.audience} />
      </Route>
      <Route path="/runs">
        <LazyView screen={screens.runs} />
      </Route>
      <Route path="/runs/compare/*?">
        <LazyView screen={screens.compareRuns} />
      </Route>
      <Route path="/settings">
        <LazyView screen={screens.settings} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function fetchInTurn([next, ...others]: readonly LazyScreen[]): void {
  if (next === undefined) return;
  whenIdle(
    () =>
      void next.fetch().then(
        () => fetchInTurn(others),
        () => undefined,
      ),
  );
}
